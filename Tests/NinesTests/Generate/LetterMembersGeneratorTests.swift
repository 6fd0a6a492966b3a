import JSONText
import Testing

@testable import Nines

struct LetterMembersGeneratorTests {
    private static func parameters(_ changes: JSONValue) throws -> JSONObject {
        let base: JSONValue = ["count": 32, "seed": 41, "set": ["file": .string(Countries.path)]]
        return try #require(base.object).merging(try #require(changes.object))
    }

    @Test func questionsHaveEnoughAnswers() throws {
        let cases = try LetterMembersGenerator(Self.parameters(["positions": [1, 2, 3, 4]])).cases()
        let entries = try MemberSet.read(["file": .string(Countries.path)]).entries.filter { $0.status != "other" }
        #expect(cases.count == 32)
        #expect(Set(cases.map(\.id)).count == 32)
        for one in cases {
            let letter = try #require(one.vars["letter"]?.string?.unicodeScalars.first)
            let position = try #require(one.vars["position"]?.int)
            let size = try #require(one.vars["n"]?.int)
            let answers = entries.filter { MemberSet.countedLetters($0.name).dropFirst(position - 1).first == letter }
            #expect(answers.count >= size + 2, "\(one.id)")
            #expect(one.tags == ["position-\(position)", "size-\(size)"])
            #expect(one.vars["ordinal_zh"]?.string == "第\(position)个")
        }
        for position in 1...4 { #expect(cases.count { $0.tags.contains("position-\(position)") } == 8) }
    }

    /// The suite's fixtures are keyed by these questions: a change here makes every recording of them worthless.
    @Test func drawsTheSameCasesForEver() throws {
        let ids = try LetterMembersGenerator(Self.parameters([:])).cases().map(\.id)
        #expect(
            ids.prefix(8).joined(separator: " ")
                == "first-i-3 first-l-5 second-a-3 second-r-5 third-g-3 third-n-5 fourth-i-3 fourth-a-5")
        let others = try LetterMembersGenerator(Self.parameters(["seed": 42])).cases().map(\.id)
        #expect(others != ids)
    }

    @Test func takesAListOfNames() throws {
        let cases = try LetterMembersGenerator(
            Self.parameters(["count": 1, "set": ["ab", "ac", "ad", "b"], "positions": [1], "sizes": [1]])
        ).cases()
        #expect(cases.map(\.id) == ["first-a-1"])
    }

    @Test(
        arguments: [
            (["count": 0], "count"), (["count": "ten"], "count"), (["count": 9999], "count"), (["seed": -1], "seed"),
            (["positions": []], "positions"), (["positions": [0]], "positions"),
            (["positions": [2, 2]], "positions"), (["positions": "3"], "positions"), (["sizes": [100]], "count"),
            (["sizes": ["3"]], "sizes"), (["set": "countries"], "set"), (["set": ["file": "/nowhere.json"]], "set"),
        ] as [(JSONValue, String)])
    func refusesImpossibleParameters(_ changes: JSONValue, key: String) throws {
        let error = #expect(throws: GeneratorError.self) {
            _ = try LetterMembersGenerator(Self.parameters(changes)).cases()
        }
        #expect(error?.key == key)
    }
}
