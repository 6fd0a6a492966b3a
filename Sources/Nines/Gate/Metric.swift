import Statistics

/// A figure of a group of cells that gates can be set on.
public enum Metric: String, Sendable, Hashable, CaseIterable {
    /// The share of answered cells that pass.
    case accuracy
    /// The lower end of its 95 % interval.
    case accuracyLow = "accuracy.low"
    /// The upper end of its 95 % interval.
    case accuracyHigh = "accuracy.high"
    /// The mean score.
    case score
    /// The share of cells without an answer.
    case errorRate = "error_rate"
    /// The share of answered cells that were cut off.
    case truncatedRate = "truncated_rate"
    /// The share of answered cells that were refused.
    case refusedRate = "refused_rate"
    /// The share of answered cells that could not be read.
    case unparsedRate = "unparsed_rate"
    /// Milliseconds, median.
    case latencyMedian = "latency.p50"
    /// Milliseconds, 95th percentile.
    case latencyTail = "latency.p95"
    /// Milliseconds to the first content, median.
    case firstTokenMedian = "ttft.p50"
    /// Milliseconds to the first content, 95th percentile.
    case firstTokenTail = "ttft.p95"
    /// What all cells cost together.
    case costTotal = "cost.total"
    /// What a right answer cost.
    case costPerCorrect = "cost.per_correct"

    /// The metric of a name; nil when there is none.
    public init?(_ name: String) { self.init(rawValue: name) }

    /// Every name.
    public static var names: [String] { allCases.map(\.rawValue) }

    /// The figure for a group; nil where its data do not say.
    public func value(of group: GroupSummary) -> Double? {
        switch self {
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
        case .costTotal: Self.cost(group)
        case .costPerCorrect: Self.costPerCorrect(group)
        }
    }

    private static func share(_ outcome: Outcome, of group: GroupSummary) -> Double? {
        group.answered > 0 ? Double(group.outcomes[outcome] ?? 0) / Double(group.answered) : nil
    }

    /// Unknown as soon as one cell's cost is, or where there are two currencies.
    private static func cost(_ group: GroupSummary) -> Double? {
        group.cellsWithoutCost == 0 && group.cost.count == 1 ? group.cost.first?.value : nil
    }

    private static func costPerCorrect(_ group: GroupSummary) -> Double? {
        guard let total = cost(group), let right = group.outcomes[.pass], right > 0 else { return nil }
        return total / Double(right)
    }
}
