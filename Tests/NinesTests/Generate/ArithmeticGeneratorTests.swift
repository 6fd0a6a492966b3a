import JSONText
import Testing

@testable import Nines

struct ArithmeticGeneratorTests {
    private static func cases(_ parameters: JSONValue) throws -> [GeneratedCase] {
        try GeneratorRegistry.make("arithmetic", parameters.object ?? JSONObject()).cases()
    }

    /// Stored answers belong to these questions: they must never change.
    @Test func theSameSeedGivesTheseCasesForEver() throws {
        let english = try Self.cases(["count": 6, "seed": 10, "language": "en"])
        #expect(
            english.map { "\($0.id): \($0.vars["question"]?.string ?? "") \($0.vars["result"]?.string ?? "")" } == [
                "level-1-en-001: What is 6 plus 3? 9", "level-2-en-001: Calculate 31 + 14. 45",
                "level-3-en-001: Multiply 6 by 9. 54", "level-4-en-001: What is the sum of 1835 and 7504? 9339",
                "level-5-en-001: Calculate 15.06 + 35.4. 50.46", "level-6-en-001: 11 + 6 × 9 = ? 65",
            ])
        let chinese = try Self.cases(["count": 6, "seed": 10, "language": "zh"])
        #expect(
            chinese.map { $0.vars["question"]?.string ?? "" } == [
                "2 + 1等于多少？", "19加81等于多少？", "2 × 7等于多少？", "计算：6384 + 2146。", "计算：42.32 + 92.8。", "47 + 5 × 5 = ？",
            ])
        let all = try Self.cases(["count": 480, "seed": 1, "language": "zh"]).map { JSONWriter.text(.object($0.vars)) }
        #expect(ContentHash.hex(all).prefix(16) == "73e0ee2be9cef802")
    }

    /// Another set of levels must not change what a level asks.
    @Test func levelsAreDrawnApart() throws {
        let all = try Self.cases(["count": 60, "seed": 3])
        let one = try Self.cases(["count": 10, "seed": 3, "levels": 5])
        #expect(all.filter { $0.tags.contains("level-5") } == one)
        #expect(try Self.cases(["count": 10, "seed": 4, "levels": [5]]) != one)
    }

    @Test(arguments: ["en", "zh"]) func everyExerciseIsOfItsLevel(language: String) throws {
        let cases = try Self.cases(["count": 420, "seed": 8, "language": .string(language)])
        #expect(Set(cases.map(\.id)).count == 420)
        #expect(Set(cases.compactMap { $0.vars["expression"]?.string }).count == 420)
        for made in cases {
            let level = try #require(made.vars["level"]?.int)
            let text = try #require(made.vars["expression"]?.string)
            let result = try #require(made.vars["result"]?.string.flatMap { ExactDecimal($0) }, "\(text)")
            #expect(made.tags == ["level-\(level)", language])
            #expect(try ParameterExpression(text).value([:]).spelling == made.vars["result"]?.string)
            let limit: Int? = [1: 10, 2: 100, 3: 81][level]
            if let limit { #expect(ExactDecimal(0) < result && result <= ExactDecimal(limit), "\(text)") }
            let operators = text.split(separator: " ").count { ["+", "-", "×", "÷"].contains($0) }
            #expect(level == 6 ? operators >= 2 : operators == 1, "\(text)")
        }
    }

    /// A right answer in its shortest forms must be read as right, and not as a repetition of the question.
    @Test(arguments: ["en", "zh"]) func rightAnswersPass(language: String) async throws {
        for made in try Self.cases(["count": 120, "seed": 2, "language": .string(language)]) {
            let result = try #require(made.vars["result"]?.string)
            let question = try #require(made.vars["question"]?.string)
            let scorer = try NumberScorer(ScorerSpec(type: "number", value: .string(result)))
            for answer in [result, "= \(result)", "The result is \(result).", "答案是\(result)。"] {
                #expect(
                    scorer.judge(Answer(text: answer, question: question)).verdict == .pass, "\(question) \(answer)")
            }
            #expect(scorer.judge(Answer(text: result + "7", question: question)).verdict == .fail)
        }
    }

    /// 45 sums within 10, and 40 differences whose result is no operand.
    @Test func countsUpToAllThereAre() throws {
        #expect(throws: GeneratorError.self) { try Self.cases(["count": 200, "levels": [1]]) }
        let most = try Self.cases(["count": 85, "levels": [1]])
        #expect(Set(most.compactMap { $0.vars["expression"]?.string }).count == 85)
        #expect(throws: GeneratorError.self) { try Self.cases(["count": 86, "levels": [1]]) }
    }

    @Test(
        arguments: [
            ("count", 0), ("count", "ten"), ("count", 1_000_000), ("seed", -1), ("levels", []), ("levels", [0]),
            ("levels", [7]), ("levels", [1, 1]), ("levels", ["1"]), ("language", "fr"), ("language", 3), ("level", 1),
        ] as [(String, JSONValue)])
    func refuses(key: String, value: JSONValue) throws {
        var parameters = JSONObject([.init("count", 10)])
        parameters[key] = value
        let error = #expect(throws: GeneratorError.self) { try GeneratorRegistry.make("arithmetic", parameters) }
        #expect(error?.key == key)
    }
}
