import JSONText
import Testing

@testable import Nines

@Suite struct ChoicesGeneratorTests {
    static func question(_ changes: JSONValue = [:]) -> JSONValue {
        let base: JSONValue = [
            "id": "q", "subject": "physics", "question": "Which?", "options": ["right", "wrong", "bad", "false"],
        ]
        return .object((base.object ?? JSONObject()).merging(changes.object ?? JSONObject()))
    }

    static func cases(_ questions: [JSONValue], _ parameters: JSONValue = [:]) throws -> [GeneratedCase] {
        let all = (parameters.object ?? JSONObject()).merging(JSONObject([.init("questions", .array(questions))]))
        return try ChoicesGenerator(all).cases()
    }

    static func numbered(_ count: Int) -> [JSONValue] {
        (1...count).map { question(["id": .string("q-\($0)"), "language": $0.isMultiple(of: 2) ? "zh" : "en"]) }
    }

    @Test func theLetterIsThatOfTheRightOption() throws {
        for made in try Self.cases(Self.numbered(40), ["seed": 5]) {
            let letter = try #require(made.vars["answer"]?.string)
            let choices = try #require(made.vars["choices"]?.object)
            #expect(choices[letter] == "right" && made.vars["right"] == "right")
            #expect(choices.keys == ["A", "B", "C", "D"])
            #expect(Set(choices.members.compactMap(\.value.string)).count == 4)
            let lines = choices.members.map { "\($0.key). \($0.value.string ?? "")" }
            #expect(made.vars["options"]?.string == lines.joined(separator: "\n"))
        }
    }

    @Test func everyFourConsecutiveQuestionsHaveEachLetterOnce() throws {
        let letters = try Self.cases(Self.numbered(40), ["seed": 9]).compactMap { $0.vars["answer"]?.string }
        for start in stride(from: 0, to: 40, by: 4) { #expect(Set(letters[start..<start + 4]).count == 4) }
    }

    @Test func questionsAddedAtTheEndChangeNoEarlierOne() throws {
        let few = try Self.cases(Self.numbered(10), ["seed": 1])
        #expect(try Array(Self.cases(Self.numbered(30), ["seed": 1]).prefix(10)) == few)
    }

    @Test func takesTheIndexOfTheRightOptionALanguageAndACount() throws {
        let made = try Self.cases([Self.question(["answer": 2])])
        #expect(made.map { $0.vars["right"]?.string } == ["bad"])
        let chinese = try Self.cases(Self.numbered(20), ["language": "zh", "count": 4])
        #expect(chinese.count == 4)
        #expect(chinese.allSatisfy { $0.tags == ["subject-physics", "zh"] })
    }

    @Test func letterNamesFollowTheParameter() throws {
        let made = try Self.cases([Self.question()], ["letters": ["P", "Q", "R", "S", "T"]])
        #expect(made.first?.vars["choices"]?.object?.keys == ["P", "Q", "R", "S"])
    }

    @Test(
        arguments: [
            (["options": []], "no options"), (["options": ["x", "b"]], "the option 'b'"),
            (["options": nil], "no options"), (["options": ["one"]], "one option"),
            (["options": ["a", "b", "a"]], "'a' twice"), (["options": ["a", "b", "c", "d", "e"]], "5 options"),
            (["options": ["a", ["b"]]], "the option"), (["answer": 4], "the answer 4"),
            (["answer": -1], "the answer -1"),
            (["answer": "B"], "the answer"), (["id": "Q 1"], "the id"), (["question": " "], "question"),
            (["subject": nil], "subject"), (["subject": "Aero engines"], "the subject"), (["answers": 1], "'answers'"),
        ] as [(JSONValue, String)])
    func refusesMalformedQuestions(_ changes: JSONValue, found: String) throws {
        let error = #expect(throws: GeneratorError.self) { try Self.cases([Self.question(changes)]) }
        #expect(error?.key == "questions")
        #expect(error?.found.contains(found) == true, "\(error?.found ?? "")")
    }

    @Test(
        arguments: [
            (["count": 0], "count"), (["count": 3], "count"), (["seed": -1], "seed"), (["language": "fr"], "language"),
            (["language": 1], "language"), (["letters": ["A"]], "letters"), (["letters": ["A", "A"]], "letters"),
            (["letters": "ABCD"], "letters"), (["letters": ["A", "a"]], "letters"),
            (["letters": ["甲", "乙"]], "letters"), (["letters": ["A", "BC"]], "letters"),
        ] as [(JSONValue, String)])
    func refusesImpossibleParameters(_ parameters: JSONValue, key: String) {
        let error = #expect(throws: GeneratorError.self) { try Self.cases(Self.numbered(2), parameters) }
        #expect(error?.key == key)
    }

    @Test func refusesFilesThatAreNotThereAndTheSameIDTwice() {
        let missing = JSONObject([.init("questions", ["file": "/nowhere.json"])])
        #expect(throws: GeneratorError.self) { try ChoicesGenerator(missing) }
        let stray = JSONObject([.init("questions", ["file": "/nowhere.json", "subject": "x"])])
        let error = #expect(throws: GeneratorError.self) { try ChoicesGenerator(stray) }
        #expect(error?.found == "the key 'subject' beside file")
        #expect(throws: GeneratorError.self) { try ChoicesGenerator(JSONObject()) }
        #expect(throws: GeneratorError.self) { try Self.cases([Self.question(), Self.question()]) }
    }

    /// Recordings are keyed by these texts.
    @Test func drawsTheSameOrderForEver() throws {
        let made = try Self.cases(Self.numbered(8), ["seed": 55])
        #expect(made.compactMap { $0.vars["answer"]?.string }.joined() == "ACDBCBAD")
        #expect(made.first?.vars["options"]?.string == "A. right\nB. false\nC. bad\nD. wrong")
    }
}
