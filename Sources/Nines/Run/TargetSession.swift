import HTTPTransport
import JSONText

/// A target made ready for one suite of a run: texts resolved, transport chosen, limits shared with the other suites.
///
/// A reference, as every cell, caller and judge holds one.
final class TargetSession: Sendable {
    let target: Target
    let model: String
    let sender: CallSender
    /// The sender for a request that is answered by what is recorded: it costs nothing, waits for no limit and tells nothing of
    /// the target; nil for any other request.
    let recordedSender: @Sendable (HTTPRequest) -> CallSender?
    /// Whether some requests may be answered by what is recorded, though the target is not asked any more.
    private let hasRecordings: Bool
    /// Targets that the suite asks beside this one, by alias: its judge, for example.
    let helpers: [String: TargetSession]
    /// What calls may cost; nil where nothing is spent, and where nobody set a limit.
    let budget: Budget?
    /// Stops the target when it does not answer any more; nil for a replay.
    let breaker: CircuitBreaker?
    /// Whether answers are streamed, over what the suites say.
    private let streams: Bool?
    /// Nil for a replay, which needs neither key nor address and asks for none.
    private let endpoint: Endpoint?

    init(
        _ target: Target, model: String, endpoint: Endpoint?, streams: Bool?, sender: CallSender,
        recordedSender: @escaping @Sendable (HTTPRequest) -> CallSender? = { _ in nil }, hasRecordings: Bool = false,
        helpers: [String: TargetSession] = [:], budget: Budget? = nil, breaker: CircuitBreaker? = nil
    ) {
        self.recordedSender = recordedSender
        self.hasRecordings = hasRecordings
        self.target = target
        self.model = model
        self.endpoint = endpoint
        self.streams = streams
        self.sender = sender
        self.helpers = helpers
        self.budget = budget
        self.breaker = breaker
    }

    /// Whether cells are still begun. One that turns out not to be recorded ends before it asks a target that is given up.
    var takesCells: Bool {
        (breaker?.reason == nil || hasRecordings) && helpers.values.allSatisfy { $0.stopReason == nil }
    }

    /// Why cells are left out: the target, or one that it needs, does not answer.
    var stopReason: String? {
        if let breaker, let reason = breaker.reason {
            return "\(target.alias) was asked no more \(reason)"
        }
        return helpers.values.lazy.compactMap(\.stopReason).first
    }

    /// Whether nothing is asked, whatever the recordings lack.
    var isReplay: Bool { endpoint == nil }

    /// A hash over where requests go; empty for a replay, which does not know.
    var place: String { endpoint.map { ContentHash.hex([$0.baseURL]) } ?? "" }

    /// A hash over what is written of requests and prices, the model and keys apart.
    var settings: String {
        let price = target.price.map { "\($0)" } ?? ""
        let query = target.query.map { "\($0.name)=\($0.value.name)" }.joined(separator: "&")
        let capabilities = "\(target.capabilities.system) \(target.capabilities.stream) \(target.capabilities.tools)"
        // A replay resolves nothing, and is of the same target.
        let place = target.command.map { $0.arguments.joined(separator: " ") } ?? target.baseURL.name
        return ContentHash.hex([
            place, query, JSONWriter.text(.object(target.body), style: .canonical),
            JSONWriter.text(.object(target.renames), style: .canonical), capabilities, price, "\(streams as Bool?)",
        ])
    }

    /// A request, its body, and how much it allows its answer.
    typealias Prepared = (request: HTTPRequest, body: JSONValue, allowance: AnswerAllowance)

    /// The request that asks for an answer to messages.
    ///
    /// - Parameters:
    ///   - fields: Fields of the body from suite and case; the target's own lie over them.
    ///   - overrides: What a strategy needs of the body to be what it is; over the target's.
    func request(
        messages: [JSONValue], fields: JSONObject, overrides: JSONObject = JSONObject(), identity: ExchangeIdentity
    ) -> Prepared {
        var parameters = fields.merging(target.body).merging(overrides)
        let streams = self.streams ?? parameters["stream"]?.bool ?? false
        parameters["stream"] = nil
        if !target.capabilities.tools {
            parameters["tools"] = nil
            parameters["tool_choice"] = nil
        }
        let chat = ChatRequest(
            model: model, messages: target.capabilities.system ? messages : Self.foldingSystem(messages),
            isStreaming: streams && target.capabilities.stream, parameters: parameters)
        return post(ChatRequest.path, renamed(chat.body), identity)
    }

    /// The request for vectors of texts; the target's fields for chat have no place in it.
    func embeddingRequest(input: JSONValue, identity: ExchangeIdentity) -> Prepared {
        let body = JSONObject([.init("model", .string(model)), .init("input", input)])
        return post("/embeddings", renamed(.object(body)), identity)
    }

    private func post(_ path: String, _ body: JSONValue, _ identity: ExchangeIdentity) -> Prepared {
        let request = HTTPRequest(
            baseURL: endpoint?.baseURL ?? "", path: path, query: endpoint?.query ?? [],
            headers: endpoint?.headers ?? [:], body: JSONWriter.bytes(body), timeouts: target.timeouts,
            connection: target.connection, identity: identity)
        return (request, body, AnswerAllowance(body: body))
    }

    /// Fields under the names that the endpoint knows; those it does not know are left out.
    private func renamed(_ body: JSONValue) -> JSONValue {
        guard !target.renames.isEmpty, var object = body.object else { return body }
        for rename in target.renames.members {
            guard let value = object[rename.key] else { continue }
            object[rename.key] = nil
            if let name = rename.value.string { object[name] = value }
        }
        return .object(object)
    }

    /// The text of system messages put before the first user message, for endpoints that take none.
    private static func foldingSystem(_ messages: [JSONValue]) -> [JSONValue] {
        let system = messages.filter { $0["role"]?.string == "system" }.compactMap { plainText($0["content"]) }
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

    /// A content's text, be it one text or parts.
    private static func plainText(_ content: JSONValue?) -> String? {
        content?.string ?? content?.array.map { $0.compactMap { $0["text"]?.string }.joined(separator: "\n") }
    }
}
