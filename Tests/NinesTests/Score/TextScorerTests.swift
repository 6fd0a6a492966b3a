import JSONText
import Testing

@testable import Nines

@Suite struct TextScorerTests {
    struct Row: Sendable {
        let type: String
        let value: JSONValue
        let answer: String
        let passes: Bool
        let options: JSONObject

        init(_ type: String, _ value: JSONValue, _ answer: String, _ passes: Bool, _ options: JSONObject = JSONObject())
        {
            self.type = type
            self.value = value
            self.answer = answer
            self.passes = passes
            self.options = options
        }
    }

    static let trim = JSONObject([.init("trim", true)])
    static let ignoreCase = JSONObject([.init("ignore-case", true)])

    static let rows: [Row] = [
        Row("equals", "9.8", "9.8", true),
        Row("equals", "9.8", "9.80", false),
        Row("equals", "9.8", " 9.8\n", false),
        Row("equals", "9.8", " 9.8\n\u{3000}", true, trim),
        Row("equals", "Paris", "PARIS", false),
        Row("equals", "Paris", "PARIS", true, ignoreCase),
        Row("equals", "", "", true),
        Row("equals", "", " ", false),
        Row("equals", .number(JSONNumber(validated: "9.80")), "9.80", true),
        Row("equals", true, "true", true),
        Row("equals", "caf\u{E9}", "cafe\u{301}", false),
        Row("equals", "9.11", "９.１１", false),
        Row("equals", "北京", "北京", true),
        Row("equals", ["a", 1], "[ \"a\", 1.0 ]", true),
        Row("equals", ["a": 1, "b": [2]], "{\"b\": [2], \"a\": 1}", true),
        Row("equals", ["a": 1], "{\"a\": 1, \"a\": 2}", false),
        Row("equals", ["a": 1], "```json\n{\"a\": 1}\n```", false),
        Row("equals", ["a": 1], "", false),

        Row("contains", "9.8", "It is 9.8.", true),
        Row("contains", "9.8", "", false),
        Row("contains", "World", "hello world", false),
        Row("icontains", "WORLD", "hello World", true),
        Row("icontains", "ÉCOLE", "une école", true),
        Row("icontains", "straße", "STRASSE", false),
        Row("contains", "\u{E9}", "cafe\u{301}", false),
        Row("contains", "e", "cafe\u{301}", true),
        Row("contains", "11", "９.１１", false),
        Row("contains", "更大", "9.8 更大。", true),
        Row("contains", "a\nb", "a\r\nb", false),
        Row("contains", "\n", "a\r\nb", true),
        Row("contains", "aab", "aaaab", true),
        Row("contains", "abab", "abaabab", true),
        Row("contains", 5, "15", true),

        Row("contains-any", ["x", "b"], "abc", true),
        Row("contains-any", ["x", "y"], "abc", false),
        Row("contains-any", "x, \"b,c\"", "ab,cd", true),
        Row("contains-any", "x, \"b,c\"", "b c", false),
        Row("icontains-any", ["X", "B"], "abc", true),
        Row("contains-all", ["a", "c"], "abc", true),
        Row("contains-all", ["a", "x"], "abc", false),
        Row("contains-all", "法国, 巴西", "巴西、法国", true),
        Row("icontains-all", "A, C", "abc", true),
        Row("contains-any", ["x"], "", false),

        Row("starts-with", "Yes", "Yes, it is", true),
        Row("starts-with", "Yes", " Yes", false),
        Row("starts-with", "Yes", " Yes", true, trim),
        Row("starts-with", "Yes", "yes", true, ignoreCase),
        Row("starts-with", "e", "e\u{301}t\u{E9}", true),
        Row("starts-with", "Yes", "", false),
        Row("starts-with", "是", "是的", true),

        Row("levenshtein", "kitten", "sitting", true),
        Row("levenshtein", "kitten", "sitting on the mat", false),
        Row("levenshtein", "", "12345", true),
        Row("levenshtein", "", "123456", false),
        Row("levenshtein", "北京市", "北京", true),
        Row("levenshtein", "abcdef", "", false),

        Row("word-count", 3, "one two  three\n", true),
        Row("word-count", 3, "one two", false),
        Row("word-count", 0, "", true),
        Row("word-count", ["min": 2], "a b c", true),
        Row("word-count", ["max": 2], "a b c", false),
        Row("word-count", ["min": "2", "max": 3], "a\u{3000}b", true),
    ]

