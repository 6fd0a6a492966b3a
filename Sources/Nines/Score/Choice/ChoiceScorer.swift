import JSONText

/// `choice`: the answer chooses the right option of a multiple-choice question.
///
/// The value is the letter of the right option or its text; `choices` gives the options, as a list (A, B, C … in order) or
/// as a map from letter to text. Letters may be small or full-width, in brackets, bold or boxed. An option's text counts as
/// its letter does, whole and without regard to case. Which of several statements decides is said at `ChoiceReader`; an
/// answer that names several options without choosing is unparsed. Of long answers the last 65,536 characters are read.
public struct ChoiceScorer: Scorer {
    /// `choice`
    public static let types = ["choice"]
    /// `choices`: the options.
    public static let options: Set<String> = ["choices"]
    /// The letter is what an answer says.
    public static let readsAnswers = true

    private let choices: ChoiceOptions

    /// Reads value and options; throws at a text without options, and at a value that is none of them.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        choices = try ChoiceOptions(spec)
    }

    /// Pass or fail by the option chosen; unparsed where none is, or several are.
    public func score(_ answer: Answer) async -> Score {
        switch ChoiceReader.find(in: answer.text, options: choices, question: answer.question) {
        case .one(let letter, let form):
            return Score(
                if: letter == choices.right, "chose \(letter) (\(form)), expected \(choices.right)",
                extracted: String(letter))
        case .several(let letters):
            let names = letters.map(String.init).joined(separator: ", ")
            return Score(.unparsed, "names \(names) and chooses none; expected \(choices.right)")
        case .contradiction(let letter, let text):
            return Score(
                .unparsed,
                "says \(letter) with the text of \(text): they contradict each other; expected \(choices.right)")
        case .none: return Score(.unparsed, "no option in the answer; expected \(choices.right)")
        }
    }
}
