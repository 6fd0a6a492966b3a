public import JSONText

/// `chain-of-thought`: the model is told to reason first, and its answer is what stands behind the last answer line.
///
/// Wei et al. (2022), in the zero-shot form of Kojima et al. (2022). What stands before the line is kept as reasoning.
public struct ChainOfThoughtStrategy: Strategy {
    /// `chain-of-thought`
    public static let name = "chain-of-thought"
    /// The name, and whatever is not usual; a text of its own is told apart by a hash over it.
    public var label: String {
        var label = Self.name
        if let instruction { label += "-" + ContentHash.hex([instruction]).prefix(6) }
        return label + room.label
    }

    private let instruction: String?
    private let room: TokenRoom

    /// Takes nothing, or `{ instruction, max_tokens }`.
    public init(_ parameter: JSONValue?) throws(StrategyError) {
        let parameters = try StrategyParameters(
            parameter, of: Self.name, main: nil, keys: ["instruction", "max_tokens"])
        instruction = try parameters.text("instruction")
        room = try TokenRoom(parameters, usual: 512)
    }

    /// Asks once, with the instruction behind the question.
    public func answer(_ question: Question, caller: CellCaller) async throws(CellError) -> StrategyAnswer {
        let text = instruction ?? PromptLanguage(of: question.text).reasonFirst
        let messages = MessageList.appending(text, to: question.messages)
        var response = try await caller.with(room.fields(caller.fields)).call(messages)
        if let (reasoning, answer) = FinalAnswerLine.split(response.text) {
            response.reasoning = [response.reasoning, reasoning].compactMap { $0 }.joined(separator: "\n")
            response.text = answer
        }
        return StrategyAnswer(response)
    }
}
