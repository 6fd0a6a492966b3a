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
        let fields = suites[cell.suiteIndex].request.merging(cell.testCase.request)
        let caller = CellCaller(session: session, identity: cell.identity, fields: fields)
        do throws(CellError) {
            let ending = try await CellConversation(cell, caller: caller).hold(into: &result)
            result.note(caller.calls, session)
            if ending.undecided == nil { result.answer = ending.response.text }
            result.reasoning = ending.response.reasoning
            await judge(ending, cell, caller: caller, into: &result)
            // A judge's calls came since.
            result.note(caller.calls, session)
            if let failure = caller.askingFailure {
                guard failure.code != CellError.cancelled else { return nil }
                if result.outcome == .error { result.error = failure }
            }
            return result
        } catch {
            guard error.code != CellError.cancelled else { return nil }
            result.note(caller.calls, session)
            return result.failing(error)
        }
    }

    private func judge(
        _ ending: CellConversation.Ending, _ cell: Cell, caller: CellCaller, into result: inout CellResult
    ) async {
        if let reason = ending.undecided {
            let undecided = Score(.unparsed, reason)
            result.assertions.append(AssertionResult(type: cell.strategy.label, score: undecided, turn: ending.turn))
            // Whatever else holds: the cell has no answer that could be judged.
            result.outcome = .unparsed
            result.score = 0
            return
        }
        var answer = Answer(ending.response, to: ending.messages)
        answer.latency = result.latency
        answer.cost = result.cost
        answer.asking = caller.with(purpose: "judging")
        for demand in ending.demands { result.assertions.append(await demand.result(answer)) }
        let verdict = CellVerdict(
            result.assertions, threshold: cell.testCase.threshold, response: ending.response)
        result.outcome = verdict.outcome
        result.score = verdict.score
        result.error = verdict.error
    }
}

extension CellResult {
    /// A cell about which nothing is known yet.
    init(_ cell: Cell) {
        identity = cell.identity
        outcome = .error
        assertions = []
        let vars = cell.testCase.vars
        let ofTurns = ((try? cell.prompt.plan(vars)) ?? []).enumerated().flatMap { index, turn in
            turn.turn.assertions.map { "turn \(index + 1): \($0.expectation(turn.scope))" }
        }
        expected = (ofTurns + cell.testCase.assertions.map { $0.expectation(vars) }).joined(separator: "; ")
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

    /// Takes over the calls made so far and what they cost, the cell's own and those of its judges apart.
    mutating func note(_ made: [CallRecord], _ session: TargetSession) {
        calls = made
        if let last = calls.lastIndex(where: { $0.target == nil }), let text = calls[last].answer, let answer,
            text.hasSameBytes(as: answer)
        {
            calls[last].answer = nil
        }
        cost = Self.cost(calls.filter { $0.target == nil }, session.target.price)
        currency = cost == nil ? nil : session.target.price?.currency
        let asked = calls.filter { $0.target != nil }
        let prices = Set(asked.compactMap { $0.target }).map { session.helpers[$0]?.target.price }
        // Two currencies have no sum.
        guard !asked.isEmpty, let currency = prices.first??.currency, prices.allSatisfy({ $0?.currency == currency })
        else { return }
        var sum = 0.0
        for call in asked {
            guard let part = call.target.flatMap({ session.helpers[$0]?.target.price?.cost(call.usage) }) else {
                return
            }
            sum += part
        }
        judgeCost = sum
        judgeCurrency = currency
    }

    private static func cost(_ calls: [CallRecord], _ price: PriceTable?) -> Double? {
        guard let price, !calls.isEmpty else { return nil }
        let costs = calls.compactMap { $0.origin == nil ? nil : price.cost($0.usage) }
        return costs.count == calls.count ? costs.reduce(0, +) : nil
    }
}
