import HTTPTransport
import JSONText

/// Answers every request at once with words that say nothing, and counts what it would have taken: calls, turns, samples and
/// judges are those that the run would make, because the run's own way makes them.
final class ForecastTransport: Transport {
    /// What one target was asked.
    struct Tally: Sendable {
        var calls = 0
        var prompt = TokenEstimate(low: 0, expected: 0, high: 0)
        /// Its upper end holds only where `unlimited` is 0.
        var completion = TokenEstimate(low: 0, expected: 0, high: 0)
        /// Calls that set no limit on the answer.
        var unlimited = 0
    }

    private let history: TokenHistory
    /// The strategy whose calls are counted.
    private let strategy: String
    private let state = Locked([String: Tally]())

    init(_ history: TokenHistory, strategy: String) {
        self.history = history
        self.strategy = strategy
    }

    /// By target.
    var tallies: [String: Tally] { state.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let body = try? JSONParser.parse(request.body)
        var prompt = TokenEstimate(body: body)
        if let input = body?["input"] {
            count(request, prompt, completion: TokenEstimate(low: 0, expected: 0, high: 0), isLimited: true)
            let data = (input.array ?? [input]).indices.map { _ in ["embedding": [1]] as JSONValue }
            return Self.response(["data": .array(data)])
        }
        let allowance = AnswerAllowance(body: body)
        let limit = allowance.tokens
        let known = history.of(request.identity.target, in: request.identity.suite, strategy)
        if let rate = known?.promptRate { prompt.scaleExpected(by: rate) }
        let expected = min(known?.mean ?? Double((limit ?? 512) / 2), limit.map(Double.init) ?? .infinity)
        let completion = TokenEstimate(
            low: min(known?.low ?? 1, Int(min(expected, 1e18))) * allowance.answers,
            expected: expected * Double(allowance.answers),
            high: allowance.allTokens ?? 0)
        count(request, prompt, completion: completion, isLimited: limit != nil)
        // A judge's form, so that nothing ends early: a mark for rubrics, one letter for choices. The first of several samples
        // is unlike the others: nobody has to choose among equal ones, and votes need a majority.
        let start = request.identity.occurrence == 0 ? "first" : "further"
        let filler = String(repeating: "word", count: max(0, Int(min(expected, 100_000)) - 10))
        let text = "\(start) \(filler) {\"score\": 50, \"reason\": \"A\"}"
        let choice: JSONValue = ["message": ["role": "assistant", "content": .string(text)], "finish_reason": "stop"]
        return Self.response(["choices": [choice]])
    }

    private func count(
        _ request: HTTPRequest, _ prompt: TokenEstimate, completion: TokenEstimate, isLimited: Bool
    ) {
        state.withLock { tallies in
            var tally = tallies[request.identity.target] ?? Tally()
            tally.calls += 1
            tally.prompt = tally.prompt + prompt
            tally.completion = tally.completion + completion
            tally.unlimited += isLimited ? 0 : 1
            tallies[request.identity.target] = tally
        }
    }

    private static func response(_ body: JSONValue) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["content-type": "application/json"], body: JSONWriter.bytes(body), origin: .synthetic
        )
    }
}

extension ForecastTransport.Tally {
    static func + (left: Self, right: Self) -> Self {
        Self(
            calls: left.calls + right.calls, prompt: left.prompt + right.prompt,
            completion: left.completion + right.completion, unlimited: left.unlimited + right.unlimited)
    }
}

extension TokenEstimate {
    static func + (left: TokenEstimate, right: TokenEstimate) -> TokenEstimate {
        TokenEstimate(
            low: left.low + right.low, expected: left.expected + right.expected, high: left.high + right.high)
    }
}
