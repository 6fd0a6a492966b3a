import HTTPTransport
import JSONText

/// Takes one cell through its whole way: prompt, strategy, calls, assertions, outcome.
struct CellRunner: Sendable {
    let suites: [Suite]

    /// The cell's result; nil when the run was stopped before the cell was done.
    func run(_ cell: Cell, session: TargetSession) async -> CellResult? {
        var result = CellResult(cell)
        if let reason = cell.testCase.skip {
            result.outcome = .skipped
            result.error = CellError(code: "skipped", message: reason)
            return result
        }
        let messages: [JSONValue]
        do {
            messages = try cell.prompt.render(cell.testCase.vars)
        } catch {
            return result.failing(CellError(code: "prompt", message: error.diagnostics[0].message))
        }
        let fields = suites[cell.suiteIndex].request.merging(cell.testCase.request)
        let caller = CellCaller(session: session, identity: cell.identity, fields: fields)
        do {
            let response = try await cell.strategy.answer(messages, caller: caller)
            result.calls = caller.calls
            await judge(response, cell, messages: messages, session: session, into: &result)
            return result
        } catch {
            guard error.code != CellError.cancelled else { return nil }
            result.calls = caller.calls
            bill(session, into: &result)
            return result.failing(error)
        }
    }

    private func judge(
        _ response: ChatResponse, _ cell: Cell, messages: [JSONValue], session: TargetSession,
        into result: inout CellResult
    ) async {
        result.answer = response.text
        result.reasoning = response.reasoning
        bill(session, into: &result)
        let answer = Answer(
            text: response.text, question: Self.question(messages), reasoning: response.reasoning,
            refusal: response.refusal, toolCalls: response.toolCalls, finishReason: response.finishReason,
            latency: result.latency, cost: result.cost)
        for assertion in cell.testCase.assertions {
            do {
                let score = await (try assertion.scorer(cell.testCase.vars)).score(answer)
                result.assertions.append(
                    AssertionResult(
                        type: assertion.type, score: score, weight: assertion.weight, metric: assertion.metric))
            } catch {
                result = result.failing(CellError(code: "assertion", message: error.diagnostics[0].message))
                return
            }
        }
        let verdict = CellVerdict(result.assertions, threshold: cell.testCase.threshold, response: response)
        result.outcome = verdict.outcome
        result.score = verdict.score
        result.error = verdict.error
    }

    private func bill(_ session: TargetSession, into result: inout CellResult) {
        guard let price = session.target.price, !result.calls.isEmpty else { return }
        let costs = result.calls.compactMap { price.cost($0.usage) }
        guard costs.count == result.calls.count else { return }
        result.cost = costs.reduce(0, +)
        result.currency = price.currency
    }

    private static func question(_ messages: [JSONValue]) -> String {
        messages.filter { $0["role"]?.string == "user" }.compactMap { $0["content"]?.string }.joined(separator: "\n")
    }
}

extension CellResult {
    /// A cell about which nothing is known yet.
    init(_ cell: Cell) {
        identity = cell.identity
        outcome = .error
        assertions = []
        expected = cell.testCase.assertions.map { $0.expectation(cell.testCase.vars) }.joined(separator: "; ")
        calls = []
        tags = cell.testCase.tags
        location = cell.testCase.location
    }

    /// The same cell with a failure instead of a verdict.
    func failing(_ error: CellError) -> CellResult {
        var result = self
        result.outcome = .error
        result.score = nil
        result.error = error
        return result
    }
}
