import JSONText

/// `contains-json`: a JSON object or array stands somewhere in the answer, bare or in a code fence.
///
/// The first that is complete counts; a number or string alone does not, as any prose would contain one. With a JSON Schema
/// as `value` the first that is as the schema says counts.
public struct ContainsJSONScorer: Scorer {
    /// `contains-json`
    public static let types = ["contains-json"]
    /// None.
    public static let options: Set<String> = []

    private let schema: SchemaOption?

    /// Takes a JSON Schema or no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        schema = try SchemaOption.read(spec)
    }

    /// Pass when one is found, which is then what was extracted.
    public func score(_ answer: Answer) async -> Score {
        let bytes = Array(answer.text.utf8)
        var firstFault: String?
        var start = 0
        while let found = Self.nextJSON(in: bytes, from: start) {
            start = found.end
            do throws(JSONSchemaError) {
                guard let fault = try schema?.fault(of: found.value) else {
                    let remark = schema == nil ? "" : " as the schema says"
                    return Score(
                        .pass, "contains a JSON \(found.value.kind)\(remark)", extracted: JSONWriter.text(found.value))
                }
                firstFault = firstFault ?? fault
            } catch {
                return Score(.error, "the answer cannot be checked against the schema: \(error)")
            }
        }
        guard let firstFault else { return Score(.fail, "contains no complete JSON object or array") }
        return Score(.fail, "contains JSON, but not as the schema says: \(firstFault)")
    }

    /// Tries every opening bracket. Only brackets nested in each other can each fail late, and nesting has a limit, so the
    /// time stays in proportion to the length.
    private static func nextJSON(in bytes: [UInt8], from start: Int) -> (value: JSONValue, end: Int)? {
        for index in start..<bytes.count where bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "[") {
            if let found = JSONParser.firstValue(in: bytes, from: index, options: .answer) { return found }
        }
        return nil
    }
}