    @Test(arguments: rows) func passesAndFails(row: Row) async throws {
        let score = try await judge(row.type, row.value, options: row.options, Answer(text: row.answer))
        #expect(score.verdict == (row.passes ? .pass : .fail), "\(score.reason)")
        let negated = try await judge("not-" + row.type, row.value, options: row.options, Answer(text: row.answer))
        #expect(negated.verdict == (row.passes ? .fail : .pass))
        #expect(negated.value == 1 - score.value)
    }

    @Test func containsAllGivesTheShare() async throws {
        let score = try await judge("contains-all", ["a", "b", "x", "y"], Answer(text: "ab"))
        #expect(score.value == 0.5)
        #expect(score.verdict == .fail)
    }

    @Test func levenshteinCountsScalars() async throws {
        // One precomposed letter against two scalars: a substitution and an insertion.
        let near = try await judge("levenshtein", "\u{E9}", threshold: 1, Answer(text: "e\u{301}"))
        #expect(near.verdict == .fail)
        let far = try await judge("levenshtein", "\u{E9}", threshold: 2, Answer(text: "e\u{301}"))
        #expect(far.verdict == .pass)
    }

    @Test(
        arguments: [
            ("contains", nil), ("contains", .null), ("contains", ""), ("contains", ["a"]), ("starts-with", ""),
            ("contains-any", []), ("contains-all", ["a", ""]), ("contains-any", "a,,b"), ("contains-any", [["a"]]),
            ("equals", nil), ("equals", .null), ("levenshtein", nil), ("word-count", nil), ("word-count", "many"),
            ("word-count", -1), ("word-count", ["min": 3, "max": 2]), ("word-count", ["most": 2]), ("word-count", [:]),
        ] as [(String, JSONValue?)])
    func refusesValues(type: String, value: JSONValue?) {
        #expect(fault(type, value)?.key == "value")
    }

    @Test(arguments: [-1, .infinity, .nan, 1e9]) func refusesThresholds(threshold: Double) {
        #expect(fault("levenshtein", "a", threshold: threshold)?.key == "threshold")
    }

    @Test(
        arguments: [
            (nil, "a and b", false, 2.0 / 3), (0.7, "a and b", false, 2.0 / 3), (0.6, "a and b", true, 2.0 / 3),
            (0.6, "a, b, c", true, 1), (1, "a, b, c", true, 1), (0, "x", true, 0),
        ] as [(Double?, String, Bool, Double)])
    func shareOfAllTexts(threshold: Double?, text: String, passes: Bool, value: Double) async throws {
        for type in ["contains-all", "icontains-all"] {
            let score = try await judge(type, ["a", "b", "c"], threshold: threshold, Answer(text: text))
            #expect(score.verdict == (passes ? .pass : .fail), "\(score.reason)")
            #expect(score.value == value)
            #expect(fault(type, "a", threshold: 1.1)?.key == "threshold")
        }
    }

    @Test func refusesOptionsOfTheWrongKind() {
        #expect(fault("equals", "a", options: JSONObject([.init("trim", "yes")]))?.key == "trim")
        #expect(fault("equals", ["a"], options: Self.trim)?.key == "value")
    }

    @Test(.timeLimit(.minutes(1))) func longAnswers() async throws {
        let long = Answer(text: String(repeating: "aaaaaaaaa中", count: 400_000))
        let needle = JSONValue.string(String(repeating: "a", count: 9) + "b")
        for type in ["contains", "icontains", "contains-any", "equals", "starts-with", "levenshtein"] {
            #expect(try await judge(type, needle, long).verdict == .fail, "\(type)")
        }
        #expect(try await judge("word-count", 1, long).verdict == .pass)
        #expect(try await judge("is-json", nil, long).verdict == .fail)
        #expect(try await judge("contains-json", nil, long).verdict == .fail)
    }

    @Test(arguments: [
        ("a, b", ["a", "b"]), ("\"a, b\",c", ["a, b", "c"]), ("\" a \"", [" a "]),
        ("\"say \"\"hi\"\"\"", ["say \"hi\""]),
        ("a \"quoted\" b", ["a \"quoted\" b"]), ("", [""]), ("a,", ["a", ""]), ("\"open", ["open"]),
    ])
    func splitsLines(line: String, parts: [String]) {
        #expect(TextList.split(line) == parts)
    }
}
