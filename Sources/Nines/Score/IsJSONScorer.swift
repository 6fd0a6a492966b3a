import JSONText

/// `is-json`: the whole answer is one JSON text (any value; white space around it is allowed, a code fence is not).
public struct IsJSONScorer: Scorer {
    /// `is-json`
    public static let types = ["is-json"]
    /// None.
    public static let options: Set<String> = []

    /// Takes no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        try spec.refuseValue(hint: "checking against a JSON Schema is not supported yet")
    }

    /// Pass when the answer parses.
    public func score(_ answer: Answer) async -> Score {
        do {
            let value = try JSONParser.parse(answer.text, options: .answer)
            return Score(.pass, "the answer is JSON: \(value.kind)")
        } catch {
            return Score(.fail, "the answer is not JSON: \(error)")
        }
    }
}
