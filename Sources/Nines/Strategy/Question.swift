public import JSONText

/// What a strategy is to answer: the messages, and what the case demands of the answer.
public struct Question: Sendable {
    /// The messages so far, the last of them the user's.
    public var messages: [JSONValue]
    /// The scorers of the assertions that the answer will be judged by, each with its weight.
    public var scorers: [(scorer: any Scorer, weight: Double)]

    /// The text of the last message of the user; empty where there is none.
    public var text: String {
        messages.last { $0["role"]?.string == "user" }?["content"]?.string ?? ""
    }

    /// A question about messages.
    public init(messages: [JSONValue], scorers: [(scorer: any Scorer, weight: Double)] = []) {
        self.messages = messages
        self.scorers = scorers
    }

    /// What a response answers, in a form in which equal answers are equal texts; nil where nothing can be read from it.
    ///
    /// The first assertion that reads something from answers decides (a number, a choice, a list); without one it is the
    /// text in lower case, without white space and full stops around it.
    public func reading(of response: ChatResponse) async -> String? {
        let answer = Answer(response, to: messages)
        for (scorer, _) in scorers where type(of: scorer).readsAnswers {
            let score = await scorer.score(answer)
            guard score.verdict != .unparsed, score.verdict != .error else { return nil }
            guard let extracted = score.extracted else { continue }
            return ExactDecimal(extracted.filter { $0 != "," })?.spelling ?? Self.folded(extracted)
        }
        let text = Self.folded(response.text)
        return text.isEmpty ? nil : text
    }

    /// Whether a response satisfies every assertion of weight above 0; those that would ask another target are left out.
    public func isSatisfied(by response: ChatResponse) async -> Bool {
        let answer = Answer(response, to: messages)
        for (scorer, weight) in scorers where weight > 0 && type(of: scorer).targetOptions.isEmpty {
            guard await scorer.score(answer).verdict == .pass else { return false }
        }
        return true
    }

    private static func folded(_ text: String) -> String {
        let isEdge = { (scalar: Unicode.Scalar) in
            scalar.properties.isWhitespace || [".", "。", "!", "！", "\"", "'", "*", "`"].contains(scalar)
        }
        let scalars = text.lowercased().unicodeScalars
        guard let first = scalars.firstIndex(where: { !isEdge($0) }),
            let last = scalars.lastIndex(where: { !isEdge($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
