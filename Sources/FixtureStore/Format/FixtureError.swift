/// What is wrong with a fixture file, where, and what to do about it.
public struct FixtureError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file or folder.
    public let file: String
    /// The line, from 1; nil where the whole file is meant.
    public let line: Int?
    /// What is wrong, and what to do.
    public let message: String

    /// `file:line: message`
    public var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }

    init(_ file: String, line: Int? = nil, _ message: String) {
        self.file = file
        self.line = line
        self.message = message
    }
}
