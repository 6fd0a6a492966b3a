import JSONText
import Testing

@testable import Nines

@Suite struct JSONFieldsScorerTests {
    /// A field's expected value, what the answer has there, and whether that is right.
    static let rows: [(JSONValue, String, Bool)] = [
        (.double(1234.5), "1234.5", true), (.double(1234.5), "\"1,234.5\"", true),
        (.double(1234.5), "\"１，２３４．５\"", true),
        (.double(1234.5), "1.2345e3", true), (.double(1234.5), "1234.6", false),
        (.double(1234.5), "\"1,234.5 USD\"", true), (.double(1234.5), "\"USD 1,234.5\"", true),
        (.double(1234.5), "\"not 1234.5\"", false), (.double(1234.5), "\"1234.5 or 1300\"", false),
        (.double(1234.5), "\"1234.5 is wrong\"", false), (.double(1234.5), "\"used 1234.5\"", false),
        (5, "\"5 km\"", true), (5, "\"5 km/h\"", true), (5, "\"5平方千米\"", true), (5, "\"5不是\"", false),
        (.double(-12.5), "\"下降12.5%\"", true), (.double(12.5), "\"下降12.5%\"", false),
        (.double(12.5), "\"同比增长12.5%\"", true), (.double(-12.5), "\"down 12.5%\"", true),
        (.double(-12.5), "\"12.5% decrease\"", true), (.double(-12.5), "\"-12.5%\"", true),
        (.double(-0.5), "\"-½\"", true), (.double(0.5), "\"-½\"", false),
        (1_200_000, "\"1.2 million\"", true), (340_000_000, "\"3.4亿元\"", true), (12_000_000, "\"￥1,200万\"", true),
        (12_000_000, "\"1200\"", false), (-5, "-5", true), (-5, "\"-5\"", true), (5, "\"five\"", true),
        (2024, "2024", true),
        (.double(12.3), "\"12.3%\"", true), (.double(0.123), "\"12.3%\"", true), (.double(0.123), "12.3", false),
        (.double(12.3), "\"12.3 percent\"", true),
        (.double(0.1), "0.1000", true), (.double(0.1), "0.1000000000000000001", false), (0, "0", true),
        (0, "false", false),
        (5, "null", false), (5, "\"N/A\"", false), (5, "[5]", false), (1, "true", false),
        ("1234.5", "1234.50", true), ("12.3%", "0.123", true), ("007", "7", false), ("007", "\"007\"", true),
        ("2024-12-11", "\"2024-12-11\"", true), ("2024-12-11", "\"2024-12-12\"", false),
        ("Acme Corp", "\" ACME corp\\n\"", true), ("Acme Corp", "\"Acme\"", false), ("ＡＢＣ公司", "\"abc公司\"", true),
        ("é", "\"e\u{301}\"", false), ("yes", "true", false), ("true", "true", true), (true, "\"True\"", true),
        (true, "false", false), (nil, "null", true), (nil, "0", false), (nil, "\"\"", false),
        (["a", 2], "[\"A\", \"2.0\"]", true), (["a", 2], "[2, \"a\"]", false), (["a"], "[\"a\", \"b\"]", false),
        ([["n": 1]], "[{\"n\": \"1\", \"m\": 2}]", true), ([:], "{}", true), ([], "[]", true),
    ]

    @Test(arguments: rows) func compares(expected: JSONValue, found: String, isRight: Bool) async throws {
        let answer = Answer(text: "Here: ```json\n{\"x\": \(found), \"other\": 1}\n``` done [1]")
        let score = try await judge("json-fields", ["x": expected], answer)
        #expect(score.verdict == (isRight ? .pass : .fail), "\(score.reason)")
        #expect(score.value == (isRight ? 1 : 0))
        #expect(try await judge("not-json-fields", ["x": expected], answer).verdict == (isRight ? .fail : .pass))
    }

