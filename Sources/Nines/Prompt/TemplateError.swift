/// What is wrong with a template, or with the variables it was given.
public struct TemplateError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was found and what was expected, in one line.
    public var message: String
    /// The line in the template, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
    /// How to mend it; nil where the message says enough.
    public var hint: String?

    /// `line:column: message`
    public var description: String { "\(line):\(column): \(message)" }

    init(_ fault: TemplateFault, in source: String) {
        message = fault.message
        hint = fault.hint
        line = 1
        column = 1
        for scalar in source.unicodeScalars.prefix(fault.offset) {
            column += 1
            if scalar == "\n" {
                line += 1
                column = 1
            }
        }
    }
}
