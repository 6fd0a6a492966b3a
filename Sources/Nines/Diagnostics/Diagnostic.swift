import FixtureStore

/// One problem in what a user wrote: where, what was found, what was expected, how to mend it.
public struct Diagnostic: Sendable, Hashable {
    /// How bad it is.
    public enum Severity: String, Sendable {
        /// Nothing runs before it is mended.
        case error
        /// It runs, but probably not as meant.
        case warning
    }

    /// How bad it is.
    public var severity: Severity
    /// Where; nil when it is not about a place in a file.
    public var location: SourceLocation?
    /// What was found and what was expected, in one line.
    public var message: String
    /// How to mend it; nil where the message says enough.
    public var hint: String?
    /// Whether a secret stands on its line, which is then not shown.
    public var isConfidential = false

    /// A problem.
    public init(_ message: String, at location: SourceLocation?, hint: String? = nil, severity: Severity = .error) {
        self.severity = severity
        self.location = location
        self.message = message
        self.hint = hint
    }

    /// The problem as shown to a person: `file:line:col: error: …`, the line, a caret, the hint.
    public func rendered(with sources: inout SourceTexts) -> String {
        var text = (location.map { "\($0): " } ?? "") + "\(severity.rawValue): \(message)\n"
        // A line about a key is never shown: whatever is wrong with it, the key may stand there.
        if !isConfidential, let location, let line = sources.line(location), !line.text.contains("api_key") {
            let number = String(location.line)
            text += "  \(number) | \(line.text)\n"
            text += "  " + String(repeating: " ", count: number.count) + " | "
            text += String(repeating: " ", count: line.caretOffset) + "^\n"
        }
        if let hint { text += "  hint: \(hint)\n" }
        return SecretGuard().redact(TerminalText.plain(text))
    }
}
