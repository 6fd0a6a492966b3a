import JSONText
import Testing

@testable import Nines

/// Answers that no model means: long, empty, broken. Every scorer that reads structure has to get through them in time.
@Suite struct HostileAnswerTests {
    static let scorers: [(type: String, value: JSONValue?, options: JSONObject)] = [
        ("choice", "B", JSONObject([.init("choices", ["Paris", "London", "((((", "{"])])),
        ("choice", "C", JSONObject()),
        ("json-fields", ["a.b": 1, "0": "x"], JSONObject()),
        ("entities", ["PER": ["a"]], JSONObject()),
        ("f1", ["Paris in France", "巴黎"], JSONObject()),
        ("abstains", nil, JSONObject([.init("phrases", ["pass"])])),
        ("length", 5, JSONObject()),
        ("length", 5, JSONObject([.init("unit", "words")])),
        ("length", 5, JSONObject([.init("unit", "han")])),
        ("length", 5, JSONObject([.init("unit", "sentences")])),
        ("length", 5, JSONObject([.init("unit", "paragraphs")])),
    ]

    static let answers: [String: String] = [
        "empty": "", "spaces": String(repeating: " \u{3000}\n", count: 100_000),
        "letters": String(repeating: "A", count: 1_000_000),
        "letters apart": String(repeating: "A ", count: 200_000),
        "letter lines": String(repeating: "A. is not B\n", count: 50_000),
        "brackets": String(repeating: "[", count: 100_000), "braces": String(repeating: "{", count: 100_000),
        "parentheses": String(repeating: "(", count: 100_000), "keys": String(repeating: "{\"a\":", count: 20_000),
        "closed late": String(repeating: "[", count: 5000) + "}",
        "quotes": String(repeating: "\"“「", count: 50_000), "not": String(repeating: "not not ", count: 100_000),
        "half a phrase": String(repeating: "does not 没有 ", count: 50_000),
        "marks": String(repeating: "。，?!.,", count: 50_000), "boxed": String(repeating: "\\boxed{", count: 50_000),
        "surrogates": "{\"a\": {\"b\": \"\\ud800\"}, \"PER\": \"\\udc00\\ud800\"}",
        "accents": "e" + String(repeating: "\u{301}", count: 200_000), "nul": "\u{0}B\u{0}\u{FFFF}\u{10FFFF}",
        "five megabytes": String(repeating: "The answer 答案 is 3.5, not (A)。\n", count: 130_000),
        "long JSON": "{\"a\": [" + String(repeating: "1,", count: 500_000) + "1]}",
    ]

    @Test(.timeLimit(.minutes(1)), arguments: answers.keys.sorted())
    func everyScorerGetsThrough(name: String) async throws {
        let text = try #require(Self.answers[name])
        for scorer in Self.scorers {
            let score = try await judge(scorer.type, scorer.value, options: scorer.options, Answer(text: text))
            #expect((0...1).contains(score.value), "\(scorer.type) of \(name)")
            #expect(score.reason.utf8.count < 2000, "\(scorer.type) of \(name)")
        }
    }
}
