import JSONText

/// `f1`: how many words the answer and the value share, as F1 of precision and recall; at least `threshold` (0.5).
///
/// As the evaluation script of SQuAD v1.1: lower case, without ASCII punctuation, without "a", "an", "the", words by
/// white space, each counted as often as it occurs on both sides; of several references the best counts. For Chinese
/// every Han or kana character is a word and Chinese punctuation goes too, in the manner of CMRC 2018; full-width forms
/// are half-width ones. Without punctuation 9.8 is 98, so that a value which is only a number is refused.
public struct TokenF1Scorer: Scorer {
    /// `f1`
    public static let types = ["f1"]
    /// None.
    public static let options: Set<String> = []
    /// Its only one.
    public static let thresholdTypes = types

    private let references: [Reference]
    /// Words of any reference, numbered.
    private let vocabulary: [String: Int]
    private let threshold: Double

    private struct Reference: Sendable {
        /// How often each word occurs, by its number.
        var counts: [Int: Int]
        var length: Int
    }

    /// Takes a reference or a list of them, each with a word in it beside articles.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        var vocabulary: [String: Int] = [:]
        var references: [Reference] = []
        for text in try spec.requiredTexts() {
            guard !PlainNumber.isOne(text) else {
                throw ScorerSpecError(
                    key: "value", found: "the number \(text.quotedExcerpt())", expected: "a text with words in it",
                    hint: "use number: without punctuation 9.8 and 98 are one word")
            }
            var reference = Reference(counts: [:], length: 0)
            TokenF1Words.forEach(in: text) { word in
                let number = vocabulary[word] ?? vocabulary.count
                vocabulary[word] = number
                reference.counts[number, default: 0] += 1
                reference.length += 1
            }
            guard reference.length > 0 else {
                throw ScorerSpecError(
                    key: "value", found: text.quotedExcerpt(), expected: "a text with a word in it",
                    hint: "punctuation and the articles a, an, the do not count")
            }
            references.append(reference)
        }
        self.references = references
        self.vocabulary = vocabulary
        threshold = try spec.share(default: 0.5)
    }

    /// Pass at or above the threshold; the value is the best F1.
    public func score(_ answer: Answer) async -> Score {
        var counts = [Int](repeating: 0, count: vocabulary.count)
        var length = 0
        TokenF1Words.forEach(in: answer.text) { word in
            length += 1
            if let number = vocabulary[word] { counts[number] += 1 }
        }
        var best = 0.0
        for reference in references {
            let shared = reference.counts.reduce(0) { $0 + min($1.value, counts[$1.key]) }
            guard shared > 0 else { continue }
            let precision = Double(shared) / Double(length)
            let recall = Double(shared) / Double(reference.length)
            best = max(best, 2 * precision * recall / (precision + recall))
        }
        let passes = best >= threshold
        return Score(
            passes ? .pass : .fail, value: best,
            "F1 \(best.rounded(places: 3)), wanted \(threshold.rounded(places: 3)) (\(length) words in the answer)")
    }
}
