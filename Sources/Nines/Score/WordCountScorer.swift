import JSONText

/// `word-count`: how many words, separated by white space, the answer has.
///
/// Han text has no white space between words: a Chinese sentence counts as one. Use `length` there.
public struct WordCountScorer: Scorer {
    /// `word-count`
    public static let types = ["word-count"]
    /// None.
    public static let options: Set<String> = []

    private let bounds: CountBounds

    /// Takes a number, or a map with `min`, `max` or both.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        bounds = try CountBounds(spec, of: "words")
    }

    /// Pass within the bounds.
    public func score(_ answer: Answer) async -> Score {
        var count = 0
        var isInWord = false
        for scalar in answer.text.unicodeScalars {
            let isSpace = scalar.properties.isWhitespace
            if !isSpace, !isInWord { count += 1 }
            isInWord = !isSpace
        }
        return Score(if: bounds.contains(count), "\(count) words, expected \(bounds.text)", extracted: "\(count)")
    }
}
