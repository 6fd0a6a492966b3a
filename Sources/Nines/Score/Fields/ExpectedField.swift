import JSONText

/// What one field of an answer's JSON should be.
struct ExpectedField: Sendable {
    private indirect enum Content: Sendable {
        case null
        case text(String)
        /// The number, and the same number in the smaller unit where the field has a `unit-factor`.
        case number([NumberScorer])
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
        case .number(let number): content = .number(try margin.scorers(number.lexeme))
        case .string(let text) where Self.isNumber(text): content = .number(try margin.scorers(text))
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
        case .number(let scorers):
            // A Boolean has a spelling, but no number in it.
            guard let text = found.flatMap(ScorerSpec.scalarText) else { return false }
            return scorers.contains { $0.judge(Answer(text: text)).verdict == .pass }
        case .list(let fields):
            guard let elements = found?.array, elements.count == fields.count else { return false }
            return zip(fields, elements).allSatisfy { $0.matches($1) }
        case .members(let fields):
            guard let found, found.object != nil else { return false }
            return fields.allSatisfy { $0.field.matches($0.path.value(in: found)) }
        }
    }

    /// Whether a text is nothing but a number, as templates write numbers; 007 is a name.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.utf8.prefix(2)
        if digits.count == 2, digits.first == UInt8(ascii: "0"),
            DigitNumerals.isDigit(digits.last.map(Unicode.Scalar.init))
        {
            return false
        }
        let tokens = NumberLexer.tokens(of: NumberText(text, limit: 100).scalars)
        guard tokens.count == 1, let number = tokens.first?.number else { return false }
        return !number.isWeak
    }
}
