import JSONText
import Nines
import Testing

/// One row of a table: who answered what to which question, and what a careful reader makes of it.
struct NumberCase: Sendable, CustomTestStringConvertible {
    /// The model that gave the answer, or "written".
    let source: String
    let question: String
    let expected: String
    let answer: String
    let verdict: Score.Verdict
    let extracted: String?
    let unit: String?

    init(
        _ source: String, _ question: String, _ expected: String, _ answer: String, _ verdict: Score.Verdict,
        _ extracted: String?, unit: String? = nil
    ) {
        self.source = source
        self.question = question
        self.expected = expected
        self.answer = answer
        self.verdict = verdict
        self.extracted = extracted
        self.unit = unit
    }

    var testDescription: String { "\(source): \(question.prefix(60)) -> \(answer.prefix(80))" }

    func score() async throws -> Score {
        var options = JSONObject()
        if let unit { options["unit"] = .string(unit) }
        let scorer = try NumberScorer(ScorerSpec(type: "number", value: .string(expected), options: options))
        return await scorer.score(Answer(text: answer, question: question))
    }
}
