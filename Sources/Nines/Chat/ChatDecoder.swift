public import HTTPTransport
import JSONText

/// Reads the answer out of a response, be it one JSON document or an event stream.
///
/// The body decides which it is, not the content type: a stream's error often comes as plain JSON, and some proxies label
/// everything `text/plain`.
public enum ChatDecoder {
    /// The answer; throws when there is none, or only a part of one.
    public static func decode(_ response: HTTPResponse) throws(ChatError) -> ChatResponse {
        guard (200...299).contains(response.status) else { throw refusal(response) }
        switch BodyKind(response.body) {
        case .empty:
            throw ChatError(
                .emptyBody, "HTTP \(response.status) with an empty body", status: response.status)
        case .json: return try document(response)
        case .eventStream: return try ChatStreamDecoder.decode(response)
        case .html:
            throw ChatError(
                .html, "a web page in place of an answer: \(HTMLText.summary(response.body))", status: response.status,
                hint: "check the target's base_url in nines.yaml, and any proxy on the way")
        case .other:
            throw ChatError(
                .notJSON, "neither JSON nor an event stream: \(excerpt(response.body))", status: response.status,
                hint: "check the target's base_url in nines.yaml")
        }
    }

    /// Whether a body is nothing that an endpoint could have said.
    static func isNoAnswer(_ response: HTTPResponse) -> Bool {
        switch BodyKind(response.body) {
        case .empty, .html, .other: true
        case .json, .eventStream: false
        }
    }

    private static func document(_ response: HTTPResponse) throws(ChatError) -> ChatResponse {
        let body: JSONValue
        do {
            body = try JSONParser.parse(response.body, options: .lenient)
        } catch {
            throw ChatError(
                .notJSON, "not JSON (\(error)): \(excerpt(response.body))", status: response.status)
        }
        var assembler = ChatAssembler()
        assembler.takeEnvelope(body)
        let choices = body["choices"]?.array ?? []
        for choice in choices { _ = assembler.takeChoice(choice) }
        var answer = assembler.finish().response
        let prefix = "the server reported an error with HTTP \(response.status)"
        let source = choices.first { ProviderError.isSet($0["error"]) } ?? body
        if body["choices"] == nil || ProviderError.isSet(source["error"]), let error = ProviderError(source) {
            throw ChatError(.provider, prefix, error, status: response.status)
        }
        guard !choices.isEmpty else {
            let found = body["choices"] == nil ? "no choices" : "an empty list of choices"
            throw ChatError(.noChoices, "\(found) in \(excerpt(response.body))", status: response.status)
        }
        guard choices.contains(where: { ($0["index"]?.int ?? 0) == 0 && $0["message"]?.object != nil }) else {
            throw ChatError(
                .noChoices, "a choice without a message in \(excerpt(response.body))", status: response.status,
                hint: "base_url must lead to a chat completions endpoint")
        }
        answer.choiceCount = choices.count
        complete(&answer, from: response)
        if answer.endedInError { throw unnamedError(.provider, status: response.status) }
        return answer
    }

    /// What the head of the response says.
    static func complete(_ answer: inout ChatResponse, from response: HTTPResponse) {
        if let id = response.headers["x-request-id"], !id.isEmpty { answer.requestID = id }
    }

    /// The failure behind an answer that ended in an error of which no more is said; it is not to be scored.
    static func unnamedError(_ code: ChatError.Code, status: Int) -> ChatError {
        ChatError(code, "the server ended the answer with finish_reason error", status: status)
    }

    static func refusal(_ response: HTTPResponse) -> ChatError {
        let status = response.status
        let prefix = StatusText.describe(status)
        if (300...399).contains(status) {
            let place = response.headers["location"].map { " to \($0)" } ?? ""
            return ChatError(
                .http(status), "\(prefix): redirected\(place)", status: status,
                hint: "write the final address into the target's base_url in nines.yaml")
        }
        return ChatError(.http(status), prefix, providerError(response.body), status: status)
    }

    private static func providerError(_ body: [UInt8]) -> ProviderError? {
        var document: [UInt8] = []
        switch BodyKind(body) {
        case .empty: return nil
        case .html: return ProviderError(message: HTMLText.summary(body))
        case .json: document = body
        case .eventStream:
            let (events, leftover) = ServerSentEvents.all(in: body)
            document = (events.first ?? leftover)?.data ?? []
        case .other: break
        }
        let value = try? JSONParser.parse(document, options: .lenient)
        return value.flatMap { ProviderError($0) } ?? ProviderError(message: excerpt(body))
    }

    static func excerpt(_ body: [UInt8]) -> String {
        let text = String(decoding: body.prefix(300), as: UTF8.self)
        return body.count > 300 ? text + "…" : text
    }
}
