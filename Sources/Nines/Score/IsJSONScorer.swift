import JSONText

/// `is-json`: the whole answer is one JSON text (any value; white space around it is allowed, a code fence is not).
///
/// With a JSON Schema as `value` it must also be as the schema says.
public struct IsJSONScorer: Scorer {
    /// `is-json`
    public static let types = ["is-json"]
    /// None.
    public static let options: Set<String> = []
    /// The schema.
    public static let fileKeys: Set<String> = ["value"]

    private let schema: SchemaOption?

    /// Takes a JSON Schema or no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        schema = try SchemaOption.read(spec)
    }

    /// Pass when the answer parses and the schema, if there is one, allows it.
    public func score(_ answer: Answer) async -> Score {
        let value: JSONValue
        do throws(JSONSyntaxError) {
            value = try JSONParser.parse(answer.text, options: .answer)
        } catch {
            return Score(.fail, "the answer is not JSON: \(error)")
        }
        do throws(JSONSchemaError) {
            if let fault = try schema?.fault(of: value) {
                return Score(.fail, "the answer is JSON, but not as the schema says: \(fault)")
            }
        } catch {
            return Score(.error, "the answer cannot be checked against the schema: \(error)")
        }
        return Score(.pass, "the answer is JSON\(schema == nil ? "" : " as the schema says"): \(value.kind)")
    }
}
