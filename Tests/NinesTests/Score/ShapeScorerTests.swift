import JSONText
import Testing

@testable import Nines

/// The scorers that look at something else than the wording: JSON, the reason for stopping, time.
@Suite struct ShapeScorerTests {
    @Test(
        arguments: [
            ("is-json", "{\"a\": 1}", true), ("is-json", " 42\n", true), ("is-json", "\"九\"", true),
            ("is-json", "{\"a\": 1, \"a\": 2}", true), ("is-json", "", false), ("is-json", "{'a': 1}", false),
            ("is-json", "```json\n{}\n```", false), ("is-json", "{} done", false), ("is-json", "9.8 is", false),
            ("is-json", "１", false), ("is-json", "NaN", false),
            ("contains-json", "```json\n{\"a\": [1, 2]}\n```", true), ("contains-json", "so {x} but [1, 2].", true),
            ("contains-json", "{\"a\": 1", false), ("contains-json", "42", false), ("contains-json", "", false),
            ("contains-json", "see [1] for it", false), ("contains-json", "an empty [] pair", false),
            ("contains-json", "[1]", true), ("contains-json", "```json\n[]\n```", true),
            ("contains-json", "see [1]: {}", true),
            ("contains-json", "f(x) = {x | x > 0}", false), ("contains-json", "答案：{\"值\": \"九\"}。", true),
        ])
    func json(type: String, answer: String, passes: Bool) async throws {
        #expect(try await judge(type, nil, Answer(text: answer)).verdict == (passes ? .pass : .fail))
        #expect(try await judge("not-" + type, nil, Answer(text: answer)).verdict == (passes ? .fail : .pass))
    }

    @Test func extractsTheFirstCompleteJSON() async throws {
        let score = try await judge("contains-json", nil, Answer(text: "[ not this { \"a\": [ 1.50 ] } [2]"))
        #expect(score.extracted == "{\"a\":[1.50]}")
    }

    @Test(
        arguments: [
            ("[{\"a\":1}]", true), ("{\"wrap\":{\"a\":1}}", true), ("x {\"b\":2} {\"w\":[{\"a\":1}]}", true),
            ("{\"wrap\":{\"b\":1}}", false),
        ])
    func aSchemaLooksInsideWrappers(answer: String, passes: Bool) async throws {
        let schema: JSONValue = ["type": "object", "required": ["a"]]
        #expect(try await judge("contains-json", schema, Answer(text: answer)).verdict == (passes ? .pass : .fail))
    }

    @Test(.timeLimit(.minutes(1))) func unfinishedBracketsStayCheap() async throws {
        for text in ["[", "{\"a\":", "[1,[1],{", "[\"["] {
            let answer = Answer(text: String(repeating: text, count: 2000))
            _ = try await judge("contains-json", nil, answer)
        }
    }

    @Test func latencyRefusesAValue() {
        #expect(fault("latency", ["type": "object"], threshold: 1)?.key == "value")
    }

    @Test(
        arguments: [
            ("stop", "stop", .pass), ("length", "stop", .fail), (nil, "stop", .error),
            ("tool_calls", ["stop", "tool_calls"], .pass), ("", "stop", .fail),
            ("content_filter", "content_filter", .pass), ("function_call", ["stop", "function_call"], .pass),
            ("length", ["length"], .pass), ("eos_token", "stop", .fail),
        ] as [(String?, JSONValue, Score.Verdict)])
    func finishReason(found: String?, wanted: JSONValue, verdict: Score.Verdict) async throws {
        let answer = Answer(text: "", finishReason: found)
        #expect(try await judge("finish-reason", wanted, answer).verdict == verdict)
        let opposite: [Score.Verdict: Score.Verdict] = [.pass: .fail, .fail: .pass, .error: .error]
        #expect(try await judge("not-finish-reason", wanted, answer).verdict == opposite[verdict])
    }

    /// One that no server gives would fail every answer, and behind `not-` pass each.
    @Test(
        arguments: [
            ("stoop", "'stoop'", "stop"), ("Stop", "'Stop'", "stop"), (["stop", "lenght"], "'lenght'", "length"),
            ("content-filter", "'content-filter'", "content_filter"),
            ("max_tokens", "'max_tokens'", nil), ("", "''", nil), (7, "'7'", nil),
        ] as [(JSONValue, String, String?)])
    func refusesReasonsThatThereAreNot(value: JSONValue, found: String, meant: String?) {
        for type in ["finish-reason", "not-finish-reason"] {
            let error = fault(type, value)
            #expect(error?.key == "value")
            #expect(error?.found == found)
            #expect(error?.expected == "one of stop, length, tool_calls, content_filter, function_call")
            #expect(error?.hint == meant.map { "did you mean '\($0)'?" })
        }
    }

    @Test(
        arguments: [(500, .pass), (500.1, .fail), (0, .pass), (nil, .error), (.nan, .error), (-1, .error)]
            as [(Double?, Score.Verdict)])
    func latency(took: Double?, verdict: Score.Verdict) async throws {
        let answer = Answer(text: "", latency: took)
        let score = try await judge("latency", threshold: 500, answer)
        #expect(score.verdict == verdict)
        if verdict == .error { #expect(score.reason == "latency unknown") }
        let opposite: [Score.Verdict: Score.Verdict] = [.pass: .fail, .fail: .pass, .error: .error]
        #expect(try await judge("not-latency", threshold: 500, answer).verdict == opposite[verdict])
    }

    @Test func latencyWantsAThreshold() {
        #expect(fault("latency")?.key == "threshold")
        #expect(fault("latency", threshold: -5)?.key == "threshold")
    }
}
