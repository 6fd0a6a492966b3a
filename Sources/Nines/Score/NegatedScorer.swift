/// `not-` before any type: pass and fail change places, and the value becomes its complement.
///
/// An answer in which nothing could be read, or a scorer that failed, stays what it is: neither proves anything.
public struct NegatedScorer: Scorer {
    /// None: it is made from the prefix, not from a name.
    public static let types: [String] = []
    /// Those of the type behind the prefix.
    public static let options: Set<String> = []

    private let scorer: any Scorer

    /// The opposite of what a type would judge.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        scorer = try ScorerRegistry.make(spec)
    }

    /// The opposite of a scorer.
    init(_ scorer: any Scorer) {
        self.scorer = scorer
    }

    /// The opposite of the scorer's verdict.
    public func score(_ answer: Answer) async -> Score {
        var score = await scorer.score(answer)
        switch score.verdict {
        case .pass: score.verdict = .fail
        case .fail: score.verdict = .pass
        case .unparsed, .error: return score
        }
        score.value = 1 - score.value
        score.reason = "not wanted: " + score.reason
        return score
    }
}
