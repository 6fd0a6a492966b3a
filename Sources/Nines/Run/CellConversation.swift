import JSONText

/// Puts a cell's question to its strategy, turn by turn where the prompt is a conversation.
struct CellConversation {
    /// What the last turn came to.
    struct Ending {
        /// The answer; its finish reason is `length` when any turn was cut off.
        var response: ChatResponse
        /// Why there is none; nil where there is one.
        var undecided: String?
        /// The messages that it answers.
        var messages: [JSONValue]
        /// What the case demands of it.
        var demands: [Question.Demand]
        /// The turn at which it ended, from 1; nil where the prompt has none.
        var turn: Int?
    }

    private let cell: Cell
    private let caller: CellCaller

    init(_ cell: Cell, caller: CellCaller) {
        self.cell = cell
        self.caller = caller
    }

    /// Asks until the last answer is there; the verdicts on turns are put into the result as they come.
    func hold(into result: inout CellResult) async throws(CellError) -> Ending {
        let vars = cell.testCase.vars
        let final = try demands(cell.testCase.assertions, vars)
        var messages = try rendered { () throws(InvalidInput) in try cell.prompt.render(vars) }
        guard !cell.prompt.turns.isEmpty else {
            return try await ask(
                Question(messages: messages, demands: final, threshold: cell.testCase.threshold), final)
        }
        let turns = try rendered { () throws(InvalidInput) in try cell.prompt.plan(vars) }
        result.turns = turns.count
        var answers: [String] = []
        var isCut = false
        for (index, (turn, scope)) in turns.enumerated() {
            messages.append(try rendered { () throws(InvalidInput) in try turn.message(scope, answers: answers) })
            let own = try demands(turn.assertions, scope)
            let isLast = index == turns.count - 1
            let before = caller.calls.count
            var ending = try await ask(Question(messages: messages, demands: isLast ? own + final : own), final)
            ending.turn = index + 1
            isCut = isCut || ending.response.finishReason == "length"
            if isCut { ending.response.finishReason = "length" }
            // Without an answer there is nothing that a next turn could go on from.
            if ending.undecided != nil { return ending }
            result.assertions += await verdicts(ending, own, calls: caller.calls.dropFirst(before))
            if isLast { return ending }
            answers.append(ending.response.text)
            messages.append(MessageList.assistant(ending.response.text))
        }
        throw CellError(
            code: "prompt", message: "the conversation has no turn", hint: "the list that it is repeated over is empty")
    }

    private func ask(_ question: Question, _ final: [Question.Demand]) async throws(CellError) -> Ending {
        let answer = try await cell.strategy.answer(question, caller: caller)
        return Ending(
            response: answer.response, undecided: answer.undecided, messages: question.messages, demands: final)
    }

    private func verdicts(
        _ ending: Ending, _ demands: [Question.Demand], calls: ArraySlice<CallRecord>
    ) async -> [AssertionResult] {
        var answer = Answer(ending.response, to: ending.messages)
        let times = calls.map(\.latency)
        answer.latency = times.contains(nil) ? nil : times.compactMap { $0 }.reduce(0, +)
        answer.asking = caller.scoring()
        var results: [AssertionResult] = []
        for demand in demands { results.append(await demand.result(answer, turn: ending.turn)) }
        return results
    }

    private func demands(
        _ assertions: [Assertion], _ vars: JSONObject
    ) throws(CellError) -> [Question.Demand] {
        var result: [Question.Demand] = []
        for assertion in assertions {
            do { result.append(Question.Demand(assertion, scorer: try assertion.scorer(vars))) } catch {
                throw CellError(code: "assertion", message: error.diagnostics[0].message)
            }
        }
        return result
    }

    private func rendered<Result>(_ body: () throws(InvalidInput) -> Result) throws(CellError) -> Result {
        do { return try body() } catch { throw CellError(code: "prompt", message: error.diagnostics[0].message) }
    }
}
