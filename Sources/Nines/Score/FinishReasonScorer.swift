/// `finish-reason`: the model stopped for the given reason, or one of them; an unknown reason is an error, not a fail.
public struct FinishReasonScorer: Scorer {
    /// `finish-reason`
    public static let types = ["finish-reason"]
    /// None.
    public static let options: Set<String> = []

    private let reasons: [String]

    /// Takes one reason or a list, as the protocol spells them (`stop`, `length`, `tool_calls`, `content_filter`).
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        reasons = try spec.requiredTexts()
        guard !reasons.contains("") else {
            throw ScorerSpecError(key: "value", found: "an empty text", expected: "a reason such as stop")
        }
    }

    /// Pass when the reason is one of the given.
    public func score(_ answer: Answer) async -> Score {
        guard let reason = answer.finishReason else { return Score(.error, "finish reason unknown") }
        let wanted = reasons.joined(separator: " or ")
        return Score(
            if: reasons.contains(reason), "finished with \(reason.quotedExcerpt(40)), expected \(wanted)",
            extracted: reason)
    }
}
