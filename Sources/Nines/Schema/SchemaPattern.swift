/// A pattern of `pattern` or `patternProperties`, matched within bounds.
struct SchemaPattern: Sendable {
    /// As written.
    let source: String
    private let expression: RegularExpression

    /// Compiles a pattern of ECMA-262 with the meaning it has there.
    init(_ source: String, pointer: String) throws(JSONSchemaError) {
        self.source = source
        do throws(ECMAPattern.Problem) {
            let translated = try ECMAPattern.translate(source)
            expression = try Self.compile(translated)
        } catch {
            throw JSONSchemaError(
                pointer: pointer,
                message: "found \(source.quotedExcerpt()), expected a regular expression: \(error.message)")
        }
    }

    /// Whether it occurs in a text; throws when that takes too many steps.
    func occurs(in text: String, pointer: String) throws(JSONSchemaError) -> Bool {
        switch expression.firstMatch(in: text) {
        case .found: return true
        case .notFound: return false
        case .gaveUp(let why):
            throw JSONSchemaError(pointer: pointer, message: "the pattern \(source.quotedExcerpt()): \(why)")
        }
    }

    private static func compile(_ pattern: String) throws(ECMAPattern.Problem) -> RegularExpression {
        do throws(RegularExpression.SyntaxError) {
            return try RegularExpression(pattern)
        } catch {
            throw ECMAPattern.Problem(message: error.message)
        }
    }
}
