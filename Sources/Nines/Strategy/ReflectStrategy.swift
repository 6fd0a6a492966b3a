public import JSONText

/// `reflect`: the model answers, then n times looks for mistakes in its answer and answers again.
///
/// Madaan et al., Self-Refine (2023): 1 + 2n calls.
public struct ReflectStrategy: Strategy {
    /// `reflect`
    public static let name = "reflect"
    /// `reflect-2`, and whatever is not usual.
    public var label: String { "\(Self.name)-\(rounds)\(room.label)" }

    private let rounds: Int
    private let room: TokenRoom

    /// Takes the number of rounds, or `{ rounds, max_tokens }`, the tokens being those of the criticism.
    public init(_ parameter: JSONValue?) throws(StrategyError) {
        let parameters = try StrategyParameters(
            parameter, of: Self.name, main: "rounds", keys: ["rounds", "max_tokens"])
        rounds = try parameters.int("rounds", in: 1...100) ?? 1
        room = try TokenRoom(parameters, usual: 256)
    }

    /// Answers, criticises, answers again; the last answer counts.
    public func answer(_ question: Question, caller: CellCaller) async throws(CellError) -> StrategyAnswer {
        let language = PromptLanguage(of: question.text)
        var messages = question.messages
        var response = try await caller.call(messages)
        for round in 1...rounds {
            messages += [MessageList.assistant(response.text), MessageList.user(language.reconsider)]
            let critic = caller.with(room.fields(caller.fields), purpose: "criticism \(round)")
            let criticism = try await critic.call(messages)
            messages += [MessageList.assistant(criticism.text), MessageList.user(language.answerAgain)]
            response = try await caller.with(purpose: "answer \(round + 1)").call(messages)
        }
        return StrategyAnswer(response)
    }
}
