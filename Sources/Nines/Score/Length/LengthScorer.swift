import JSONText

/// `length`: how many characters (or words, Han characters, sentences, paragraphs) the answer has.
///
/// Characters are counted as an editor counts them, Chinese or English: letters, digits and punctuation marks, without
/// white space. What the other units are is said in `docs/suites.md`.
public struct LengthScorer: Scorer {
    /// `length`
    public static let types = ["length"]
    /// `unit`: characters (the default), words, han, sentences or paragraphs.
    public static let options: Set<String> = ["unit"]

    private let unit: LengthUnit
    private let bounds: CountBounds

    /// Takes a number, or a map with `min`, `max` or both.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        let names = LengthUnit.allCases.map(\.rawValue)
        if let value = spec.options["unit"] {
            guard let name = value.string, let unit = LengthUnit(rawValue: name) else {
                throw ScorerSpecError(
                    key: "unit", found: value.string.map { "'\($0)'" } ?? value.kind,
                    expected: "one of \(names.joined(separator: ", "))",
                    hint: value.string.flatMap { Suggestion.nearest($0, in: names) }.map { "did you mean '\($0)'?" })
            }
            self.unit = unit
        } else {
            unit = .characters
        }
        bounds = try CountBounds(spec, of: unit.rawValue)
    }

    /// Pass within the bounds.
    public func score(_ answer: Answer) async -> Score {
        let count = unit.count(in: answer.text)
        let name = unit == .han ? "Han characters" : unit.rawValue
        return Score(
            if: bounds.contains(count), "\(count) \(name), expected \(bounds.text)", extracted: "\(count)")
    }
}
