extension Metric {
    /// Why a group has no such figure, as a clause; for one whose value is nil.
    ///
    /// - Parameter currency: What a cost must be in; nil for any.
    func whyUnknown(of figures: GateFigures, currency: String?) -> String {
        let group = figures.summary
        switch self {
        case .accuracy, .accuracyLow, .accuracyHigh, .truncatedRate, .refusedRate, .unparsedRate:
            return "no cell was answered"
        case .errorRate: return "every cell is left out"
        case .score: return "no answer has a score"
        case .latencyMedian, .latencyTail: return "no answer has a time"
        case .firstTokenMedian, .firstTokenTail: return "no answer has a time to first content"
        case .costTotal: return Self.whyUnknown(group.costs, currency)
        case .costJudges: return Self.whyUnknown(group.judgeCosts, currency)
        case .costPerCorrect:
            return group.costs.total(in: currency) == nil
                ? Self.whyUnknown(group.costs, currency) : "no answer is right"
        case .flakeRate: return "no question was answered more than once"
        case .passAny(let k), .passAll(let k): return "no question was answered \(k) times"
        case .named(let name): return "no answer was judged by the metric \(name)"
        }
    }

    private static func whyUnknown(_ tally: CostTally, _ currency: String?) -> String {
        if tally.unknown > 0 { return "the cost of \(tally.unknown) cells is unknown" }
        if tally.amounts.count > 1 {
            return "the costs are in different currencies (\(tally.amounts.keys.sorted().joined(separator: ", ")))"
        }
        return tally.amounts.keys.first.map { "the costs are in \($0)" } ?? "no cell has a cost"
    }
}
