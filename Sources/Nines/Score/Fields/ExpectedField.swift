import JSONText

/// What one field of an answer's JSON should be.
struct ExpectedField: Sendable {
    private indirect enum Content: Sendable {
        case null
        case text(String)
        case number(ExpectedNumber)
        case list([ExpectedField])
        case members([(path: FieldPath, field: ExpectedField)])
    }

    private let content: Content
    /// How the expected value is written in reasons.
    let text: String

    /// Reads an expected value; numbers are compared within the margin.
    init(_ value: JSONValue, margin: FieldMargin) throws(ScorerSpecError) {
        text = ScorerSpec.scalarText(value) ?? JSONWriter.text(value)
        switch value {
        case .null: content = .null
        case .number(let number): content = .number(try margin.expected(number.lexeme))
        case .string(let text) where PlainNumber.isOne(text): content = .number(try margin.expected(text))
        case .string(let text): content = .text(text.comparisonKey)
        case .bool(let flag): content = .text(flag ? "true" : "false")
        case .array(let elements):
            var fields: [ExpectedField] = []
            for element in elements { fields.append(try ExpectedField(element, margin: margin)) }
            content = .list(fields)
        case .object(let object):
            var fields: [(path: FieldPath, field: ExpectedField)] = []
            for member in object.members {
                fields.append((FieldPath(member.key), try ExpectedField(member.value, margin: margin)))
            }
            content = .members(fields)
        }
    }

    /// Whether what was found is right; nil stands for a field that is absent.
    func matches(_ found: JSONValue?) -> Bool {
        switch content {
        case .null: return found?.isNull ?? true
        case .text(let key):
            return found.flatMap(ScorerSpec.scalarText)?.comparisonKey.hasSameBytes(as: key) ?? false
        case .number(let number): return found.map(number.matches) ?? false
        case .list(let fields):
            guard let elements = found?.array, elements.count == fields.count else { return false }
            return zip(fields, elements).allSatisfy { $0.matches($1) }
        case .members(let fields):
            guard let found, found.object != nil else { return false }
            return fields.allSatisfy { $0.field.matches($0.path.value(in: found)) }
        }
    }
}
