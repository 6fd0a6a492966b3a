public import JSONText

/// One answer of a model, whatever the form in which it came.
public struct ChatResponse: Sendable {
    /// The final answer, without reasoning; empty where the model gave none.
    public var text = ""
    /// Reasoning, from a field of its own or from `<think>` tags; nil where none came.
    public var reasoning: String?
    /// Whether reasoning began in the text and never ended, so that there is no answer yet.
    public var isReasoningOpen = false
    /// The model's refusal, where the protocol marks it as one.
    public var refusal: String?
    /// The tool calls as the protocol has them (`id`, `type`, `function`); empty for none.
    public var toolCalls: [JSONValue] = []
    /// Why the model stopped (`stop`, `length`, `tool_calls`, `content_filter`, …); nil where not said.
    public var finishReason: String?
    /// Tokens used; nil where not said.
    public var usage: TokenUsage?
    /// The model that the response names.
    public var model: String?
    /// The configuration that the response names (`system_fingerprint`).
    public var fingerprint: String?
    /// The header `x-request-id`, else the id in the body.
    public var requestID: String?
    /// The `logprobs` of the answer as they came, those of a stream joined; nil for none.
    public var logprobs: JSONValue?
    /// How many choices came; all but the first are left aside.
    public var choiceCount = 0

    /// Chunks of a stream that carried part of the answer, reasoning included; 0 when it did not come as a stream.
    public var chunkCount = 0
    /// Milliseconds to the first chunk with content, reasoning, refusal or a tool call; nil unless streamed.
    public var timeToFirstToken: Double?
    /// Milliseconds to the first chunk with reasoning; nil unless streamed and there was some.
    public var timeToFirstReasoning: Double?
    /// Milliseconds to the first chunk of the answer itself, behind all reasoning; nil unless streamed and there was one.
    public var timeToFirstAnswer: Double?
    /// Milliseconds between tokens after the first; nil unless streamed and the number of tokens is known.
    public var timePerToken: Double?

    /// An empty answer.
    public init() {}

    /// An answer that is a text and nothing else, as a local command gives it.
    public init(text: String) {
        self.text = text
    }

    /// Routers say so when a provider behind them failed half-way.
    var endedInError: Bool { finishReason == "error" }
}
