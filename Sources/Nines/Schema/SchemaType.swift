import JSONText

/// The types of `type`.
enum SchemaType: String, Sendable {
    case null, boolean, integer, number, string, array, object

    func holds(_ value: JSONValue) -> Bool {
        switch value {
        case .null: self == .null
        case .bool: self == .boolean
        case .number(let number): self == .number || self == .integer && SchemaNumber(number).isInteger
        case .string: self == .string
        case .array: self == .array
        case .object: self == .object
        }
    }
}
