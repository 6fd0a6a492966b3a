import JSONText

/// `contains-json`: a JSON object or array stands somewhere in the answer, bare or in a code fence.
///
/// The first that is complete counts; a number or string alone does not, as any prose would contain one.
public struct ContainsJSONScorer: Scorer {
    /// `contains-json`
    public static let types = ["contains-json"]
    /// None.
    public static let options: Set<String> = []

    /// Takes no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        try spec.refuseValue(hint: "checking against a JSON Schema is not supported yet")
    }

    /// Pass when one is found, which is then what was extracted.
    public func score(_ answer: Answer) async -> Score {
        guard let value = Self.firstJSON(in: Array(answer.text.utf8)) else {
            return Score(.fail, "contains no complete JSON object or array")
        }
        return Score(.pass, "contains a JSON \(value.kind)", extracted: JSONWriter.text(value))
    }

    /// Tries every opening bracket. Only brackets nested in each other can each fail late, and nesting has a limit, so the
    /// time stays in proportion to the length.
    private static func firstJSON(in bytes: [UInt8]) -> JSONValue? {
        for start in bytes.indices where bytes[start] == UInt8(ascii: "{") || bytes[start] == UInt8(ascii: "[") {
            if let found = JSONParser.firstValue(in: bytes, from: start, options: .answer) { return found.value }
        }
        return nil
    }
}
