import JSONText

/// What is asked in a condition: whether an operand is there and not empty, or how two compare.
///
/// Comparing is not left to Stencil, which compares numbers as 32-bit floats and takes `(a) == b` for false.
struct TemplateTest: Sendable {
    /// A comparison's sign.
    enum Comparison: String, Sendable {
        case equal = "=="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="
        case within = "in"
        case notWithin = "not in"
    }

    let left: TemplateOperand
    var comparison: (sign: Comparison, right: TemplateOperand, offset: Int)?

    /// The answer; something missing is false by itself, equal to `null`, and neither more nor less than anything.
    func holds(in scope: TemplateScope) throws(TemplateFault) -> Bool {
        let value = try left.optionalValue(in: scope)
        guard let comparison else { return Self.isTrue(value) }
        let other = try comparison.right.optionalValue(in: scope)
        switch comparison.sign {
        case .equal: return value == other
        case .unequal: return value != other
        case .within: return Self.contains(other, value)
        case .notWithin: return !Self.contains(other, value)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let value, let other else { return false }
            guard let isLess = Self.precedes(value, other), let isGreater = Self.precedes(other, value) else {
                throw TemplateFault("cannot compare \(value.kind) with \(other.kind)", at: comparison.offset)
            }
            switch comparison.sign {
            case .less: return isLess
            case .lessOrEqual: return !isGreater
            case .greater: return isGreater
            default: return !isLess
            }
        }
    }

    /// As in Jinja: empty texts, lists and maps, zero, false and null are false.
    private static func isTrue(_ value: JSONValue?) -> Bool {
        switch value {
        case nil, .null?: false
        case .bool(let flag)?: flag
        case .number(let number)?: number.double != 0
        case .string(let text)?: !text.isEmpty
        case .array(let list)?: !list.isEmpty
        case .object(let object)?: !object.isEmpty
        }
    }

    private static func contains(_ whole: JSONValue?, _ part: JSONValue?) -> Bool {
        guard let part else { return false }
        switch whole {
        case .array(let list)?: return list.contains(part)
        case .object(let object)?: return part.string.map { object[$0] != nil } ?? false
        case .string(let text)?: return part.string.map { text.containsBytes(of: $0) } ?? false
        case nil, .null?, .bool?, .number?: return false
        }
    }

    private static func precedes(_ left: JSONValue, _ right: JSONValue) -> Bool? {
        switch (left, right) {
        case (.number(let a), .number(let b)): a.double < b.double
        case (.string(let a), .string(let b)): a.utf8.lexicographicallyPrecedes(b.utf8)
        default: nil
        }
    }
}
