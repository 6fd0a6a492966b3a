import JSONText
import Testing

@testable import Nines

struct ChainsGeneratorTests {
    private static func cases(_ parameters: JSONValue) throws -> [GeneratedCase] {
        try GeneratorRegistry.make("chains", parameters.object ?? JSONObject()).cases()
    }

    private static func text(_ made: GeneratedCase) -> String {
        let steps = (made.vars["steps"]?.array ?? []).map {
            "\($0["text"]?.string ?? "") \($0["result"]?.int ?? -1)"
        }
        return "\(made.id): \(steps.joined(separator: " | "))"
    }

    /// Stored answers belong to these conversations: they must never change.
    @Test func theSameSeedGivesTheseChainsForEver() throws {
        #expect(
            try Self.cases(["count": 3, "seed": 44, "steps": [1, 2, 4]]).map(Self.text) == [
                "steps-1-en-001: Start with 19. Multiply it by 4. 76",
                "steps-2-en-001: Start with 51. Subtract 44. 7 | Multiply it by 4. 28",
                "steps-4-en-001: Start with 25. Double it. 50 | Multiply it by 3. 150 | Add 39. 189 | Subtract 3. 186",
            ])
        #expect(
            try Self.cases(["count": 2, "seed": 44, "steps": [1, 2], "language": "zh"]).map(Self.text) == [
                "steps-1-zh-001: 从54开始，乘以2。 108", "steps-2-zh-001: 从41开始，减去40。 1 | 再加上32。 33",
            ])
        let all = try Self.cases(["count": 400, "seed": 1, "language": "zh"]).map(Self.text)
        #expect(ContentHash.hex(all).prefix(16) == "c474e040895d4ecc")
    }

    /// The results follow from the words alone.
    @Test func theWordsLeadToTheResults() throws {
        let cases = try Self.cases(["count": 200, "seed": 5, "steps": [1, 2, 4, 8, 16]])
        #expect(Set(cases.map(\.id)).count == 200)
        for made in cases {
            var value = try #require(made.vars["start"]?.int)
            var named: Set = [value]
            let steps = try #require(made.vars["steps"]?.array)
            #expect(made.vars["n"]?.int == steps.count && made.tags == ["steps-\(steps.count)", "en"])
            for step in steps {
                let text = try #require(step["text"]?.string)
                let number = text.split { !$0.isNumber }.last.flatMap { Int($0) } ?? 0
                if text.contains("Double") {
                    value *= 2
                } else if text.contains("Halve") {
                    #expect(value.isMultiple(of: 2))
                    value /= 2
                } else {
                    named.insert(number)
                    if text.contains("Add") { value += number }
                    if text.contains("Subtract") { value -= number }
                    if text.contains("Multiply") { value *= number }
                    if text.contains("Divide") {
                        #expect(value.isMultiple(of: number))
                        value /= number
                    }
                }
                #expect(step["result"]?.int == value && (1...199).contains(value), "\(text)")
                #expect(named.insert(value).inserted, "\(Self.text(made)): \(value) was named before")
            }
            #expect(made.vars["result"]?.int == value)
        }
    }

    @Test func lengthsAreDrawnApart() throws {
        let all = try Self.cases(["count": 40, "seed": 5])
        let one = try Self.cases(["count": 10, "seed": 5, "steps": 4])
        #expect(all.filter { $0.tags.contains("steps-4") } == one)
    }

    @Test(
        arguments: [
            ("count", 0), ("count", nil), ("seed", "x"), ("steps", []), ("steps", [0]), ("steps", [51]),
            ("steps", [2, 2]), ("language", "de"), ("length", 3),
        ] as [(String, JSONValue)])
    func refuses(key: String, value: JSONValue) throws {
        var parameters = JSONObject([.init("count", 10)])
        parameters[key] = value
        let error = #expect(throws: GeneratorError.self) { try GeneratorRegistry.make("chains", parameters) }
        #expect(error?.key == key)
    }

    /// The longest chains there may be, and more chains of one step than there are.
    @Test func endsAtTheLimits() throws {
        #expect(try Self.cases(["count": 20, "steps": 50]).count == 20)
        #expect(throws: GeneratorError.self) { try Self.cases(["count": 10_000, "steps": 1]) }
    }
}
