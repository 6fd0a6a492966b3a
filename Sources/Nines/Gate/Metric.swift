import Statistics

/// A figure of a group of cells that gates can be set on.
public enum Metric: Sendable, Hashable {
    /// The share of answered cells that pass.
    case accuracy
    /// The lower end of its 95 % interval.
    case accuracyLow
    /// The upper end of its 95 % interval.
    case accuracyHigh
    /// The mean score.
    case score
    /// The share of cells without an answer.
    case errorRate
    /// The share of answered cells that were cut off.
    case truncatedRate
    /// The share of answered cells that were refused.
    case refusedRate
    /// The share of answered cells that could not be read.
    case unparsedRate
    /// Milliseconds, median.
    case latencyMedian
    /// Milliseconds, 95th percentile.
    case latencyTail
    /// Milliseconds to the first content, median.
    case firstTokenMedian
    /// Milliseconds to the first content, 95th percentile.
    case firstTokenTail
    /// What all cells cost together, their judges apart.
    case costTotal
    /// What a right answer cost.
    case costPerCorrect
    /// What the judges of all cells cost together.
    case costJudges
    /// The share of repeated questions whose trials disagree.
    case flakeRate
    /// The chance that at least one of k trials is right.
    case passAny(Int)
    /// The chance that all of k trials are right.
    case passAll(Int)
    /// The mean value of the assertions that name this metric.
    case named(String)

    /// Those without a parameter, as gates name them.
    private static let plain: KeyValuePairs<String, Metric> = [
        "accuracy": .accuracy, "accuracy.low": .accuracyLow, "accuracy.high": .accuracyHigh, "score": .score,
        "error_rate": .errorRate, "truncated_rate": .truncatedRate, "refused_rate": .refusedRate,
        "unparsed_rate": .unparsedRate, "latency.p50": .latencyMedian, "latency.p95": .latencyTail,
        "ttft.p50": .firstTokenMedian, "ttft.p95": .firstTokenTail, "cost.total": .costTotal,
        "cost.per_correct": .costPerCorrect, "cost.judges": .costJudges, "flake_rate": .flakeRate,
    ]
    private static let any = "pass@"
    private static let all = "pass^"
    private static let own = "metric."

    /// The metric of a name; nil when there is none.
    public init?(_ name: String) {
        if let metric = Self.plain.first(where: { $0.key == name })?.value {
            self = metric
        } else if name.hasPrefix(Self.own), name.utf8.count > Self.own.utf8.count {
            self = .named(String(name.dropFirst(Self.own.count)))
        } else if let k = Int(name.dropFirst(Self.any.count)), (1...10_000).contains(k),
            name.hasSuffix("@\(k)") || name.hasSuffix("^\(k)")
        {
            switch name.prefix(Self.any.count) {
            case Self.any: self = .passAny(k)
            case Self.all: self = .passAll(k)
            default: return nil
            }
        } else {
            return nil
        }
    }

    /// As gates name it.
    public var name: String {
        switch self {
        case .passAny(let k): Self.any + String(k)
        case .passAll(let k): Self.all + String(k)
        case .named(let name): Self.own + name
        default: Self.plain.first { $0.value == self }?.key ?? ""
        }
    }

    /// Every name, with a letter where a number or name of one's own stands.
    public static var names: [String] { plain.map(\.key) + ["pass@K", "pass^K", "metric.NAME"] }

    /// What it is counted in.
    func unit(currency: String?) -> FigureUnit {
        switch self {
        case .latencyMedian, .latencyTail, .firstTokenMedian, .firstTokenTail: .milliseconds
        case .costTotal, .costPerCorrect, .costJudges: .cost(currency)
        case .score, .named: .score
        case .accuracy, .accuracyLow, .accuracyHigh, .errorRate, .truncatedRate, .refusedRate, .unparsedRate,
            .flakeRate, .passAny, .passAll:
            .share
        }
    }

    /// Whether its bound can have a currency.
    var isCost: Bool { [.costTotal, .costPerCorrect, .costJudges].contains(self) }

    /// Whether it is from 0 to 1.
    var isShare: Bool {
        switch self {
        case .latencyMedian, .latencyTail, .firstTokenMedian, .firstTokenTail, .costTotal, .costPerCorrect, .costJudges:
            false
        default: true
        }
    }

    /// Whether it comes from tallies that the rows of a run do not have.
    var needsTallies: Bool {
        switch self {
        case .flakeRate, .passAny, .passAll, .named: true
        default: false
        }
    }

    /// The figure for a group; nil where its data do not say.
    ///
    /// - Parameter currency: What a cost must be in; nil for any.
    func value(of figures: GateFigures, currency: String? = nil) -> Double? {
        let group = figures.summary
        return switch self {
        case .accuracy: group.accuracy.value
        case .accuracyLow: group.accuracy.interval?.low
        case .accuracyHigh: group.accuracy.interval?.high
        case .score: group.score
        case .errorRate: group.errorRate
        case .truncatedRate: Self.share(.truncated, of: group)
        case .refusedRate: Self.share(.refused, of: group)
        case .unparsedRate: Self.share(.unparsed, of: group)
        case .latencyMedian: group.latency(percentile: 50)
        case .latencyTail: group.latency(percentile: 95)
        case .firstTokenMedian: group.timeToFirstToken(percentile: 50)
        case .firstTokenTail: group.timeToFirstToken(percentile: 95)
        case .costTotal: group.costs.total(in: currency)
        case .costPerCorrect: Self.costPerCorrect(group, currency)
        case .costJudges: group.judgeCosts.total(in: currency)
        case .flakeRate: figures.trials?.flaky.value
        case .passAny(let k): figures.trials?.passAny(k).value
        case .passAll(let k): figures.trials?.passAll(k).value
        case .named(let name): figures.metrics?.mean(name)
        }
    }

    private static func share(_ outcome: Outcome, of group: GroupSummary) -> Double? {
        group.answered > 0 ? Double(group.outcomes[outcome] ?? 0) / Double(group.answered) : nil
    }

    private static func costPerCorrect(_ group: GroupSummary, _ currency: String?) -> Double? {
        guard let total = group.costs.total(in: currency), let right = group.outcomes[.pass], right > 0 else {
            return nil
        }
        return total / Double(right)
    }
}
