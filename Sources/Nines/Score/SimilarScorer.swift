import JSONText

/// `similar`: the cosine of the answer's embedding and that of the value is at least `threshold` (0.75).
///
/// The value of the score is the cosine, 0 where it is negative.
public struct SimilarScorer: Scorer {
    /// `similar`
    public static let types = ["similar"]
    /// `embeddings`: the alias of the target whose `/embeddings` is asked.
    public static let options: Set<String> = ["embeddings"]
    /// Its only one.
    public static let thresholdTypes = types
    /// `embeddings`
    public static let targetOptions: Set<String> = ["embeddings"]

    private let reference: String
    private let target: String
    private let threshold: Double

    /// Takes the text to be near to.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        reference = try spec.requiredText()
        guard case .string(let alias)? = spec.options["embeddings"], !alias.isEmpty else {
            throw ScorerSpecError(
                key: "embeddings", found: spec.options["embeddings"]?.kind ?? "nothing",
                expected: "the target that has embeddings", hint: "write embeddings: ALIAS")
        }
        target = alias
        threshold = spec.threshold ?? 0.75
        guard (-1...1).contains(threshold) else {
            throw ScorerSpecError(key: "threshold", found: "\(threshold)", expected: "a cosine from -1 to 1")
        }
    }

    /// Pass when near enough; an empty answer has no meaning to compare, and is unparsed.
    public func score(_ answer: Answer) async -> Score {
        guard let asking = answer.asking else { return Score(.error, "there is no target to ask here") }
        guard !answer.text.trimmingWhitespace.isEmpty else { return Score(.unparsed, "the answer is empty") }
        let vectors: [[Double]]
        do throws(CellError) { vectors = try await asking.embeddings(target, of: [answer.text, reference]) } catch {
            return Score(.error, "'\(target)' gave no embeddings: \(error.message)")
        }
        guard vectors.count == 2, vectors[0].count == vectors[1].count else {
            let lengths = vectors.map { "\($0.count)" }.joined(separator: " and ")
            return Score(.error, "the embeddings of '\(target)' have unequal lengths: \(lengths)")
        }
        guard let cosine = Self.cosine(vectors[0], vectors[1]) else {
            return Score(.error, "an embedding of '\(target)' is zero, or too large to compare")
        }
        let shown = JSONWriter.text(.double((cosine * 10000).rounded() / 10000))
        return Score(
            cosine >= threshold ? .pass : .fail, value: max(0, min(1, cosine)),
            "similarity \(shown), wanted \(JSONWriter.text(.double(threshold))) or more")
    }

    /// The cosine of the angle between two vectors; nil where one has no direction.
    static func cosine(_ a: [Double], _ b: [Double]) -> Double? {
        // Scaled by the largest element, so that no square overflows.
        guard let largestA = a.map(abs).max(), let largestB = b.map(abs).max(), largestA > 0, largestB > 0 else {
            return nil
        }
        var dot = 0.0
        var squares = (a: 0.0, b: 0.0)
        for (x, y) in zip(a, b) {
            let (x, y) = (x / largestA, y / largestB)
            dot += x * y
            squares.a += x * x
            squares.b += y * y
        }
        let cosine = dot / (squares.a.squareRoot() * squares.b.squareRoot())
        return cosine.isFinite ? max(-1, min(1, cosine)) : nil
    }
}
