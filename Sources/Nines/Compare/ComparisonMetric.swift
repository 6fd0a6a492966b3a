import Statistics

/// A figure of a comparison that gates can be set on, such as `latency.p95.change`, `diff.low` or `regressions`.
public enum ComparisonMetric: Sendable, Hashable {
    /// How a figure changed.
    case change(ComparedFigure, Part)
    /// How many pairs only the base has right.
    case regressions
    /// How many pairs only the candidate has right.
    case fixes

    /// What of a change.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// Candidate − base.
        case change
        /// The lower end of its 95 % interval.
        case low = "change.low"
        /// The upper end of its 95 % interval.
        case high = "change.high"
    }

    /// As gates name them; `diff` is short for the change of right answers.
    private static let all: [(name: String, metric: ComparisonMetric)] =
        [
            ("regressions", .regressions), ("fixes", .fixes), ("diff", .change(.accuracy, .change)),
            ("diff.low", .change(.accuracy, .low)), ("diff.high", .change(.accuracy, .high)),
        ]
        + ComparedFigure.allCases.flatMap { figure in
            Part.allCases.map { ("\(figure.rawValue).\($0.rawValue)", .change(figure, $0)) }
        }

    /// Every name.
    public static var names: [String] { all.map(\.name) }

    /// The metric of a name; nil when there is none.
    public init?(_ name: String) {
        guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
        self = found.metric
    }

    /// What a comparison has of a metric of runs; nil where it has nothing of it.
    init?(changeOf metric: Metric) {
        switch metric {
        case .accuracy: self = .change(.accuracy, .change)
        case .accuracyLow: self = .change(.accuracy, .low)
        case .accuracyHigh: self = .change(.accuracy, .high)
        case .score: self = .change(.score, .change)
        case .errorRate: self = .change(.errorRate, .change)
        case .truncatedRate: self = .change(.truncatedRate, .change)
        case .refusedRate: self = .change(.refusedRate, .change)
        case .unparsedRate: self = .change(.unparsedRate, .change)
        case .latencyMedian: self = .change(.latencyMedian, .change)
        case .latencyTail: self = .change(.latencyTail, .change)
        case .firstTokenMedian: self = .change(.firstTokenMedian, .change)
        case .firstTokenTail: self = .change(.firstTokenTail, .change)
        case .costTotal: self = .change(.cost, .change)
        case .costPerCorrect, .costJudges, .flakeRate, .passAny, .passAll, .named: return nil
        }
    }

    /// As gates name it; the full name where there is a short one, too.
    public var name: String { Self.all.last { $0.metric == self }?.name ?? "" }

    /// Whether it is a difference of two shares.
    var isShare: Bool {
        guard case .change(let figure, _) = self else { return false }
        return switch figure.kind {
        case .share, .score: true
        case .mean, .percentile: false
        }
    }

    /// What it is counted in, and whether it has a direction.
    func unit(currency: String?) -> (unit: FigureUnit, isSigned: Bool) {
        guard case .change(let figure, _) = self else { return (.count, false) }
        let unit = figure.unit(currency: currency)
        return (unit == .share ? .points : unit, true)
    }

    /// Whether its bound can have a currency.
    var isCost: Bool { if case .change(.cost, _) = self { true } else { false } }

    /// The value for a row; throws why its data do not say.
    ///
    /// - Parameter currency: What a cost must be in; nil for any.
    func value(of row: SuiteComparison, currency: String? = nil) throws(UnknownFigure) -> Double {
        switch self {
        case .regressions, .fixes:
            guard let share = row.accuracy else { throw UnknownFigure.unanswered }
            return Double(self == .fixes ? share.onlyCandidate : share.onlyBase)
        case .change(let figure, let part):
            let change = try row.change(of: figure)
            if figure == .cost, let currency, let known = row.currency, known != currency {
                throw UnknownFigure("the costs are in \(known)")
            }
            switch part {
            case .change: return change.difference
            case .low: return try change.bounds.get().low
            case .high: return try change.bounds.get().high
            }
        }
    }
}