    @Test func paths() async throws {
        let answer = Answer(
            text: #"{"a": {"b": 1, "c.d": 2}, "items": [{"x": "p"}, {"x": "q"}], "e.f": 3, "0": "zero"}"#)
        let value: JSONValue = [
            "a.b": 1, "a.c.d": 2, "items.1.x": "q", "e.f": 3, "0": "zero", "a": ["b": 1], "items.2.x": nil,
            "items.-1": nil,
        ]
        #expect(try await judge("json-fields", value, answer).verdict == .pass)
    }

    @Test func shareThresholdAndReason() async throws {
        let value: JSONValue = ["a": 1, "b": ["c": "x", "d": 2], "e": nil]
        let answer = Answer(text: #"{"a": 2, "b": {"c": "x"}}"#)
        let score = try await judge("json-fields", value, answer)
        #expect(score.value == 0.5)
        #expect(score.verdict == .fail)
        #expect(
            score.reason
                == "2 of 4 fields right; a: found '2', expected '1'; b.d: found nothing, expected '2'")
        #expect(score.extracted == #"{"a":2,"b.c":"x"}"#)
        #expect(try await judge("json-fields", value, threshold: 0.5, answer).verdict == .pass)
    }

    @Test(
        arguments: [
            (["tolerance": .double(0.5)], "100.5", true), (["tolerance": .double(0.5)], "100.51", false),
            (["relative-tolerance": .double(0.01)], "\"101\"", true),
            (["relative-tolerance": .double(0.01)], "101.1", false),
            (["fields": ["x": ["tolerance": 2]]], "102", true), (["fields": ["x": ["tolerance": 2]]], "98", true),
            (["tolerance": 5, "fields": ["x": ["tolerance": 1]]], "102", false),
            (["tolerance": 5, "fields": ["x": ["unit-factor": 10000]]], "104", true),
            (["unit-factor": 10000], "\"100万\"", true), (["unit-factor": 10000], "1000000", true),
            (["unit-factor": 10000], "100", true), (["unit-factor": 10000], "10000", false),
            (["unit-factor": 10000, "tolerance": .double(0.5)], "1004000", true),
            (["unit-factor": 10000, "tolerance": .double(0.5)], "1006000", false),
        ] as [(JSONValue, String, Bool)])
    func margins(options: JSONValue, found: String, isRight: Bool) async throws {
        let answer = Answer(text: "{\"x\": \(found)}")
        let score = try await judge("json-fields", ["x": 100], options: options.object ?? JSONObject(), answer)
        #expect(score.verdict == (isRight ? .pass : .fail), "\(score.reason)")
    }

    /// 45 and 3.4 in the units asked for; a text that names its unit has to name the right one.
    @Test(
        arguments: [
            (45, ["unit": "million"], "$45 million", true), (45, ["unit": "million"], "$45m", true),
            (45, ["unit": "million"], "45", true), (45, ["unit": "million"], "$45,000,000", true),
            (45, ["unit": "million"], "45 billion", false), (45, ["unit": "million"], "45 dollars", false),
            (45, ["unit": "million"], "0.045bn USD", true), (45, ["unit": "million"], "45%", false),
            (45, ["unit": "million dollars"], "45 million", true),
            (45, ["unit-factor": 1_000_000], "$45 million", true),
            (45, ["unit-factor": 1_000_000], "$45bn", false), (45, ["unit": "km"], "45 km", true),
            (45, ["unit": "km"], "45 miles", false), (45, ["unit": "km"], "45%", false),
            (45, ["unit": "mile"], "45 miles", true),
            (.double(3.4), ["unit-factor": 100_000_000], "3.4元", false),
            (.double(3.4), ["unit-factor": 100_000_000], "3.4亿元", true),
            (.double(3.4), ["unit-factor": 100_000_000], "34000万元", true),
            (.double(3.4), ["unit-factor": 100_000_000], "340,000,000元", true),
            (.double(3.4), ["unit": "亿元"], "3.4亿", true), (.double(3.4), ["unit": "亿元"], "￥3.4", true),
            (.double(1284.5), ["unit": "million"], "1284.5%", false), (.double(12.5), ["unit": "%"], "12.5%", true),
        ] as [(JSONValue, JSONValue, String, Bool)])
    func units(expected: JSONValue, options: JSONValue, found: String, isRight: Bool) async throws {
        let answer = Answer(text: JSONWriter.text(["x": .string(found)]))
        let score = try await judge("json-fields", ["x": expected], options: options.object ?? JSONObject(), answer)
        #expect(score.verdict == (isRight ? .pass : .fail), "\(score.reason)")
    }

    @Test(
        arguments: [
            (#"{"data": {"x": 2}}"#, true), (#"[{"x": 2}]"#, true), (#"{"result": [{"X": 2}]}"#, true),
            (#"{"data": {"x": 3}}"#, false), (#"[{"x": 2}, {"x": 3}]"#, false), (#"{"a": {"x": 2}, "b": 1}"#, false),
            (#"{"X": 3, "x": 2}"#, true),
        ])
    func unwrapsAndFoldsKeys(answer: String, isRight: Bool) async throws {
        #expect(try await judge("json-fields", ["x": 2], Answer(text: answer)).verdict == (isRight ? .pass : .fail))
    }

    @Test(
        arguments: [
            (#"{"x": 1} then {"x": 2}"#, true), (#"{"x": 2} and a {"note": 1}"#, true), (#"[1] {"x": 2} [3]"#, true),
            (#"{"x": 2, "x": 1}"#, false), (#"{"x": {"x": 2}}"#, false),
        ])
    func theLastFittingObjectCounts(answer: String, isRight: Bool) async throws {
        #expect(try await judge("json-fields", ["x": 2], Answer(text: answer)).verdict == (isRight ? .pass : .fail))
    }

    @Test(arguments: ["", "x: 2", "{\"x\": 2", "{'x': 2}", "\"x\""]) func noJSONIsUnparsed(answer: String) async throws
    {
        #expect(try await judge("json-fields", ["x": 2], Answer(text: answer)).verdict == .unparsed)
        #expect(try await judge("not-json-fields", ["x": 2], Answer(text: answer)).verdict == .unparsed)
    }

    @Test(
        arguments: [
            ("value", nil, [:]), ("value", [:], [:]), ("value", ["x"], [:]), ("tolerance", ["x": 1], ["tolerance": -1]),
            ("fields", ["x": 1], ["fields": ["y": ["tolerance": 1]]]), ("fields", ["x": 1], ["fields": ["x": 3]]),
            ("fields", ["x": 1], ["fields": ["x": ["tol": 1]]]), ("unit-factor", ["x": 1], ["unit-factor": 0]),
            ("unit", ["x": 1], ["unit": 3]),
            ("relative-tolerance", ["x": 1], ["tolerance": 1, "relative-tolerance": 1]),
            ("tolerance", ["x": 1], ["fields": ["x": ["tolerance": "wide"]]]),
        ] as [(String, JSONValue?, JSONValue)])
    func refuses(key: String, value: JSONValue?, options: JSONValue) {
        #expect(fault("json-fields", value, options: options.object ?? JSONObject())?.key == key)
    }
}
