import HTTPTransport
import JSONText

/// What a target's program printed, as the chat completion that an endpoint would have sent.
///
/// Output that begins with `{` is JSON: a whole chat completion when it has `choices`, otherwise an object with `text`. Any
/// other output is the answer itself, without its last line break. So an answer that begins with `{` has to be wrapped, and
/// a torn or misspelt object is an error rather than a wrong answer.
enum CommandAnswer {
    private static let members: Set<String> = ["text", "reasoning", "tool_calls", "finish_reason", "model", "usage"]

    /// The body; throws when there is no answer in it.
    static func completion(_ output: [UInt8], model: String?) throws(TransportError) -> [UInt8] {
        guard let first = output.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
            throw fault("printed nothing; an empty answer is {\"text\": \"\"}")
        }
        guard first == UInt8(ascii: "{") else {
            return JSONWriter.bytes(wrapped(JSONObject([.init("text", .string(try plain(output)))]), model))
        }
        let object: JSONObject?
        do {
            object = try JSONParser.parse(output).object
        } catch {
            throw fault("printed broken JSON (\(error)): \(ChatDecoder.excerpt(output))")
        }
        guard let object else { throw fault("printed no JSON object") }
        if object["choices"]?.array != nil { return output }
        guard object["text"]?.string != nil else {
            throw fault("printed JSON with neither text nor choices: \(ChatDecoder.excerpt(output))")
        }
        if let unknown = object.keys.first(where: { !members.contains($0) }) {
            throw fault(
                "printed JSON with the unknown member '\(unknown)'; known: \(members.sorted().joined(separator: ", "))")
        }
        return JSONWriter.bytes(wrapped(object, model))
    }

    private static func plain(_ output: [UInt8]) throws(TransportError) -> String {
        guard var text = String(validating: output, as: UTF8.self) else {
            throw fault("printed bytes that are no UTF-8")
        }
        if text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
        if text.utf8.last == 0x0D { text.unicodeScalars.removeLast() }
        return text
    }

    private static func wrapped(_ answer: JSONObject, _ model: String?) -> JSONValue {
        var message = JSONObject([.init("role", "assistant"), .init("content", answer["text"] ?? "")])
        message["reasoning_content"] = answer["reasoning"]
        message["tool_calls"] = answer["tool_calls"]
        var body = JSONObject([.init("object", "chat.completion")])
        body["model"] = answer["model"] ?? model.map(JSONValue.string)
        body["choices"] = [
            ["index": 0, "message": .object(message), "finish_reason": answer["finish_reason"] ?? "stop"]
        ]
        body["usage"] = answer["usage"]
        return .object(body)
    }

    private static func fault(_ message: String) -> TransportError {
        TransportError(.command, "the program " + message)
    }
}
