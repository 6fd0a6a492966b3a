import JSONText
import Testing

@testable import Nines

@Suite("Strategies' parameters")
struct StrategyRegistryTests {
    private static let good: [(name: String, parameter: JSONValue?, label: String)] = [
        ("direct", nil, "direct"),
        ("chain-of-thought", nil, "chain-of-thought"),
        ("chain-of-thought", ["max_tokens": 99], "chain-of-thought-max-99"),
        ("reflect", nil, "reflect-1"),
        ("reflect", 2, "reflect-2"),
        ("reflect", ["rounds": 3, "max_tokens": 64], "reflect-3-max-64"),
        ("vote", 5, "vote-5"),
        ("vote", ["samples": 3, "of": "chain-of-thought"], "vote-3-of-chain-of-thought"),
        ("vote", ["samples": 3, "of": ["reflect": 2]], "vote-3-of-reflect-2"),
        ("vote", ["samples": 3, "temperature": 1], "vote-3-t1"),
        ("best-of", ["samples": 4, "verify": true], "best-of-4-verified"),
        ("best-of", ["samples": 2, "judge": "j"], "best-of-2-judged-by-j"),
    ]

    @Test("make a strategy whose label tells it from every other", arguments: good)
    func label(_ row: (name: String, parameter: JSONValue?, label: String)) throws {
        #expect(try StrategyRegistry.make(row.name, row.parameter).label == row.label)
    }

    private static let bad: [(name: String, parameter: JSONValue?, message: String)] = [
        ("direct", 2, "'direct' takes no parameter"),
        ("vot", 3, "unknown strategy 'vot'"),
        ("vote", nil, "the number of samples is missing"),
        ("vote", 1, "vote: samples: found '1', expected a whole number from 2 to 1000"),
        ("vote", ["samples": 5, "temperature": 3], "vote: temperature: found '3', expected a number from 0.0 to 2.0"),
        ("vote", ["sample": 5], "'vote' has no parameter 'sample'"),
        ("vote", ["samples": 5, "of": "dirct"], "unknown strategy 'dirct'"),
        (
            "vote", ["samples": 5, "of": ["a", "b"]],
            "vote: of: found a list, expected a strategy's name, or { name: parameter }"
        ),
        ("vote", "five", "found 'five' behind 'vote', expected a number or a mapping"),
        ("chain-of-thought", 3, "'chain-of-thought' takes no number"),
        ("chain-of-thought", ["instruction": ""], "chain-of-thought: instruction: found '', expected a text"),
        ("reflect", 0, "reflect: rounds: found '0', expected a whole number from 1 to 100"),
        ("best-of", 4, "'best-of' needs one that chooses"),
        ("best-of", ["samples": 4, "verify": true, "judge": "j"], "'best-of' needs one that chooses"),
        (
            "best-of", ["samples": 27, "verify": true],
            "best-of: samples: found '27', expected a whole number from 2 to 26"
        ),
        ("best-of", ["samples": 4, "verify": "yes"], "best-of: verify: found 'yes', expected true"),
    ]

    @Test("are refused with what was found and expected", arguments: bad)
    func refusal(_ row: (name: String, parameter: JSONValue?, message: String)) {
        let error = #expect(throws: StrategyError.self) { _ = try StrategyRegistry.make(row.name, row.parameter) }
        #expect(error?.message == row.message)
    }

    @Test("stand in the schema for editors, all of them")
    func schema() throws {
        let root = FileSystem.parent(FileSystem.parent(FileSystem.parent(FileSystem.parent(#filePath))))
        let schema = try JSONParser.parse(try FileSystem.read(FileSystem.join(root, "schema/suite.schema.json")))
        let forms = try #require(schema["$defs"]?["strategy"]?["anyOf"]?.array)
        let named = Set(forms.flatMap { $0["properties"]?.object?.keys ?? [] })
        #expect(named == Set(StrategyRegistry.all.map { $0.name }))
        let alone = forms.flatMap { $0["enum"]?.array ?? [] }.compactMap(\.string)
        #expect(alone == StrategyRegistry.all.map { $0.name }.filter { (try? StrategyRegistry.make($0, nil)) != nil })
    }
}
