import Statistics

/// A figure of a comparison that gates can be set on, such as `latency.p95.change` or `accuracy.change.low`.
public struct ComparisonMetric: Sendable, Hashable {
    /// Which figure's change.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        /// Candidate − base.
        case change
        /// The lower end of its 95 % interval.
        case low = "change.low"
        /// The upper end of its 95 % interval.
        case high = "change.high"
    }

    /// The figure.
    public var figure: ComparedFigure
    /// What of its change.
    public var part: Part

    /// `FIGURE.PART`
    public var name: String { "\(figure.rawValue).\(part.rawValue)" }

    private static let all = ComparedFigure.allCases.flatMap { figure in
        Part.allCases.map { ComparisonMetric(figure: figure, part: $0) }
    }

    /// Every name.
    public static var names: [String] { all.map(\.name) }

    /// The metric of a name; nil when there is none.
    public init?(_ name: String) {
        guard let found = Self.all.first(where: { $0.name == name }) else { return nil }
        self = found
    }

    private init(figure: ComparedFigure, part: Part) {
        self.figure = figure
        self.part = part
    }

    /// The value for a row; nil where its data do not say.
    public func value(of row: SuiteComparison) -> Double? {
        let change =
            figure == .accuracy
            ? row.accuracy.map { FigureChange(.accuracy, $0) } : row.changes.first { $0.figure == figure }
        return switch part {
        case .change: change?.difference
        case .low: change?.interval?.low
        case .high: change?.interval?.high
        }
    }
}
