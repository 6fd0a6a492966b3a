public import JSONText

/// A JSON value whose strings may be templates, compiled once and filled in for each case.
public struct TemplatedValue: Sendable {
    private enum Form: Sendable {
        case text(PromptTemplate)
        case fixed(JSONValue)
        case nested(JSONValue)
    }

    private let form: Form

    /// Compiles the templates in a value; throws at the first that is malformed.
    public init(_ value: JSONValue) throws(TemplateError) {
        switch value {
        case .string(let text): form = .text(try PromptTemplate(text))
        case .array, .object: form = .nested(value)
        case .null, .bool, .number: form = .fixed(value)
        }
    }

    /// The value with variables filled in.
    public func render(_ vars: JSONObject) throws(TemplateError) -> JSONValue {
        switch form {
        case .text(let template): .string(try template.render(vars))
        case .fixed(let value): value
        case .nested(let value): try PromptTemplate.renderValue(value, vars, asText: true)
        }
    }
}
