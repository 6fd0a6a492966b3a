import JSONText
import Nines
import Testing

/// One row of the answers that the `members` assertion is tried on.
struct MembersAnswer: Sendable, CustomTestStringConvertible {
    /// The question: position, letter, how many.
    var position: Int
    var letter: String
    var count: Int
    /// What the model, or the author of the row, answered.
    var text: String
    /// The verdict, decided by hand.
    var verdict: Score.Verdict
    /// The names as they should be read, separated by " | ".
    var names: String
    /// A part of the reason: which item failed, and why.
    var reason: String
    /// Where the answer came from: a model and its prompt, or "written".
    var origin: String

    init(
        _ position: Int, _ letter: String, _ count: Int, _ verdict: Score.Verdict, _ names: String,
        reason: String = "", origin: String = "written", _ text: String
    ) {
        self.position = position
        self.letter = letter
        self.count = count
        self.text = text
        self.verdict = verdict
        self.names = names
        self.reason = reason
        self.origin = origin
    }

    static let all = right + spellings + wrong + chinese + smolLM2 + qwen05 + qwen15

    var testDescription: String {
        "\(origin): \(text.prefix(60).split(whereSeparator: \.isNewline).joined(separator: "⏎"))"
    }
}
