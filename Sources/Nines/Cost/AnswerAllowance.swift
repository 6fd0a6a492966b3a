import JSONText

/// How much a request allows its answer, read off the body as it is sent.
struct AnswerAllowance: Sendable, Hashable {
    /// Tokens of one answer; nil where the request sets no limit that the endpoint would know.
    let tokens: Int?
    /// How many answers it asks for.
    let answers: Int

    /// Far above any model's longest answer, and far from overflow when many are added up.
    private static let most = 1 << 32

    init(body: JSONValue?) {
        let names = ["max_tokens", "max_completion_tokens", "max_output_tokens"]
        // Which of several an endpoint heeds is its own affair. 0 and less mean no limit to the servers that take them.
        let written = names.compactMap { body?[$0]?.int }
        tokens = written.allSatisfy { $0 > 0 } ? written.max().map { min($0, Self.most) } : nil
        answers = max(1, min(body?["n"]?.int ?? 1, 10_000))
    }

    /// Tokens of all answers together.
    var allTokens: Int? { tokens.map { $0 * answers } }
}
