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
        if !isConfidential, let location, let line = sources.line(location) {
            let number = String(location.line)
            text += "  \(number) | \(line.text)\n"
            text += "  " + String(repeating: " ", count: number.count) + " | "
            text += String(repeating: " ", count: line.caretOffset) + "^\n"
        }
        if let hint { text += "  hint: \(hint)\n" }
        return text
    }
}

/// What a user wrote cannot be used; carries every problem that was found, in the order of their places.
public struct InvalidInput: Error, Sendable {
    /// The problems, at least one of them an error.
    public var diagnostics: [Diagnostic]

    /// Everything that is wrong.
    public init(_ diagnostics: [Diagnostic]) {
        let secretLines = Set(diagnostics.filter(\.isConfidential).compactMap { $0.location?.wholeLine })
        self.diagnostics = diagnostics.map { diagnostic in
            var result = diagnostic
            // Another problem on the line of a secret would show the secret.
            if let line = result.location?.wholeLine, secretLines.contains(line) { result.isConfidential = true }
            return result
        }.sorted {
            guard let left = $0.location, let right = $1.location else {
                return $0.location == nil && $1.location != nil
            }
            return (left.file, left.line, left.column) < (right.file, right.line, right.column)
        }
    }

    /// One thing that is wrong.
    public init(_ message: String, at location: SourceLocation? = nil, hint: String? = nil) {
        self.init([Diagnostic(message, at: location, hint: hint)])
    }
}
