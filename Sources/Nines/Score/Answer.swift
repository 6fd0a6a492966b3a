public import JSONText

/// What a scorer sees of a cell: the answer with reasoning split off, and what it was an answer to.
public struct Answer: Sendable {
    /// The final answer, without reasoning.
    public var text: String
    /// The text of the question as sent: the user's messages, joined by line breaks.
    public var question: String
    /// Reasoning that came apart from the answer; nil where none came.
    public var reasoning: String?
    /// The model's refusal, where the protocol marks it as one.
    public var refusal: String?
    /// The tool calls as the protocol has them (`id`, `type`, `function`); empty for none.
    public var toolCalls: [JSONValue]
    /// Why the model stopped (`stop`, `length`, `tool_calls`, `content_filter`, …); nil where not said.
    public var finishReason: String?
    /// Milliseconds from sending to the last byte, summed over the calls of the cell, waits excluded; nil where unknown.
    public var latency: Double?
    /// The cost in the currency of the target's price table; nil where unknown.
    public var cost: Double?
    /// Whom a scorer may ask about it; nil where there is nobody, as in a check without a run.
    public var asking: (any Asking)?

    /// An answer; everything but text and question may be unknown.
    public init(
        text: String, question: String = "", reasoning: String? = nil, refusal: String? = nil,
        toolCalls: [JSONValue] = [], finishReason: String? = nil, latency: Double? = nil, cost: Double? = nil,
        asking: (any Asking)? = nil
    ) {
        self.text = text
        self.question = question
        self.reasoning = reasoning
        self.refusal = refusal
        self.toolCalls = toolCalls
        self.finishReason = finishReason
        self.latency = latency
        self.cost = cost
        self.asking = asking
    }

    /// A response as the answer to messages.
    public init(_ response: ChatResponse, to messages: [JSONValue]) {
        self.init(
            text: response.text,
            question: messages.filter { $0["role"]?.string == "user" }.compactMap { $0["content"]?.string }
                .joined(separator: "\n"),
            reasoning: response.reasoning, refusal: response.refusal, toolCalls: response.toolCalls,
            finishReason: response.finishReason)
    }
}
