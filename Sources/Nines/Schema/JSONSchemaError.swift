/// Why a schema cannot be used, or why a value could not be checked against it.
public struct JSONSchemaError: Error, Sendable, Hashable, CustomStringConvertible {
    /// Where in the schema, as a JSON Pointer; empty for the whole.
    public var pointer: String
    /// What was found and what was expected, in one line.
    public var message: String

    /// A fault at a place of the schema.
    public init(pointer: String, message: String) {
        self.pointer = pointer
        self.message = message
    }

    /// `/properties/age/type: found …`
    public var description: String { pointer.isEmpty ? message : "\(pointer): \(message)" }
}
