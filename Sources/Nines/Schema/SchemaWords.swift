import JSONText

/// How values are named in messages: one short line, whatever they hold.
enum SchemaWords {
    /// A scalar by its spelling, an array or object by its size.
    static func shown(_ value: JSONValue) -> String {
        switch value {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .number(let number): String(String.UnicodeScalarView(number.lexeme.unicodeScalars.prefix(40)))
        case .string(let text): "the string \(text.quotedExcerpt(40))"
        case .array(let elements): "an array of \(elements.count)"
        case .object(let object): "an object of \(object.count)"
        }
    }

    /// Values that are allowed, as JSON: the first of them when there are many.
    static func alternatives(_ values: [JSONValue]) -> String {
        let texts = values.prefix(6).map { value in
            let scalars = JSONWriter.text(value).unicodeScalars
            return String(String.UnicodeScalarView(scalars.prefix(60))) + (scalars.count > 60 ? "…" : "")
        }
        return texts.joined(separator: ", ") + (values.count > 6 ? ", … (\(values.count))" : "")
    }

    /// Names in quotes.
    static func names(_ values: [JSONValue]) -> String {
        let texts = values.prefix(5).compactMap { $0.string?.quotedExcerpt(40) }
        return texts.joined(separator: ", ") + (values.count > 5 ? " and \(values.count - 5) more" : "")
    }
}
