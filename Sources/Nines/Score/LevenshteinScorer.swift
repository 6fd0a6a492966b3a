/// `levenshtein`: the answer is at most `threshold` (5 by default) insertions, deletions and substitutions from the value.
///
/// Counted in Unicode scalars, as Python counts; white space counts too.
public struct LevenshteinScorer: Scorer {
    /// `levenshtein`
    public static let types = ["levenshtein"]
    /// `trim`: leave white space at both ends aside; `ignore-case`: compare in lower case.
    public static let options: Set<String> = ["trim", "ignore-case"]
    /// Its only one.
    public static let thresholdTypes = types

    /// A wider band on two long texts would take minutes.
    private static let maximumThreshold = 10_000.0
    /// Cells of the matrix: about a second.
    private static let maximumWork = 200_000_000

    private let expected: [Unicode.Scalar]
    private let limit: Int
    private let folding: TextFolding

    /// Takes a text and a threshold from 0 to 10,000.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        folding = try TextFolding(spec)
        expected = Array(folding.apply(try spec.requiredText()).unicodeScalars)
        let threshold = try spec.threshold(default: 5)
        guard threshold <= Self.maximumThreshold else {
            throw ScorerSpecError(key: "threshold", found: "\(threshold)", expected: "a number from 0 to 10000")
        }
        limit = Int(threshold)
    }

    /// Pass at or under the threshold.
    public func score(_ answer: Answer) async -> Score {
        let text = folding.apply(answer.text)
        // Lengths alone settle it, without an array of a long answer.
        guard text.unicodeScalars.prefix(expected.count + limit + 1).count <= expected.count + limit else {
            return Score(.fail, "more than \(limit) edits from the expected text")
        }
        let scalars = Array(text.unicodeScalars)
        let width = 2 * min(limit, max(scalars.count, expected.count)) + 1
        guard min(scalars.count, expected.count) <= Self.maximumWork / width else {
            return Score(.error, "the texts are too long to compare within \(limit) edits")
        }
        guard let distance = EditDistance.between(scalars, expected, limit: limit) else {
            return Score(.fail, "more than \(limit) edits from the expected text")
        }
        return Score(.pass, "\(distance) edits from the expected text, allowed \(limit)")
    }
}
