import JSONText

/// `llm-rubric`: another target marks the answer against criteria, from 0 to 100, twice.
///
/// The second time the criteria stand behind the answer instead of before it: the verdict is the mean of both marks, and
/// how far they lie apart says how far the judge agrees with itself. A mark that cannot be read is unparsed, never a pass.
public struct RubricScorer: Scorer {
    /// `llm-rubric`
    public static let types = ["llm-rubric"]
    /// `judge`: the alias of the target that judges; `max_tokens`: how much it may write (256).
    public static let options: Set<String> = ["judge", "max_tokens"]
    /// Its only one.
    public static let thresholdTypes = types
    /// `judge`
    public static let targetOptions: Set<String> = ["judge"]

    private let criteria: String
    private let judge: String
    private let threshold: Double
    private let maxTokens: Int

    /// Takes the criteria as a text and a judge; `threshold` (0.5) is the mean mark, 0 to 1, from which the answer passes.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        criteria = try spec.requiredText()
        guard case .string(let judge)? = spec.options["judge"], !judge.isEmpty else {
            throw ScorerSpecError(
                key: "judge", found: spec.options["judge"]?.kind ?? "nothing", expected: "the target that judges",
                hint: "write judge: ALIAS, and name one that is not under test where you can")
        }
        self.judge = judge
        threshold = try spec.share(default: 0.5)
        let limit = spec.options["max_tokens"]
        guard let tokens = limit == nil ? 256 : limit?.int, (1...100_000).contains(tokens) else {
            throw ScorerSpecError(key: "max_tokens", found: limit?.kind ?? "", expected: "a whole number")
        }
        maxTokens = tokens
    }

    /// Pass when the mean of both marks reaches the threshold; an empty answer has nothing to mark, and is unparsed.
    public func score(_ answer: Answer) async -> Score {
        guard let asking = answer.asking else { return Score(.error, "there is no target to ask here") }
        guard !answer.text.trimmingWhitespace.isEmpty else { return Score(.unparsed, "the answer is empty") }
        let fields = JSONObject([.init("temperature", .int(0)), .init("max_tokens", .int(maxTokens))])
        var marks: [Double] = []
        var reasons: [String] = []
        for prompt in [RubricPrompt.criteriaFirst, .answerFirst] {
            do throws(CellError) {
                let text = prompt.text(criteria: criteria, question: answer.question, answer: answer.text)
                let reply = try await asking.chat(judge, [MessageList.user(text)], fields: fields)
                guard let verdict = JudgeVerdict(reply.text) else {
                    return Score(
                        .unparsed,
                        "no mark from 0 to 100 in the judge's reply \(reply.text.quotedExcerpt()); "
                            + "it has to be JSON such as {\"score\": 80, \"reason\": \"…\"}")
                }
                marks.append(verdict.mark)
                if let reason = verdict.reason { reasons.append(reason) }
            } catch {
                return Score(.error, "the judge '\(judge)' gave no answer: \(error.message)")
            }
        }
        let mean = marks.reduce(0, +) / Double(marks.count) / 100
        let shown = marks.map { JSONWriter.text(.double($0)) }.joined(separator: " and ")
        var score = Score(
            mean >= threshold ? .pass : .fail, value: mean,
            "\(judge) gave \(shown) of 100" + (reasons.first.map { ": \($0.quotedExcerpt(120))" } ?? ""))
        score.figures = [JudgeTally.firstMark: marks[0], JudgeTally.secondMark: marks[1]]
        return score
    }
}
