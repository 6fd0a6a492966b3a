/// A place in a file that a user wrote.
public struct SourceLocation: Sendable, Hashable, CustomStringConvertible {
    /// The path as given or found.
    public var file: String
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int

    /// A place in a file.
    public init(file: String, line: Int, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The same line at its first column.
    var wholeLine: SourceLocation { SourceLocation(file: file, line: line) }

    /// `file:line:col`
    public var description: String { "\(file):\(line):\(column)" }
}
