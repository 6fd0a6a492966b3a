/// One thing in a value that its schema does not allow.
public struct SchemaViolation: Sendable, Hashable, CustomStringConvertible {
    /// Where in the value, as a JSON Pointer; empty for the whole.
    public var pointer: String
    /// What was found and what was expected, in one line.
    public var message: String

    /// A violation at a place of a value.
    public init(pointer: String, message: String) {
        self.pointer = pointer
        self.message = message
    }

    /// `/items/0/price: found a string, expected a number`
    public var description: String { pointer.isEmpty ? message : "\(pointer): \(message)" }
}
