/// `cost`: the answer cost at most `threshold`, in the currency of the target's price table.
///
/// An unknown cost is neither within the limit nor above it: the answer is unparsed, never free.
public struct CostScorer: Scorer {
    /// `cost`
    public static let types = ["cost"]
    /// None.
    public static let options: Set<String> = []
    /// Its only one.
    public static let thresholdTypes = types
    /// Time or money are known when all calls are made.
    public static let judgesCalls = true

    private let limit: Double

    /// Takes a threshold and no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        try spec.refuseValue(hint: "write 'threshold:', in the currency of the target's prices")
        limit = try spec.threshold(default: nil)
    }

    /// Pass at or under the threshold.
    public func score(_ answer: Answer) async -> Score {
        guard let cost = answer.cost, cost.isFinite, cost >= 0 else {
            return Score(.unparsed, "cost unknown: the target has no prices, or the answer no token counts")
        }
        return Score(if: cost <= limit, "cost \(cost), allowed \(limit)", extracted: "\(cost)")
    }
}
