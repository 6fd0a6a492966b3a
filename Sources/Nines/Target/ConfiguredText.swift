/// A text of the target file that may come from elsewhere: written out, from the environment, or from a file.
public struct ConfiguredText: Sendable, Hashable {
    /// Where the text comes from.
    public enum Source: Sendable, Hashable {
        /// It stands in the file.
        case literal(String)
        /// An environment variable; the default stands in where it is unset or empty.
        case environment(name: String, default: String?)
        /// A file, its surrounding white space dropped; the path is absolute.
        case file(path: String)
    }

    /// Where the text comes from.
    public var source: Source
    /// Whether its absence is no error.
    public var isOptional: Bool
    /// Where it is configured.
    public var location: SourceLocation

    /// A text from a source.
    public init(_ source: Source, isOptional: Bool = false, location: SourceLocation) {
        self.source = source
        self.isOptional = isOptional
        self.location = location
    }

    /// The text; nil when it is absent and may be; throws when it is absent and may not.
    public func resolve(_ environment: [String: String]) throws(InvalidInput) -> String? {
        switch source {
        case .literal(let text): return text
        case .environment(let name, let fallback):
            if let value = environment[name], !value.isEmpty { return value }
            if let fallback { return fallback }
            guard isOptional else {
                throw InvalidInput(
                    "the environment variable \(name) is not set", at: location, hint: "run: export \(name)=…")
            }
            return nil
        case .file(let path):
            guard let bytes = try? FileSystem.read(path) else {
                guard isOptional else {
                    throw InvalidInput(
                        "the file '\(path)' cannot be read", at: location, hint: "it should hold the key alone")
                }
                return nil
            }
            let text = String(decoding: bytes, as: UTF8.self).trimmingWhitespace
            guard !text.isEmpty || isOptional else { throw InvalidInput("the file '\(path)' is empty", at: location) }
            return text
        }
    }

    /// What stands in messages for the text: never the text of a variable or file.
    public var name: String {
        switch source {
        case .literal(let text): text
        case .environment(let name, _): "$\(name)"
        case .file(let path): path
        }
    }
}
