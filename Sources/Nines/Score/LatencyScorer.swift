/// `latency`: the answer took at most `threshold` milliseconds; an unknown time is an error, never 0.
public struct LatencyScorer: Scorer {
    /// `latency`
    public static let types = ["latency"]
    /// None.
    public static let options: Set<String> = []
    /// Its only one.
    public static let thresholdTypes = types
    /// Time or money are known when all calls are made.
    public static let judgesCalls = true

    private let limit: Double

    /// Takes a threshold in milliseconds and no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        try spec.refuseValue(hint: "write 'threshold:', in milliseconds")
        limit = try spec.threshold(default: nil)
    }

    /// Pass at or under the threshold.
    public func score(_ answer: Answer) async -> Score {
        guard let latency = answer.latency, latency.isFinite, latency >= 0 else {
            return Score(.error, "latency unknown")
        }
        let tenths = (latency * 10).rounded() / 10
        return Score(if: latency <= limit, "took \(tenths) ms, allowed \(limit) ms")
    }
}
