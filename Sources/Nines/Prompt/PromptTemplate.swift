public import JSONText

/// A template compiled once and rendered for many cases.
///
/// The language is Jinja's as far as it goes: `{{ path|filter }}`, `{{ a if b else c }}`, `if`, `for`, `raw`, comments, and `-`
/// at a tag's edge to take the white space beside it. Stencil runs blocks, loops and the logic of conditions. Differences:
/// a missing or null variable is an error unless `default` follows or it stands in a condition; nothing is escaped;
/// numbers stay as written (9.80 is not 9.8); a list or map prints as compact JSON; there are no files to include.
public struct PromptTemplate: Sendable {
    /// The text it was made from.
    public let source: String
    /// Nil for a text without tags, which is its own rendering.
    private let body: TemplateCompiler.Body?

    /// Compiles a template; throws at the first thing that is malformed.
    public init(_ source: String) throws(TemplateError) {
        self.source = source
        guard TemplateScanner.hasTags(source) else {
            body = nil
            return
        }
        do throws(TemplateFault) {
            var compiler = TemplateCompiler(source)
            body = try compiler.compile()
        } catch {
            throw TemplateError(error, in: source)
        }
    }

    /// The text with variables filled in; throws where one is missing.
    public func render(_ vars: JSONObject) throws(TemplateError) -> String {
        do throws(TemplateFault) {
            switch body {
            case nil: return source
            case .program(let program)?: return try program.render(vars)
            case .segments(let segments)?:
                let scope = TemplateScope(vars: vars, context: nil)
                var text = ""
                for segment in segments {
                    switch segment {
                    case .text(let literal): text += literal
                    case .value(let operand): text += TemplateOperand.text(try operand.value(in: scope))
                    }
                }
                return text
            }
        } catch {
            throw TemplateError(error, in: source)
        }
    }

    /// The value it stands for: a list or map where it is nothing but one `{{ … }}` of such, the rendered text elsewhere.
    public func renderValue(_ vars: JSONObject) throws(TemplateError) -> JSONValue {
        if case .segments(let segments)? = body, segments.count == 1, case .value(let operand) = segments[0] {
            do throws(TemplateFault) {
                let value = try operand.value(in: TemplateScope(vars: vars, context: nil))
                if value.array != nil || value.object != nil { return value }
            } catch {
                throw TemplateError(error, in: source)
            }
        }
        return .string(try render(vars))
    }

    /// A value with every string in it rendered, keys excepted.
    ///
    /// A string that is nothing but one `{{ list }}` becomes the list itself, for assertions that take one; `asText: true`
    /// keeps it a string, for the contents of messages.
    public static func renderValue(
        _ value: JSONValue, _ vars: JSONObject, asText: Bool = false
    ) throws(TemplateError) -> JSONValue {
        switch value {
        case .null, .bool, .number: return value
        case .string(let text):
            let template = try PromptTemplate(text)
            return asText ? .string(try template.render(vars)) : try template.renderValue(vars)
        case .array(let elements):
            var result: [JSONValue] = []
            result.reserveCapacity(elements.count)
            for element in elements { result.append(try renderValue(element, vars, asText: asText)) }
            return .array(result)
        case .object(let object):
            var result = object
            for member in object.members { result[member.key] = try renderValue(member.value, vars, asText: asText) }
            return .object(result)
        }
    }
}
