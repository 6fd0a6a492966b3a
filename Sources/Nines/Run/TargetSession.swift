import HTTPTransport
import JSONText

/// A target made ready for one suite of a run: texts resolved, transport chosen, limits shared with the other suites.
struct TargetSession: Sendable {
    let target: Target
    let model: String
    let sender: CallSender
    /// Whether answers are streamed, over what the suites say.
    private let streams: Bool?
    /// Nil for a replay, which needs neither key nor address and asks for none.
    private let endpoint: Endpoint?

    init(_ target: Target, model: String, endpoint: Endpoint?, streams: Bool?, sender: CallSender) {
        self.target = target
        self.model = model
        self.endpoint = endpoint
        self.streams = streams
        self.sender = sender
    }

    /// The request that asks for an answer to messages.
    ///
    /// - Parameter fields: Fields of the body from suite and case; the target's own lie over them.
    func request(messages: [JSONValue], fields: JSONObject, identity: ExchangeIdentity) -> HTTPRequest {
        var parameters = fields.merging(target.body)
        for rename in target.renames.members {
            guard let value = parameters[rename.key] else { continue }
            parameters[rename.key] = nil
            if let name = rename.value.string { parameters[name] = value }
        }
        let streams = self.streams ?? parameters["stream"]?.bool ?? false
        parameters["stream"] = nil
        if !target.capabilities.tools {
            parameters["tools"] = nil
            parameters["tool_choice"] = nil
        }
        let chat = ChatRequest(
            model: model, messages: target.capabilities.system ? messages : Self.foldingSystem(messages),
            isStreaming: streams && target.capabilities.stream, parameters: parameters)
        return HTTPRequest(
            baseURL: endpoint?.baseURL ?? "", path: ChatRequest.path, query: endpoint?.query ?? [],
            headers: endpoint?.headers ?? [:],
            body: JSONWriter.bytes(chat.body), timeouts: target.timeouts, connection: target.connection,
            identity: identity)
    }

    /// The text of system messages put before the first user message, for endpoints that take none.
    private static func foldingSystem(_ messages: [JSONValue]) -> [JSONValue] {
        let system = messages.filter { $0["role"]?.string == "system" }.compactMap { $0["content"]?.string }
        guard !system.isEmpty else { return messages }
        var rest = messages.filter { $0["role"]?.string != "system" }
        let text = system.joined(separator: "\n\n")
        if let index = rest.firstIndex(where: { $0["role"]?.string == "user" }), var message = rest[index].object,
            let content = message["content"]?.string
        {
            message["content"] = .string(text + "\n\n" + content)
            rest[index] = .object(message)
        } else {
            rest.insert(["role": "user", "content": .string(text)], at: 0)
        }
        return rest
    }
}
