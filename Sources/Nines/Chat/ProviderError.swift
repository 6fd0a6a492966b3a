import JSONText

/// What a server says went wrong, whichever shape it says it in.
struct ProviderError {
    /// For people; nil where the server gives no words.
    var message: String?
    /// The server's class of error, such as `invalid_request_error`.
    var type: String?
    /// The server's code, such as `model_not_found`.
    var code: String?
    /// The field of the request that the server names.
    var parameter: String?

    /// Reads the shapes in use; nil when the value is none of them.
    ///
    /// - `{error: {message, type, param, code}}`: OpenAI, llama.cpp, Anthropic, vLLM; in an array from Gemini
    /// - `{error: "…"}`: Ollama, text-generation-inference (`error_type`)
    /// - `{object: "error", message, type, param, code}`: older vLLM, Mistral
    /// - `{detail: "…"}` and `{detail: [{loc, msg, type}]}`: FastAPI
    /// - `{message: "…"}` and `{errors: [{message}]}`: gateways
    init?(_ value: JSONValue) {
        if let first = value.array?.first, first.object != nil {
            self.init(first)
        } else if let error = value["error"], Self.isSet(error) {
            self.init(error: error, type: value["error_type"] ?? value["type"])
        } else if let detail = value["detail"], !detail.isNull {
            self.init(detail: detail)
        } else if let message = value["message"], !message.isNull, value["choices"] == nil {
            self.init(error: value, type: nil)
        } else if let first = value["errors"]?.array?.first {
            self.init(error: first, type: nil)
        } else {
            return nil
        }
    }

    /// Whether an `error` member says that there is one: some servers send an empty one with every answer.
    static func isSet(_ error: JSONValue?) -> Bool {
        switch error {
        case .none, .null, .bool(false): false
        case .string(let text): !text.isEmpty
        default: true
        }
    }

    /// Words that came in no shape at all.
    init(message: String) {
        self.message = message.isEmpty ? nil : message
    }

    private init(error: JSONValue, type fallback: JSONValue?) {
        let inner = error["message"] ?? error["msg"] ?? error["detail"]
        if let detail = inner?["detail"] {
            self.init(detail: detail)
        } else {
            self.init(message: Self.text(error.object == nil ? error : inner) ?? "")
        }
        type = error["type"]?.string ?? error["status"]?.string ?? fallback?.string ?? type
        code = Self.text(error["code"]) ?? code
        parameter = Self.text(error["param"]) ?? parameter
        // Routers put the words of the provider behind them here.
        if let raw = error["metadata"]?["raw"]?.string, !raw.isEmpty {
            message = (message.map { $0 + ": " } ?? "") + raw
        }
    }

    private init(detail: JSONValue) {
        guard let items = detail.array, !items.isEmpty else {
            message = Self.text(detail["message"] ?? detail["msg"] ?? detail)
            return
        }
        message = items.prefix(5).compactMap { item in
            let words = Self.text(item["msg"] ?? item["message"] ?? item)
            return Self.location(item).map { $0 + ": " + (words ?? "refused") } ?? words
        }.joined(separator: "; ")
        type = items[0]["type"]?.string
        parameter = Self.location(items[0])
    }

    /// The path of a field below the body: `["body", "messages", 0, "role"]` gives `messages.0.role`.
    private static func location(_ item: JSONValue) -> String? {
        guard let steps = item["loc"]?.array?.compactMap(text) else { return nil }
        let path = steps.drop { $0 == "body" }.joined(separator: ".")
        return path.isEmpty ? nil : path
    }

    private static func text(_ value: JSONValue?) -> String? {
        switch value {
        case .none, .null: nil
        case .string(let text): text.isEmpty ? nil : text
        case .some(let other): JSONWriter.text(other)
        }
    }
}
