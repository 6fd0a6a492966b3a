import JSONText
import Nines
import Testing

@Suite struct NumberScorerTests {
    static let real =
        SmolAnswers1.cases + SmolAnswers2.cases + QwenAnswers1.cases + QwenAnswers2.cases
    static let written =
        WrittenComparisons.cases + WrittenResults.cases + WrittenTimes.cases + WrittenReasons.cases
        + WrittenDenials.cases + WrittenAsides.cases

    @Test("real answers", arguments: real)
    func realAnswer(_ row: NumberCase) async throws {
        let score = try await row.score()
        #expect(score.verdict == row.verdict, "\(score.reason)")
        #expect(score.extracted == row.extracted)
    }

    @Test("written answers", arguments: written)
    func writtenAnswer(_ row: NumberCase) async throws {
        let score = try await row.score()
        #expect(score.verdict == row.verdict, "\(score.reason)")
        #expect(score.extracted == row.extracted)
    }

    /// A wrong expectation must not pass: every passing row, expected to give another number, fails.
    @Test("passing answers fail for another expectation", arguments: (real + written).filter { $0.verdict == .pass })
    func otherExpectation(_ row: NumberCase) async throws {
        let other = NumberCase(
            row.source, row.question, "987654321.125", row.answer, .fail, row.extracted, unit: row.unit)
        let score = try await other.score()
        #expect(score.verdict == .fail, "\(score.reason)")
        #expect(score.extracted == row.extracted)
    }

    @Test func reasonSaysHowAndWhat() async throws {
        let scorer = try NumberScorer(ScorerSpec(type: "number", value: "9.8"))
        let score = await scorer.score(Answer(text: "9.11 > 9.8", question: "9.11和9.8哪个大"))
        #expect(score.reason == "found 9.11 (comparison sentence), expected 9.8")
        #expect(score.value == 0)
    }

    @Test(arguments: [
        ("10", "tolerance", "0.01", "10.01", true), ("10", "tolerance", "0.01", "10.0100000000000000001", false),
        ("10", "tolerance", "0.01", "9.99", true), ("10", "tolerance", "0.01", "9.9899999", false),
        ("0.3", "tolerance", "0", "0.30", true), ("1/3", "tolerance", "0.001", "0.333", true),
        ("1/3", "tolerance", "0.0001", "0.333", false), ("-5", "tolerance", "0.5", "-4.5", true),
        ("200", "relative-tolerance", "0.01", "198", true), ("200", "relative-tolerance", "0.01", "197.99", false),
        ("-200", "relative-tolerance", "0.01", "-202", true), ("0", "relative-tolerance", "0.5", "0.1", false),
        ("75%", "tolerance", "0.01", "0.76", true), ("75%", "tolerance", "0.01", "0.77", false),
    ])
    func tolerance(_ value: String, _ key: String, _ tolerance: String, _ answer: String, _ holds: Bool) async throws {
        var options = JSONObject()
        options[key] = JSONNumber(tolerance).map(JSONValue.number)
        let scorer = try NumberScorer(ScorerSpec(type: "number", value: .string(value), options: options))
        let score = await scorer.score(Answer(text: answer))
        #expect(score.verdict == (holds ? .pass : .fail), "\(score.reason)")
    }

    @Test(
        arguments: [
            (JSONValue?.none, "tolerance", JSONValue.null, "value"),
            ("nine or ten", "tolerance", 0, "value"), ("9.8.1", "tolerance", 0, "value"), ("", "tolerance", 0, "value"),
            ("9 10.5", "tolerance", 0, "value"), (["9"], "tolerance", 0, "value"), ("about 9", "tolerance", 0, "value"),
            ("9", "tolerance", "-1", "tolerance"), ("9", "tolerance", "abc", "tolerance"),
            ("9", "relative-tolerance", [1], "relative-tolerance"), ("9", "unit", 5, "unit"), ("9", "unit", "", "unit"),
        ] as [(JSONValue?, String, JSONValue, String)])
    func faultySpec(_ value: JSONValue?, _ key: String, _ option: JSONValue, _ fault: String) {
        var options = JSONObject()
        options[key] = option
        let error = #expect(throws: ScorerSpecError.self) {
            try NumberScorer(ScorerSpec(type: "number", value: value, options: options))
        }
        #expect(error?.key == fault)
    }

    @Test func bothTolerancesAreRefused() {
        var options = JSONObject()
        options["tolerance"] = 1
        options["relative-tolerance"] = 1
        #expect(throws: ScorerSpecError.self) {
            try NumberScorer(ScorerSpec(type: "number", value: 9, options: options))
        }
    }

    static let hostilePieces = [
        "9", "1,", "1,234,", "9.8 > ", "\\boxed{", "(", "* ", "   ", "\n", "百分之", "一点一", "零", "十", "or 9.8 ",
        "one hundred and ", "答案是", "Answer: ", "9.8 is larger than 9.11 ", "不", "1/", "- ", "万", "é", "is ", "1 1 ",
        "\u{301}", "many people think ", "if, ", "check: ", "> ", "of the 9 ",
    ]

    /// Five megabytes of whatever makes a careless reader slow, deep or wrong.
    @Test(.timeLimit(.minutes(5)), arguments: hostilePieces)
    func hugeAnswer(_ piece: String) async throws {
        let count = 5_000_000 / piece.utf8.count
        let scorer = try NumberScorer(ScorerSpec(type: "number", value: "9.8"))
        let text = String(repeating: piece, count: count) + "\n\nAnswer: 9.8\n"
        let score = await scorer.score(Answer(text: text, question: "9.11和9.8哪个大"))
        #expect(score.verdict == .pass, "\(score.reason)")
        let bare = await scorer.score(Answer(text: String(repeating: piece, count: count), question: "What is 1 + 1?"))
        #expect(bare.verdict != .error)
    }
}
