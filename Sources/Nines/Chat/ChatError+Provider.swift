extension ChatError {
    /// An error in the server's own words, with what they say about the request and how to mend it.
    init(_ code: Code, _ prefix: String, _ error: ProviderError?, status: Int) {
        let message = error?.message ?? [error?.type, error?.code].compactMap { $0 }.first
        self.init(code, message.map { "\(prefix): \($0)" } ?? "\(prefix), without saying why", status: status)
        providerType = error?.type
        providerCode = error?.code
        let words = [error?.message, error?.type, error?.code].compactMap { $0?.lowercased() }.joined(separator: " ")
        if let error, Self.mayRefuseField(code), let field = RefusedField(error) {
            parameter = field.name
            hint = field.hint
        }
        hint = Self.hint(code, words) ?? hint
    }

    private static func mayRefuseField(_ code: Code) -> Bool {
        if case .http(let status) = code { return [400, 404, 422].contains(status) }
        return true
    }

    /// Advice that goes before any about single fields.
    private static func hint(_ code: Code, _ words: String) -> String? {
        if words.contains("context length") || words.contains("context_length") || words.contains("context size") {
            return
                "prompt and max_tokens together are more than the model takes: shorten the prompt or lower max_tokens"
        }
        if words.contains("system"), words.contains("role"), words.contains("support") {
            return
                "if the model takes no system messages, put capabilities: { system: false } under the target in nines.yaml"
        }
        if words.contains("insufficient_quota") || words.contains("insufficient balance") {
            return "the account has no credit left"
        }
        if words.contains("model_not_found") || words.contains("model not found") {
            return "check the target's model in nines.yaml"
        }
        switch code {
        case .http(401): return "check the target's api_key in nines.yaml and the variable or file that it names"
        case .http(402): return "the account has no credit left"
        case .http(403): return "the key may not use this model or endpoint: check api_key and model in nines.yaml"
        case .http(404), .http(405):
            return "check the target's base_url (\(ChatRequest.path) is added to it) and model in nines.yaml"
        case .http(413): return "the request is larger than the server takes: shorten the prompt"
        case .http(429): return "lower limits.concurrency or limits.requests_per_minute of the target in nines.yaml"
        default: return nil
        }
    }
}
