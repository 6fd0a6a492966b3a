import JSONText

/// `word-count`: how many words, separated by white space, the answer has.
///
/// Han text has no white space between words: a Chinese sentence counts as one. Use `length` there.
public struct WordCountScorer: Scorer {
    /// `word-count`
    public static let types = ["word-count"]
    /// None.
    public static let options: Set<String> = []

    private let minimum: Int
    private let maximum: Int

    /// Takes a number, or a map with `min`, `max` or both.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let expected = "a number of words, or { min: …, max: … }"
        guard let value = spec.value else {
            throw ScorerSpecError(key: "value", found: "nothing", expected: expected)
        }
        let bounds = value.object?.members ?? [.init("min", value), .init("max", value)]
        var minimum = 0
        var maximum = Int.max
        for bound in bounds {
            // A template such as "{{ words }}" leaves a text behind.
            let number = ScorerSpec.scalarText(bound.value).flatMap { JSONNumber($0)?.int }
            guard let number, number >= 0 else {
                throw ScorerSpecError(key: "value", found: JSONWriter.text(bound.value), expected: expected)
            }
            if bound.key == "min" {
                minimum = number
            } else if bound.key == "max" {
                maximum = number
            } else {
                throw ScorerSpecError(key: "value", found: "the key '\(bound.key)'", expected: expected)
            }
        }
        if value.object == nil { maximum = minimum }
        guard minimum <= maximum, !bounds.isEmpty else {
            throw ScorerSpecError(key: "value", found: JSONWriter.text(value), expected: expected)
        }
        self.minimum = minimum
        self.maximum = maximum
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
        let wanted =
            minimum == maximum ? "\(minimum)" : "\(minimum) to \(maximum == .max ? "any number" : "\(maximum)")"
        return Score(
            if: (minimum...maximum).contains(count), "\(count) words, expected \(wanted)", extracted: "\(count)")
    }
}
