/// What a user wrote cannot be used; carries every problem that was found, in the order of their places.
public struct InvalidInput: Error, Sendable {
    /// The problems, at least one of them an error.
    public var diagnostics: [Diagnostic]

    /// Everything that is wrong.
    public init(_ diagnostics: [Diagnostic]) {
        let secretLines = Set(diagnostics.filter(\.isConfidential).compactMap { $0.location?.wholeLine })
        // What is wrong with something that many cases share is said once.
        var said: Set<Diagnostic> = []
        self.diagnostics = diagnostics.filter { said.insert($0).inserted }.map { diagnostic in
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
