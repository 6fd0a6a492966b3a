import JSONText

/// `rouge-n`, `rouge-1`, `rouge-2`, `rouge-l`: how much of its wording the answer shares with a reference.
///
/// The F-measure of the Python package rouge-score 0.1.2 without stemming, Han characters being a token each: of runs of `n`
/// tokens, or for `rouge-l` of the longest common subsequence. Of several references the best counts.
public struct RougeScorer: Scorer {
    /// `rouge-n` and its short forms.
    public static let types = ["rouge-n", "rouge-1", "rouge-2", "rouge-l"]
    /// `n`, from 1 to 4, for `rouge-n`; 1 when absent.
    public static let options: Set<String> = ["n"]
    /// All of them.
    public static let thresholdTypes = types

    private let name: String
    private let measure: RougeMeasure
    private let threshold: Double

    /// Takes a reference or a list of them, and a threshold from 0 to 1 (0.75 when absent).
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let order: Int?
        switch spec.type {
        case "rouge-l": order = nil
        case "rouge-1": order = 1
        case "rouge-2": order = 2
        default: order = try Self.order(spec)
        }
        if let value = spec.options["n"], spec.type != "rouge-n" {
            throw ScorerSpecError(
                key: "n", found: JSONWriter.text(value), expected: "no n for '\(spec.type)'",
                hint: "write 'type: rouge-n'")
        }
        let references = try spec.requiredTexts()
        if let empty = references.first(where: { RougeTokenizer.tokens($0).isEmpty }) {
            throw ScorerSpecError(
                key: "value", found: empty.quotedExcerpt(), expected: "texts with Latin letters, digits or Han in them")
        }
        name = order.map { "ROUGE-\($0)" } ?? "ROUGE-L"
        measure = RougeMeasure(references, order: order)
        threshold = try spec.share(default: 0.75)
    }

    /// Pass at or over the threshold.
    public func score(_ answer: Answer) async -> Score {
        guard let value = measure.value(of: answer.text) else {
            return Score(.error, "the texts are too long to compare by \(name)")
        }
        let reason = "\(name) is \(value.rounded(places: 4)), expected at least \(threshold)"
        return Score(value >= threshold ? .pass : .fail, value: value, reason)
    }

    private static func order(_ spec: ScorerSpec) throws(ScorerSpecError) -> Int {
        guard let value = spec.options["n"] else { return 1 }
        // A template such as "{{ n }}" leaves a text behind.
        let order = ScorerSpec.scalarText(value).flatMap { JSONNumber($0)?.int }
        guard let order, (1...4).contains(order) else {
            throw ScorerSpecError(key: "n", found: JSONWriter.text(value), expected: "a whole number from 1 to 4")
        }
        return order
    }
}
