import JSONText

/// `is-valid-openai-tools-call`: the answer calls tools, each one that there is, with arguments that its schema allows.
///
/// The tools are the value: a list in the protocol's form, `{ type: function, function: { name, parameters } }`, or of the
/// inner maps alone. A tool without `parameters` takes any JSON object; empty arguments are `{}`. An answer without a call fails, as in promptfoo.
public struct ToolCallsScorer: Scorer {
    /// `is-valid-openai-tools-call`
    public static let types = ["is-valid-openai-tools-call"]
    /// `tools`: the same as the value, under the name that requests have for it.
    public static let options: Set<String> = ["tools"]

    /// The schema of the arguments by the function's name; nil where any object will do.
    private let schemas: [String: JSONSchema?]

    /// Takes the definitions; throws where one has no name, or a schema that is none.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let key = spec.value == nil ? "tools" : "value"
        let expected = "a list of tools, each { type: function, function: { name: …, parameters: … } }"
        guard let tools = (spec.value ?? spec.options["tools"])?.array, !tools.isEmpty else {
            throw ScorerSpecError(
                key: "value", found: (spec.value ?? spec.options["tools"])?.kind ?? "nothing", expected: expected)
        }
        var schemas: [String: JSONSchema?] = [:]
        for tool in tools {
            let function = tool["function"] ?? tool
            guard let name = function["name"]?.string, !name.isEmpty else {
                throw ScorerSpecError(key: key, found: JSONWriter.text(tool).quotedExcerpt(), expected: expected)
            }
            guard schemas[name] == nil else {
                throw ScorerSpecError(key: key, found: "the tool '\(name)' twice", expected: "different names")
            }
            var schema: JSONSchema?
            if let parameters = function["parameters"] {
                do throws(JSONSchemaError) {
                    schema = try JSONSchema(parameters)
                } catch {
                    throw ScorerSpecError(
                        key: key, found: "\(error)", expected: "a JSON Schema as the parameters of '\(name)'")
                }
            }
            schemas.updateValue(schema, forKey: name)
        }
        self.schemas = schemas
    }

    /// Pass when there are calls and all of them are valid; the value is 1 or 0.
    public func score(_ answer: Answer) async -> Score {
        guard !answer.toolCalls.isEmpty else { return Score(.fail, "the answer calls no tool") }
        for call in answer.toolCalls {
            do throws(JSONSchemaError) {
                if let fault = try fault(of: call) { return Score(.fail, fault) }
            } catch {
                return Score(.error, "the schema gives no verdict: \(error)")
            }
        }
        let names = answer.toolCalls.compactMap { $0["function"]?["name"]?.string }.joined(separator: ", ")
        return Score(.pass, "valid calls: \(names)".quotedExcerpt(200), extracted: names)
    }

    /// What is wrong with a call; nil when nothing is.
    private func fault(of call: JSONValue) throws(JSONSchemaError) -> String? {
        guard let function = call["function"], let name = function["name"]?.string else {
            return "a call names no function: \(JSONWriter.text(call).quotedExcerpt())"
        }
        guard let schema = schemas[name] else {
            let known = schemas.keys.sorted().joined(separator: ", ")
            return "calls \(name.quotedExcerpt()), expected one of \(known)"
        }
        guard let written = function["arguments"]?.string else {
            let found = function["arguments"]?.kind ?? "nothing"
            return "\(name): found \(found) as the arguments, expected a text with JSON in it"
        }
        // Servers send an empty text for a call without arguments.
        let text = written.trimmingWhitespace.isEmpty ? "{}" : written
        let arguments: JSONValue
        do throws(JSONSyntaxError) {
            arguments = try JSONParser.parse(text, options: .answer)
        } catch {
            return "\(name): the arguments are not JSON: \(error)"
        }
        guard arguments.object != nil else {
            return "\(name): found \(arguments.kind) as the arguments, expected an object"
        }
        guard let violation = try schema?.violations(of: arguments, limit: 1).first else { return nil }
        return "\(name): \(violation)"
    }
}
