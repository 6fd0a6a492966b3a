/// Why a response holds no whole answer.
public struct ChatError: Error, Sendable {
    /// The class of failure; its raw value is its spelling in run records.
    public enum Code: Sendable, Hashable, RawRepresentable {
        /// A status other than 2xx: `http-401`.
        case http(Int)
        /// A status of success around an error object.
        case provider
        /// A body of no bytes.
        case emptyBody
        /// A web page in place of an answer.
        case html
        /// Neither JSON nor an event stream.
        case notJSON
        /// JSON in which no choice stands.
        case noChoices
        /// An error object inside a stream.
        case streamError
        /// A chunk inside a stream that is not JSON.
        case brokenChunk
        /// A stream that ended before the answer did.
        case tornStream

        private static let named: [Code] = [
            .provider, .emptyBody, .html, .notJSON, .noChoices, .streamError, .brokenChunk, .tornStream,
        ]

        /// Reads the spelling in run records.
        public init?(rawValue: String) {
            if rawValue.hasPrefix("http-"), let status = Int(rawValue.dropFirst(5)) {
                self = .http(status)
            } else if let code = Self.named.first(where: { $0.rawValue == rawValue }) {
                self = code
            } else {
                return nil
            }
        }

        /// The spelling in run records.
        public var rawValue: String {
            switch self {
            case .http(let status): "http-\(status)"
            case .provider: "provider-error"
            case .emptyBody: "empty-body"
            case .html: "html"
            case .notJSON: "not-json"
            case .noChoices: "no-choices"
            case .streamError: "stream-error"
            case .brokenChunk: "broken-chunk"
            case .tornStream: "torn-stream"
            }
        }
    }

    /// The class of failure.
    public var code: Code
    /// What happened, in one line for people.
    public var message: String
    /// How to mend it; nil where the message says enough.
    public var hint: String?
    /// The status of the response.
    public var status: Int
    /// The server's class of error, such as `invalid_request_error`; nil where it gives none.
    public var providerType: String?
    /// The server's code, such as `model_not_found`; nil where it gives none.
    public var providerCode: String?
    /// The field of the request that the server refused; nil where it refused none.
    public var parameter: String?

    init(_ code: Code, _ message: String, status: Int, hint: String? = nil) {
        self.code = code
        self.message = Self.clip(message)
        self.status = status
        self.hint = hint
    }

    /// One line of bounded length: a message is kept with every cell that failed.
    static func clip(_ text: String) -> String {
        let words = text.unicodeScalars.prefix(4_000).split { $0.value <= 0x20 || $0.value == 0x7F }
        let line = Array(words.joined(separator: " ".unicodeScalars))
        var clipped = String(String.UnicodeScalarView(line.prefix(600)))
        if line.count > 600 { clipped += "…" }
        return clipped
    }
}
