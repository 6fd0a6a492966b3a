/// `finish-reason`: the model stopped for the given reason, or one of them; an unknown reason is an error, not a fail.
public struct FinishReasonScorer: Scorer {
    /// `finish-reason`
    public static let types = ["finish-reason"]
    /// None.
    public static let options: Set<String> = []
    /// What the protocol knows; `function_call` is that of calls as they were before there were tools.
    static let known = ["stop", "length", "tool_calls", "content_filter", "function_call"]

    private let reasons: [String]

    /// Takes one reason or a list, as the protocol spells them; throws at one that it does not know, which no answer would have.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        reasons = try spec.requiredTexts()
        guard let stray = reasons.first(where: { !Self.known.contains($0) }) else { return }
        throw ScorerSpecError(
            key: "value", found: stray.quotedExcerpt(40), expected: "one of \(Self.known.joined(separator: ", "))",
            hint: Suggestion.nearest(stray, in: Self.known).map { "did you mean '\($0)'?" })
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
