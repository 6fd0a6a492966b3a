import HTTPTransport
import JSONText

/// Takes one cell through its whole way: prompt, strategy, calls, assertions, outcome.
struct CellRunner: Sendable {
    let suites: [Suite]

    /// The cell's result; nil when the run was stopped before anything was sent for the cell.
    func run(_ cell: Cell, session: TargetSession) async -> CellResult? {
        var result = CellResult(cell)
        if let reason = cell.testCase.skip {
            result.outcome = .skipped
            result.error = CellError(code: "skipped", message: reason)
            return result
        }
        let fields = suites[cell.suiteIndex].request.merging(cell.testCase.request).merging(session.target.body)
        let caller = CellCaller(session: session, identity: cell.identity, fields: fields)
        do throws(CellError) {
            let ending = try await CellConversation(cell, caller: caller).hold(into: &result)
            if ending.undecided == nil { result.answer = ending.response.text }
            result.note(caller.calls, session)
            result.reasoning = ending.response.reasoning
            await judge(ending, cell, caller: caller, into: &result)
            // A judge's calls came since.
            if caller.calls.count > result.calls.count { result.note(caller.calls, session) }
            if let failure = caller.askingFailure {
                guard failure.code != CellError.cancelled else { throw failure }
                if result.outcome == .error { result.error = failure }
            }
            // A scorer's program that was ended with the run says nothing of the answer.
            if result.outcome == .error, Task.isCancelled { throw CellError.stopped }
            return result
        } catch {
            // What was not even begun is not part of the run; what may have been paid for is, whatever ended it.
            let isBegun =
                switch error.code {
                case CellError.cancelled: caller.calls.contains(where: \.mayHaveBeenSent)
                case CellError.budget: !caller.calls.isEmpty
                default: true
                }
            guard isBegun else { return nil }
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
        answer.asking = caller.scoring()
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
        namedCluster = cell.testCase.cluster == cell.testCase.id ? nil : cell.testCase.cluster
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
        (cost, currency) = Self.cost(calls, session, ofScoring: false)
        (judgeCost, judgeCurrency) = Self.cost(calls, session, ofScoring: true)
    }

    /// The sum of calls; nil where the cost of one is unknown, and where two currencies would have to be added.
    private static func cost(
        _ calls: [CallRecord], _ session: TargetSession, ofScoring: Bool
    ) -> (Double?, currency: String?) {
        var (sum, currency) = (0.0, String?.none)
        for call in calls where call.isScoring == ofScoring {
            let asked = call.target.map { session.helpers[$0]?.target } ?? session.target
            guard let price = asked?.price, let part = call.cost(price),
                (currency ?? price.currency) == price.currency
            else { return (nil, nil) }
            sum += part
            currency = price.currency
        }
        return currency == nil ? (nil, nil) : (sum, currency)
    }
}
