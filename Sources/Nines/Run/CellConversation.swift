import JSONText

/// Puts a cell's question to its strategy, turn by turn where the prompt is a conversation.
struct CellConversation {
    /// What the last turn came to.
    struct Ending {
        /// The answer.
        var response: ChatResponse
        /// Why there is none; nil where there is one.
        var undecided: String?
        /// The messages that it answers.
        var messages: [JSONValue]
        /// The scorers of the case's assertions, in their order.
        var scorers: [(scorer: any Scorer, weight: Double)]
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
        let final = try scorers(cell.testCase.assertions, vars)
        var messages = try rendered { () throws(InvalidInput) in try cell.prompt.render(vars) }
        let turns = try rendered { () throws(InvalidInput) in try plan(vars) }
        guard !turns.isEmpty else { return try await ask(messages, final, final) }
        var answers: [String] = []
        for (index, (turn, scope)) in turns.enumerated() {
            messages.append(try rendered { () throws(InvalidInput) in try turn.message(scope, answers: answers) })
            let own = try scorers(turn.assertions, scope)
            let isLast = index == turns.count - 1
            let ending = try await ask(messages, own + (isLast ? final : []), final)
            await judge(ending, turn, own, number: index + 1, into: &result)
            // Without an answer there is nothing that a next turn could go on from.
            if isLast || ending.undecided != nil { return ending }
            answers.append(ending.response.text)
            messages.append(MessageList.assistant(ending.response.text))
        }
        throw CellError(code: "prompt", message: "the conversation has no turn")
    }

    private func plan(_ vars: JSONObject) throws(InvalidInput) -> [(PromptTurn, JSONObject)] {
        var result: [(PromptTurn, JSONObject)] = []
        for turn in cell.prompt.turns {
            for scope in try turn.scopes(vars) { result.append((turn, scope)) }
        }
        return result
    }

    private func ask(
        _ messages: [JSONValue], _ scorers: [(scorer: any Scorer, weight: Double)],
        _ final: [(scorer: any Scorer, weight: Double)]
    ) async throws(CellError) -> Ending {
        let answer = try await cell.strategy.answer(Question(messages: messages, scorers: scorers), caller: caller)
        return Ending(
            response: answer.response, undecided: answer.undecided, messages: messages, scorers: final)
    }

    private func judge(
        _ ending: Ending, _ turn: PromptTurn, _ scorers: [(scorer: any Scorer, weight: Double)], number: Int,
        into result: inout CellResult
    ) async {
        guard ending.undecided == nil else { return }
        var answer = Answer(ending.response, to: ending.messages)
        answer.asking = caller.with(purpose: "judging")
        for (assertion, scorer) in zip(turn.assertions, scorers) {
            result.assertions.append(
                AssertionResult(
                    type: assertion.type, score: await scorer.scorer.score(answer), weight: assertion.weight,
                    metric: assertion.metric, turn: number))
        }
    }

    private func scorers(
        _ assertions: [Assertion], _ vars: JSONObject
    ) throws(CellError) -> [(scorer: any Scorer, weight: Double)] {
        var result: [(scorer: any Scorer, weight: Double)] = []
        for assertion in assertions {
            do { result.append((try assertion.scorer(vars), assertion.weight)) } catch {
                throw CellError(code: "assertion", message: error.diagnostics[0].message)
            }
        }
        return result
    }

    private func rendered<Result>(_ body: () throws(InvalidInput) -> Result) throws(CellError) -> Result {
        do { return try body() } catch { throw CellError(code: "prompt", message: error.diagnostics[0].message) }
    }
}
