import JSONText

/// `equals`: the answer is the value, code point by code point, or, for a list or map, the same JSON.
///
/// As in promptfoo nothing is trimmed or folded unless `trim: true` or `ignore-case: true` says so; é as one code point
/// and é as two are different texts, as are 9 and ９. A number or Boolean is compared by its spelling.
public struct EqualsScorer: Scorer {
    /// `equals`
    public static let types = ["equals"]
    /// `trim`: leave white space at both ends of the answer and the value aside; `ignore-case`: compare in lower case.
    public static let options: Set<String> = ["trim", "ignore-case"]

    private let expected: JSONValue
    private let folding: TextFolding

    /// Takes any value but null.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        folding = try TextFolding(spec)
        switch spec.value {
        case .array?, .object?:
            expected = spec.value ?? .null
            guard !folding.changesText else {
                throw ScorerSpecError(
                    key: "value", found: spec.value?.kind ?? "", expected: "a text beside trim and ignore-case")
            }
        default: expected = .string(folding.apply(try spec.requiredText()))
        }
    }

    /// Pass when equal.
    public func score(_ answer: Answer) async -> Score {
        guard let text = expected.string else { return scoreJSON(answer.text) }
        let found = folding.apply(answer.text)
        let reason = "got \(found.quotedExcerpt()), expected \(text.quotedExcerpt())"
        return Score(if: found.hasSameBytes(as: text), reason)
    }

    private func scoreJSON(_ text: String) -> Score {
        let wanted = JSONWriter.text(expected).quotedExcerpt()
        do {
            let found = try JSONParser.parse(text, options: .answer)
            return Score(if: found == expected, "got \(JSONWriter.text(found).quotedExcerpt()), expected \(wanted)")
        } catch {
            return Score(.fail, "the answer is not JSON (\(error)), expected \(wanted)")
        }
    }
}
