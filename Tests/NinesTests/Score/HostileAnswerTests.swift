import JSONText
import Testing

@testable import Nines

/// Answers that no model means: long, empty, broken. Every scorer has to get through them in time.
@Suite struct HostileAnswerTests {
    /// Specs of every type that can be built without a target.
    static let specs: [String: [ScorerSpec]] = {
        let tool: JSONValue = ["name": "f", "parameters": ["type": "object", "required": ["a"]]]
        let specs: [ScorerSpec] = [
            spec("equals", "A"), spec("equals", ["a": 1]), spec("equals", "a", ["trim": true, "ignore-case": true]),
            spec("contains", "3.5, not (B)"), spec("icontains", "3.5, NOT (B)"), spec("contains-any", ["x", "[[{"]),
            spec("icontains-any", ["x", "[[{"]), spec("contains-all", ["3", "[["]), spec("icontains-all", ["A", "[["]),
            spec("starts-with", "[[[["), spec("regex", "[(]A[)]"), spec("is-json", nil),
            spec("is-json", ["type": "array", "items": ["minimum": 2]]), spec("contains-json", nil),
            spec("contains-json", ["type": "object", "required": ["a", "b"]]), spec("levenshtein", "A A A"),
            spec("levenshtein", "e\u{301}", ["trim": true, "ignore-case": true]), spec("rouge-n", "A not A", ["n": 4]),
            spec("rouge-1", "the answer 答案"), spec("rouge-2", "the answer 答案"), spec("rouge-l", ["A A", "the 答案 is"]),
            spec("bleu", "the answer is not A"), spec("bleu", "答案是A", ["tokenize": "zh"]), spec("word-count", 5),
            spec("finish-reason", "stop"), spec("latency", threshold: 5), spec("cost", threshold: 1),
            spec("number", 7), spec("number", "1/3", ["relative-tolerance": "0.1", "unit": "km"]),
            spec("members", nil, ["set": ["A", "The Answer", "巴西"], "count": 2]),
            spec("choice", "B", ["choices": ["Paris", "London", "((((", "{"]]), spec("choice", "C"),
            spec("json-fields", ["a.b": 1, "0": "x"]), spec("entities", ["PER": ["a"]]),
            spec("f1", ["Paris in France", "巴黎"]), spec("abstains", nil, ["phrases": ["pass"]]), spec("length", 5),
            spec("length", 5, ["unit": "words"]), spec("length", 5, ["unit": "han"]),
            spec("length", 5, ["unit": "sentences"]), spec("length", 5, ["unit": "paragraphs"]),
            spec("is-valid-openai-tools-call", [tool]),
            spec("command", ["sh", "-c", "cat > /dev/null; printf true"]),
        ]
        return Dictionary(grouping: specs, by: \.type)
    }()

    private static func spec(
        _ type: String, _ value: JSONValue? = nil, threshold: Double? = nil, _ options: JSONValue = [:]
    ) -> ScorerSpec {
        ScorerSpec(type: type, value: value, threshold: threshold, options: options.object ?? JSONObject())
    }

    static let types = ScorerRegistry.types.filter { ScorerRegistry.targetOptions(of: $0).isEmpty }

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
        "a megabyte": String(repeating: "The answer 答案 is 3.5, not (A)。\n", count: 26_000),
        "long JSON": "{\"a\": [" + String(repeating: "1,", count: 500_000) + "1]}",
        "closing tags": "</answer>" + (2...20_000).map { "</answer-\($0)>" }.joined(),
    ]

    @Test(.timeLimit(.minutes(5)), arguments: answers.keys.sorted(), types)
    func everyScorerGetsThrough(name: String, type: String) async throws {
        let text = try #require(Self.answers[name])
        for spec in try #require(Self.specs[type], "no row for '\(type)'") {
            let score = await (try ScorerRegistry.make(spec)).score(Answer(text: text))
            #expect((0...1).contains(score.value))
            #expect(score.reason.utf8.count < 2000)
        }
    }

    /// A judge is shown the answer whole, between tags that it cannot close.
    @Test(.timeLimit(.minutes(1)), arguments: answers.keys.sorted())
    func everyAnswerCanBePutToAJudge(name: String) throws {
        let text = try #require(Self.answers[name])
        let prompt = RubricPrompt.answerFirst.text(criteria: "c", question: "q", answer: text)
        #expect(prompt.containsBytes(of: ">\n\(text)\n</answer"))
    }
}
