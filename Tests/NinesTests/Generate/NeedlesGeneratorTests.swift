import JSONText
import Testing

@testable import Nines

@Suite struct NeedlesGeneratorTests {
    static func cases(_ language: String, _ changes: JSONValue = [:]) throws -> [GeneratedCase] {
        let base: JSONValue = [
            "documents": 2, "seed": 31, "language": .string(language), "lengths": [250, 1000, 5000],
            "depths": [0, 25, 50, 75, 100],
        ]
        let parameters = try #require(base.object).merging(try #require(changes.object))
        return try GeneratorRegistry.make("needles", parameters).cases()
    }

    /// Documents with their cases, which follow one another.
    static func documents(_ cases: [GeneratedCase]) -> [(text: String, cases: [GeneratedCase])] {
        var result: [(text: String, cases: [GeneratedCase])] = []
        for made in cases {
            let text = made.vars["document"]?.string ?? ""
            if result.last?.text == text {
                result[result.count - 1].cases.append(made)
            } else {
                result.append((text, [made]))
            }
        }
        return result
    }

    @Test(arguments: [("en", 4), ("zh", 6)])
    func documentsHaveTheirLengthAndOneNeedleADepth(_ language: String, unitsOfFiveTokens: Int) throws {
        let cases = try Self.cases(language)
        #expect(Set(cases.map(\.id)).count == 30)
        let documents = Self.documents(cases)
        #expect(documents.count == 6)
        for (text, cases) in documents {
            let target = try #require(Int(cases[0].tags[0].dropFirst("length-".count))) * unitsOfFiveTokens / 5
            let length = language == "en" ? text.split(whereSeparator: \.isWhitespace).count : text.count { $0 != "\n" }
            // Two line feeds together are two characters; no sentence is longer than 30 words or 60 characters.
            #expect(length <= target && length > target - (language == "en" ? 30 : 60), "\(length) of \(target)")
            let numbers = text.split { !("0"..."9").contains($0) }.map(\.description)
            #expect(numbers == cases.compactMap { $0.vars["code"]?.number?.lexeme })
            #expect(Set(cases.compactMap { $0.vars["question"]?.string }).count == 5)
            #expect(text.utf8.first != UInt8(ascii: " ") && !text.contains("{") && !text.contains("["))
        }
    }

    @Test(arguments: ["en", "zh"])
    func needlesLieAtTheirDepths(_ language: String) throws {
        for (text, cases) in Self.documents(try Self.cases(language, ["lengths": [5000]])) {
            for made in cases {
                let depth = try #require(Double(made.tags[1].dropFirst("depth-".count)))
                let code = try #require(made.vars["code"]?.number?.lexeme)
                let before = try #require(text.firstRange(of: code)).lowerBound
                let share = Double(text[..<before].utf8.count) / Double(text.utf8.count) * 100
                #expect(abs(share - depth) < 1, "\(made.id): \(share)")
            }
        }
    }

    @Test(arguments: ["en", "zh"])
    func noSentenceStandsTwiceInADocumentOfThisLength(_ language: String) throws {
        for (text, _) in Self.documents(try Self.cases(language, ["lengths": [2000]])) {
            let sentences = text.split { ".。\n".contains($0) }.map(\.description)
            #expect(sentences.count > 80)
            #expect(Set(sentences).count == sentences.count)
        }
    }

    @Test(
        arguments: [
            (["documents": 0], "documents"), (["documents": nil], "documents"), (["language": "fr"], "language"),
            (["lengths": []], "lengths"), (["lengths": [100]], "lengths"), (["lengths": [500, 500]], "lengths"),
            (["lengths": [3_000_000]], "lengths"), (["depths": [101]], "depths"), (["depths": [-1]], "depths"),
            (["depths": .array((0...20).map { .int($0) })], "depths"), (["seed": "x"], "seed"),
            (["documents": 1000, "lengths": [100_000]], "documents"), (["length": 500], "length"),
        ] as [(JSONValue, String)])
    func refusesImpossibleParameters(_ changes: JSONValue, key: String) {
        let error = #expect(throws: GeneratorError.self) { try Self.cases("en", changes) }
        #expect(error?.key == key)
    }

    @Test func theLanguageIsEnglishUnlessTold() async throws {
        let made = try NeedlesGenerator(JSONObject([.init("documents", 1), .init("lengths", [500])])).cases()
        #expect(made.first?.tags.last == "en")
        let code = try #require(made.first?.vars["code"]?.int)
        let pattern = try #require(made.first?.vars["code_pattern"]?.string)
        for (text, isFound) in [
            ("\(code)", true), ("\(code / 1000),\(String(code).suffix(3))", true), ("1\(code)", false),
        ] {
            let score = try await judge("regex", .string("^(?:\(pattern))$"), Answer(text: text))
            #expect(score.verdict == (isFound ? .pass : .fail), "\(text)")
        }
    }

    /// Recordings are keyed by these texts.
    @Test(arguments: [("en", "c4333cc24cbf7532"), ("zh", "c9e5c6862e42500b")])
    func writesTheSameDocumentsForEver(_ language: String, hash: String) throws {
        // What prompts are made of.
        let texts = try Self.cases(language).map { made in
            JSONWriter.text(.object(JSONObject(made.vars.members.filter { $0.key != "code_pattern" })))
        }
        #expect(ContentHash.hex(texts).prefix(16) == hash)
    }
}
