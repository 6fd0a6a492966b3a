public import JSONText

/// A request for one answer, in the terms of the chat completions protocol.
public struct ChatRequest: Sendable, Hashable {
    /// The path below a target's base URL.
    public static let path = "/chat/completions"

    /// The model's name.
    public var model: String
    /// The messages: objects with `role`, `content` and whatever else the protocol or server knows.
    public var messages: [JSONValue]
    /// Whether the answer is to come as an event stream.
    public var isStreaming: Bool
    /// Every other field of the body (`temperature`, `max_tokens`, `tools`, …), known here or not.
    public var parameters: JSONObject

    /// A request; `model`, `messages` and `stream` among the parameters are ignored.
    public init(
        model: String, messages: [JSONValue], isStreaming: Bool = false, parameters: JSONObject = JSONObject()
    ) {
        self.model = model
        self.messages = messages
        self.isStreaming = isStreaming
        self.parameters = parameters
    }

    /// The body: `model`, `messages`, the parameters in order, then `stream`, which is left out when it is false.
    public var body: JSONValue {
        var body = parameters
        for key in ["model", "messages", "stream"] { body[key] = nil }
        var whole = JSONObject([.init("model", .string(model)), .init("messages", .array(messages))]).merging(body)
        if isStreaming {
            // Without this a stream says nothing of the tokens it used.
            if whole["stream_options"] == nil { whole["stream_options"] = ["include_usage": true] }
            whole["stream"] = true
        }
        return .object(whole)
    }
}
