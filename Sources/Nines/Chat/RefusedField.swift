import JSONText

/// Which field of a request a server's message refuses, and how to change it.
struct RefusedField {
    var name: String
    /// The field that the server wants in its place; nil where it names none.
    var substitute: String?
    /// Whether the field itself is refused, and not only its value.
    var isUnsupported: Bool

    /// Fields that cannot be mistaken for a word of the message.
    private static let distinct = [
        "max_completion_tokens", "max_tokens", "max_output_tokens", "temperature", "top_p", "top_k", "min_p",
        "top_logprobs", "logprobs", "frequency_penalty", "presence_penalty", "repetition_penalty", "response_format",
        "tool_choice", "parallel_tool_calls", "stream_options", "logit_bias", "reasoning_effort", "function_call",
        "service_tier", "best_of",
    ]
    /// Fields that are words, too; they count only in quotation marks.
    private static let ordinary = [
        "stop", "seed", "n", "tools", "functions", "stream", "user", "metadata", "store", "thinking", "reasoning",
        "verbosity", "prediction", "modalities", "echo", "suffix", "messages",
    ]
    private static let refusals = [
        "unsupported", "not support", "unrecognized", "unrecognised", "unknown", "not permitted", "unexpected",
        "deprecated", "not allowed", "not compatible", "incompatible", "no longer", "not available", "extra_forbidden",
    ]

    /// Nil when the message speaks of no field of a request.
    init?(_ error: ProviderError) {
        // Only the beginning counts: some servers quote the whole request.
        let message = String(decoding: (error.message ?? "").utf8.prefix(2_000), as: UTF8.self)
        guard let name = error.parameter ?? Self.field(in: message) else { return nil }
        self.name = name
        substitute = Self.substitute(in: message).flatMap { $0.hasSameBytes(as: name) ? nil : $0 }
        let words = message.lowercased() + " " + (error.code ?? "") + " " + (error.type ?? "")
        isUnsupported = Self.refusals.contains { words.contains($0) }
    }

    /// What to write into `nines.yaml`; nil where nothing there helps.
    var hint: String? {
        if let substitute {
            return "under the target in nines.yaml, put rename: { \(name): \(substitute) }"
        }
        if name == "max_tokens", isUnsupported {
            return "under the target in nines.yaml, put rename: { max_tokens: max_completion_tokens }"
        }
        let root = String(name.prefix { $0 != "." && $0 != "[" })
        switch root {
        case "model": return "check the target's model in nines.yaml"
        case "messages": return nil
        case "tools", "tool_choice", "parallel_tool_calls", "functions", "function_call":
            return "if the endpoint takes no tools, put capabilities: { tools: false } under the target in nines.yaml"
        case "stream", "stream_options":
            return "if the endpoint does not stream, put capabilities: { stream: false } under the target in nines.yaml"
        default:
            return isUnsupported
                ? "under the target in nines.yaml, put rename: { \(root): null }, which leaves the field out"
                : "change \(root) in the suite's request, or under the target's body in nines.yaml"
        }
    }

    /// The field that the message names first.
    private static func field(in message: String) -> String? {
        let words = self.words(message)
        return words.first { word in
            distinct.contains(word.text) || word.isQuoted && ordinary.contains(word.text)
        }?.text
    }

    /// `Use 'max_completion_tokens' instead.`
    private static func substitute(in message: String) -> String? {
        let words = self.words(message)
        let follows = words.indices.dropFirst().first { index in
            words[index - 1].text.lowercased() == "use" && distinct.contains(words[index].text)
        }
        return follows.map { words[$0].text }
    }

    private static func words(_ message: String) -> [(text: String, isQuoted: Bool)] {
        var words: [(text: String, isQuoted: Bool)] = []
        let bytes = Array(message.utf8)
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex { !isWord($0) } ?? bytes.count
            guard end > index else {
                index += 1
                continue
            }
            let quotes: [UInt8] = [UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`")]
            let isQuoted =
                index > 0 && quotes.contains(bytes[index - 1]) && end < bytes.count && quotes.contains(bytes[end])
            words.append((String(decoding: bytes[index..<end], as: UTF8.self), isQuoted))
            index = end
        }
        return words
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
            || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")) || byte == UInt8(ascii: "_")
    }
}
