internal import HTTPTransport

/// Knows the secrets a process holds and finds them, or anything shaped like one, in what is about to be written.
///
/// A secret is looked for as it is and as base64 (at each of the three alignments, in both alphabets), URL-encoded,
/// JSON-escaped (also twice) and in hexadecimal; in a response also in the strings of its JSON, unescaped, and in the
/// texts that a stream's deltas add up to; in excerpts of ours, which end with `…`, also its beginning. Secrets shorter
/// than `shortest` bytes would be found everywhere and are not looked for; `unwatched` names them.
public struct SecretGuard: Sendable {
    /// One secret by name.
    public struct Secret: Sendable {
        /// What the secret is called where it is configured, such as the name of its environment variable.
        public var name: String
        /// The secret itself.
        public var value: String

        /// Names a secret.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The length in bytes below which a secret is not looked for.
    public static let shortest = 6

    /// The names of the secrets that are too short to be looked for.
    public let unwatched: [String]

    private let scanner: SecretScanner

    /// Watches for some secrets, and for shapes of well-known keys in any case.
    public init(_ secrets: [Secret] = []) {
        unwatched = secrets.filter { !$0.value.isEmpty && $0.value.utf8.count < Self.shortest }.map(\.name)
        scanner = SecretScanner(
            secrets.filter { $0.value.utf8.count >= Self.shortest }.flatMap(SecretNeedle.disguises(of:)))
    }

    /// What is found, such as `OPENAI_API_KEY` or `OPENAI_API_KEY as base64` or `something shaped like "sk-…"`; never values.
    ///
    /// - Parameter areExcerpts: Whether they hold texts that we cut, so that the beginning of a secret before `…` counts.
    public func findings(in bytes: [UInt8], areExcerpts: Bool = false) -> [String] {
        var names: [String] = []
        for hit in scanner.hits(in: bytes, areExcerpts: areExcerpts) where !names.contains(hit.name) {
            names.append(hit.name)
        }
        return names
    }

    /// The text with `«secret NAME»` in place of each secret, and `«secret»` in place of what is shaped like one.
    public func redact(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let hits = scanner.hits(in: bytes, areExcerpts: true)
        guard !hits.isEmpty else { return text }
        var out: [UInt8] = []
        var at = 0
        // The longest of those that begin at one place; what begins inside one that is gone is gone with it.
        for hit in hits.sorted(by: { ($0.range.lowerBound, $1.range.count) < ($1.range.lowerBound, $0.range.count) }) {
            if hit.range.lowerBound >= at {
                out.append(contentsOf: bytes[at..<hit.range.lowerBound])
                out.append(contentsOf: hit.placeholder.utf8)
            }
            at = max(at, hit.range.upperBound)
        }
        out.append(contentsOf: bytes[at...])
        return String(decoding: out, as: UTF8.self)
    }

    /// Where in an exchange which secret stands, given the line that is to be written; nil for nowhere.
    func place(in exchange: Exchange, _ line: [UInt8]) -> String? {
        if let response = exchange.outcome.responseIfAny {
            let found = findings(inBody: response.body)
            if !found.isEmpty { return "the response body holds \(found.joined(separator: ", "))" }
            for field in FieldList.kept(response.headers).fields {
                let found = findings(in: Array(field.value.utf8))
                guard found.isEmpty else {
                    return "the header \(field.name) holds \(found.joined(separator: ", "))"
                }
            }
        }
        let found = findings(in: line)
        return found.isEmpty ? nil : "the line holds \(found.joined(separator: ", "))"
    }

    /// What is found in a body: in its bytes, in the strings of its JSON, in what the deltas of a stream add up to.
    ///
    /// Whether it is a stream its bytes say, as they do to whoever reads the answer: its content type may say anything.
    public func findings(inBody body: [UInt8]) -> [String] {
        var names = findings(in: body)
        let (events, leftover) = ServerSentEvents.all(in: body)
        let documents: [[UInt8]] = [body] + events.map(\.data) + (leftover.map { [$0.data] } ?? [])
        var texts = TextsByPath()
        for document in documents { texts.add(document) }
        for text in texts.all {
            for name in findings(in: text) where !names.contains(name) { names.append(name) }
        }
        return names
    }
}
