import JSONText

/// `bleu`: how much of its wording the answer shares with the references, by sentence BLEU-4 from 0 to 1.
///
/// As `sentence_bleu` of the Python package sacrebleu 2.6.0 (smoothing `exp`, effective order, brevity penalty), over 100.
public struct BLEUScorer: Scorer {
    /// `bleu`
    public static let types = ["bleu"]
    /// `tokenize`: `13a` or `zh`; when absent `zh` if a reference has a Han character in it.
    public static let options: Set<String> = ["tokenize"]
    /// Its only one.
    public static let thresholdTypes = types

    private let measure: BLEUMeasure
    private let threshold: Double

    /// Takes a reference or a list of them, and a threshold from 0 to 1 (0.5 when absent).
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let references = try spec.requiredTexts()
        var tokenizer = BLEUTokenizer(for: references.joined())
        if let value = spec.options["tokenize"] {
            guard let named = value.string.flatMap(BLEUTokenizer.init(rawValue:)) else {
                throw ScorerSpecError(key: "tokenize", found: JSONWriter.text(value), expected: "13a or zh")
            }
            tokenizer = named
        }
        guard references.allSatisfy({ !tokenizer.tokens($0).isEmpty }) else {
            throw ScorerSpecError(key: "value", found: "an empty text", expected: "texts with something in them")
        }
        measure = BLEUMeasure(references, tokenizer: tokenizer)
        threshold = try spec.share(default: 0.5)
    }

    /// Pass at or over the threshold.
    public func score(_ answer: Answer) async -> Score {
        let (value, penalty) = measure.value(of: answer.text)
        let brevity = penalty < 1 ? " (brevity penalty \(penalty.rounded(places: 4)))" : ""
        let reason = "BLEU is \(value.rounded(places: 4))\(brevity), expected at least \(threshold)"
        return Score(value >= threshold ? .pass : .fail, value: value, reason)
    }
}
