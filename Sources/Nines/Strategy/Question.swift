public import JSONText

/// What a strategy is to answer: the messages, and what the case demands of the answer.
public struct Question: Sendable {
    /// The messages so far, the last of them the user's.
    public let messages: [JSONValue]
    /// The assertions that the answer will be judged by, each with its scorer.
    let demands: [Demand]
    /// The score from which the case passes; nil to demand every assertion.
    let threshold: Double?

    /// An assertion made ready for a case.
    struct Demand: Sendable {
        let type: String
        let weight: Double
        let metric: String?
        let scorer: any Scorer

        init(_ assertion: Assertion, scorer: any Scorer) {
            type = assertion.type
            weight = assertion.weight
            metric = assertion.metric
            self.scorer = scorer
        }

        /// The verdict on an answer.
        func result(_ answer: Answer, turn: Int? = nil) async -> AssertionResult {
            AssertionResult(
                type: type, score: await scorer.score(answer), weight: weight, metric: metric, turn: turn)
        }

        /// Whether it judges the text alone, which can be done for a sample before anything is decided.
        var judgesText: Bool { weight > 0 && ScorerRegistry.judgesText(type) }
    }

    init(messages: [JSONValue], demands: [Demand] = [], threshold: Double? = nil) {
        self.messages = messages
        self.demands = demands
        self.threshold = threshold
    }

    /// The text of the last message of the user; empty where there is none.
    public var text: String {
        messages.last { $0["role"]?.string == "user" }?["content"]?.string ?? ""
    }

    /// What a response answers, in a form in which equal answers are equal texts; nil where nothing can be read from it.
    ///
    /// The first assertion that counts and reads something from answers decides (a number, a choice, a list); without one it
    /// is the text in lower case, without white space around it and a full stop behind it.
    public func reading(of response: ChatResponse) async -> String? {
        let answer = Answer(response, to: messages)
        for demand in demands where demand.judgesText && type(of: demand.scorer).readsAnswers {
            let score = await demand.scorer.score(answer)
            guard score.verdict != .unparsed, score.verdict != .error, let extracted = score.extracted else {
                return nil
            }
            return ExactDecimal(extracted.filter { $0 != "," })?.spelling ?? Self.folded(extracted)
        }
        let text = Self.folded(response.text)
        return text.isEmpty ? nil : text
    }

    /// Whether there is an assertion that a sample can be verified by.
    var canVerify: Bool { demands.contains(where: \.judgesText) }

    /// Whether a cell with this response would pass by the assertions that judge its text.
    func isSatisfied(by response: ChatResponse) async -> Bool {
        let answer = Answer(response, to: messages)
        var results: [AssertionResult] = []
        for demand in demands where demand.judgesText { results.append(await demand.result(answer)) }
        return CellVerdict(results, threshold: threshold, response: response).outcome == .pass
    }

    private static func folded(_ text: String) -> String {
        let trimmed = text.lowercased().trimmingWhitespace
        guard let last = trimmed.unicodeScalars.last, [".", "。"].contains(last) else { return trimmed }
        return String(trimmed.unicodeScalars.dropLast()).trimmingWhitespace
    }
}
