import Testing

@testable import Nines

@Suite("Outcome of a cell")
struct CellVerdictTests {
    typealias Mark = (verdict: Score.Verdict, value: Double, weight: Double)

    /// Assertions, threshold and end of the answer on the left; outcome and score on the right.
    struct Row: CustomTestStringConvertible {
        var testDescription: String
        var marks: [Mark]
        var threshold: Double?
        var finish: String?
        var refusal: String?
        var isReasoningOpen = false
        var asksForEnd = false
        var outcome: Outcome
        var score: Double?

        init(
            _ description: String, _ marks: [Mark], threshold: Double? = nil, finish: String? = "stop",
            refusal: String? = nil, isReasoningOpen: Bool = false, asksForEnd: Bool = false, _ outcome: Outcome,
            _ score: Double?
        ) {
            testDescription = description
            self.marks = marks
            self.threshold = threshold
            self.finish = finish
            self.refusal = refusal
            self.isReasoningOpen = isReasoningOpen
            self.asksForEnd = asksForEnd
            self.outcome = outcome
            self.score = score
        }
    }

    private static let pass: Mark = (.pass, 1, 1)
    private static let fail: Mark = (.fail, 0, 1)
    private static let unparsed: Mark = (.unparsed, 0, 1)
    private static let broken: Mark = (.error, 0, 1)

    static let rows: [Row] = [
        Row("all pass", [pass, pass], .pass, 1),
        Row("one of two fails", [pass, fail], .fail, 0.5),
        Row("weights", [(.pass, 1, 3), fail], .fail, 0.75),
        Row("a partial score that passes", [(.pass, 0.8, 1)], .pass, 0.8),
        Row("threshold reached", [pass, fail], threshold: 0.5, .pass, 0.5),
        Row("threshold missed", [pass, fail], threshold: 0.51, .fail, 0.5),
        Row("threshold with weights", [(.pass, 1, 3), fail], threshold: 0.75, .pass, 0.75),
        Row("threshold above what passes", [(.pass, 0.8, 1)], threshold: 0.9, .fail, 0.8),
        Row("weight 0 does not count", [pass, (.fail, 0, 0)], .pass, 1),
        Row("weight 0 cannot save", [(.pass, 1, 0), fail], .fail, 0),
        Row("weight 0 unparsed", [pass, (.unparsed, 0, 0)], .pass, 1),
        Row("unparsed", [unparsed], .unparsed, 0),
        Row("unparsed beside a failure", [fail, unparsed], .unparsed, 0),
        Row("cut off, though it passes", [pass], finish: "length", .truncated, 0),
        Row("cut off above the threshold", [pass, fail], threshold: 0.5, finish: "length", .truncated, 0),
        Row("cut off with a part of the score", [(.fail, 0.4, 1)], finish: "length", .truncated, 0),
        Row("cut off and wrong", [fail], finish: "length", .truncated, 0),
        Row("cut off and unparsed", [unparsed], finish: "length", .truncated, 0),
        Row("reasoning that never ends", [pass], isReasoningOpen: true, .truncated, 0),
        Row("an assertion on the end decides", [pass], finish: "length", asksForEnd: true, .pass, 1),
        Row("an assertion on the end that fails", [fail], finish: "length", asksForEnd: true, .truncated, 0),
        Row("refused", [fail], refusal: "I cannot", .refused, 0),
        Row("refused and unparsed", [unparsed], refusal: "I cannot", .refused, 0),
        Row("filtered", [fail], finish: "content_filter", .refused, 0),
        Row("a refusal that was wanted", [pass], refusal: "I cannot", .pass, 1),
        Row("cut off within a refusal", [fail], finish: "length", refusal: "I c", .truncated, 0),
        Row("a scorer that failed", [pass, broken], .error, nil),
        Row("a scorer that failed, of weight 0", [pass, (.error, 0, 0)], .pass, 1),
        Row("a scorer that failed on a cut answer", [broken], finish: "length", .error, nil),
        Row("no finish reason", [pass], finish: nil, .pass, 1),
    ]

    @Test("follows from assertions, threshold and the answer's end", arguments: rows)
    func verdict(_ row: Row) {
        var response = ChatResponse(text: "answer")
        response.finishReason = row.finish
        response.refusal = row.refusal
        response.isReasoningOpen = row.isReasoningOpen
        let results = row.marks.map { mark in
            AssertionResult(
                type: row.asksForEnd ? "finish-reason" : "equals",
                score: Score(mark.verdict, value: mark.value, "because"),
                weight: mark.weight)
        }
        let verdict = CellVerdict(results, threshold: row.threshold, response: response)
        #expect(verdict.outcome == row.outcome)
        #expect(verdict.score == row.score)
        #expect((verdict.error == nil) == (row.outcome != .error))
    }

    @Test("only answers count in a denominator", arguments: Outcome.allCases)
    func denominator(_ outcome: Outcome) {
        #expect(outcome.isAnswered == ![.error, .skipped].contains(outcome))
    }
}
