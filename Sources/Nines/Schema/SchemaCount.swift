import JSONText

/// The keywords that bound how many characters, elements or members there are.
enum SchemaCount: String, Sendable, CaseIterable {
    case minLength, maxLength, minItems, maxItems, minProperties, maxProperties

    /// How many there are of what it counts, and their name; nil for a value it says nothing of.
    func measure(_ value: JSONValue) -> (count: Int, noun: String)? {
        switch (self, value) {
        case (.minLength, .string(let text)), (.maxLength, .string(let text)): (text.unicodeScalars.count, "characters")
        case (.minItems, .array(let elements)), (.maxItems, .array(let elements)): (elements.count, "elements")
        case (.minProperties, .object(let object)), (.maxProperties, .object(let object)): (object.count, "members")
        default: nil
        }
    }

    var isMinimum: Bool { self == .minLength || self == .minItems || self == .minProperties }
}
