import JSONText

/// `contains-json`: a JSON object or array stands somewhere in the answer, bare or in a code fence.
///
/// The first that is complete counts; a number or string alone does not, as any prose would contain one, nor do `[]` and
/// `[1]` beside other words, which are empty brackets and a footnote. With a JSON Schema as `value` the first that is as
/// the schema says counts, on its own or inside another.
public struct ContainsJSONScorer: Scorer {
    /// `contains-json`
    public static let types = ["contains-json"]
    /// None.
    public static let options: Set<String> = []
    /// The schema.
    public static let fileKeys: Set<String> = ["value"]

    private let schema: SchemaOption?

    /// Takes a JSON Schema or no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        schema = try SchemaOption.read(spec)
    }

    /// Values that are held against the schema; more are in no honest answer.
    private static let maximumTries = 1000

    /// Pass when one is found, which is then what was extracted.
    public func score(_ answer: Answer) async -> Score {
        var values = AnswerJSON.values(in: answer.text)
        if !AnswerJSON.isAlone(in: answer.text) { values.removeAll(where: Self.isFootnote) }
        guard let first = values.first else { return Score(.fail, "contains no complete JSON object or array") }
        guard let schema else { return Self.found(first, "") }
        var firstFault: String?
        // Breadth first, as what stands by itself is more likely to be meant than what is part of it.
        var next = 0
        while next < values.count, next < Self.maximumTries {
            do throws(JSONSchemaError) {
                guard let fault = try schema.fault(of: values[next]) else {
                    return Self.found(values[next], " as the schema says")
                }
                firstFault = firstFault ?? fault
            } catch {
                return Score(.error, "the answer cannot be checked against the schema: \(error)")
            }
            if values.count < Self.maximumTries { values += Self.inside(values[next]) }
            next += 1
        }
        return Score(.fail, "contains JSON, but not as the schema says: \(firstFault ?? "")")
    }

    private static func found(_ value: JSONValue, _ remark: String) -> Score {
        Score(.pass, "contains a JSON \(value.kind)\(remark)", extracted: JSONWriter.text(value))
    }

    private static func inside(_ value: JSONValue) -> [JSONValue] {
        let parts = value.array ?? value.object?.members.map(\.value) ?? []
        return parts.filter { $0.object != nil || $0.array != nil }
    }

    private static func isFootnote(_ value: JSONValue) -> Bool {
        guard let elements = value.array, elements.count < 2 else { return false }
        return elements.allSatisfy { $0.int != nil }
    }
}
