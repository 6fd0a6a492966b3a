import HTTPTransport
import JSONText

/// A target made ready for one suite of a run: texts resolved, transport chosen, limits shared with the other suites.
struct TargetSession: Sendable {
    let target: Target
    let model: String
    let sender: CallSender
    /// Whether answers are streamed, over what the suites say.
    private let streams: Bool?
    private let baseURL: String
    private let headers: HTTPHeaders
    private let query: [(name: String, value: String)]

    /// Throws when a text of the target is not to be had; a replay needs neither key nor address and asks for none.
    init(
        _ target: Target, environment: [String: String], isReplay: Bool, streams: Bool?, sender: CallSender
    ) throws(InvalidInput) {
        self.target = target
        self.sender = sender
        self.streams = streams
        guard let model = try target.model.resolve(environment) else {
            throw InvalidInput("the target '\(target.alias)' has no model", at: target.model.location)
        }
        self.model = model
        guard !isReplay else {
            (baseURL, headers, query) = ("", [:], [])
            return
        }
        guard var url = try target.baseURL.resolve(environment) else {
            throw InvalidInput("the target '\(target.alias)' has no base_url", at: target.baseURL.location)
        }
        while url.hasSuffix("/") { url.removeLast() }
        guard url.hasPrefix("http://") || url.hasPrefix("https://") else {
            throw InvalidInput(
                "\(target.baseURL.name) is not a URL that begins with http:// or https://", at: target.baseURL.location)
        }
        baseURL = url
        var headers: HTTPHeaders = [
            "Content-Type": "application/json", "Accept": "application/json, text/event-stream",
        ]
        if let key = try target.apiKey?.resolve(environment) {
            let isBearer = target.apiKeyHeader.lowercased() == "authorization"
            headers[target.apiKeyHeader] = isBearer ? "Bearer \(key)" : key
        }
        for header in target.headers {
            if let value = try header.value.resolve(environment) { headers[header.name] = value }
        }
        self.headers = headers
        var query: [(name: String, value: String)] = []
        for parameter in target.query {
            if let value = try parameter.value.resolve(environment) { query.append((parameter.name, value)) }
        }
        self.query = query
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
            baseURL: baseURL, path: ChatRequest.path, query: query, headers: headers,
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
