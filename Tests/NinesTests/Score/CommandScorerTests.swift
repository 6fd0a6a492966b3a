import JSONText
import Testing

@testable import Nines

@Suite("Programs that judge", .timeLimit(.minutes(1)))
struct CommandScorerTests {
    /// What a program prints, and the verdict that it makes.
    struct Verdict: CustomTestStringConvertible {
        let printed: String
        var threshold: Double?
        let verdict: Score.Verdict
        let value: Double

        init(_ printed: String, threshold: Double? = nil, _ verdict: Score.Verdict, _ value: Double) {
            self.printed = printed
            self.threshold = threshold
            self.verdict = verdict
            self.value = value
        }

        var testDescription: String { printed }

        static let all = [
            Verdict("true\n", .pass, 1), Verdict("false", .fail, 0), Verdict("1", .pass, 1), Verdict("0", .fail, 0),
            Verdict("0.4", .pass, 0.4), Verdict("0.4", threshold: 0.5, .fail, 0.4),
            Verdict("0.5", threshold: 0.5, .pass, 0.5),
            Verdict(#"{"pass": true, "score": 0.7, "reason": "good"}"#, .pass, 0.7),
            Verdict(#"{"pass": true, "score": 0.7}"#, threshold: 0.8, .fail, 0.7),
            Verdict(#"{"pass": false, "score": 0.7}"#, .fail, 0.7), Verdict(#"{"pass": true}"#, .pass, 1),
            Verdict(#"{"score": 0}"#, .fail, 0),
            // Nothing of these may count against the answer.
            Verdict("", .error, 0), Verdict("yes", .error, 0), Verdict("1.5", .error, 0), Verdict("-1", .error, 0),
            Verdict("null", .error, 0), Verdict(#""pass""#, .error, 0), Verdict("{}", .error, 0),
            Verdict(#"{"pass": "yes"}"#, .error, 0), Verdict(#"{"pass": true, "score": "high"}"#, .error, 0),
            Verdict(#"{"pass": true, "score": 1e999}"#, .error, 0), Verdict("true true", .error, 0),
        ]
    }

    @Test("their verdict counts, anything else is an error", arguments: Verdict.all)
    func verdicts(_ verdict: Verdict) async throws {
        let score = try await judge(
            "command", ["/usr/bin/printf", "%s", .string(verdict.printed)], threshold: verdict.threshold,
            Answer(text: "a"))
        #expect(score.verdict == verdict.verdict && score.value == verdict.value, "\(score.reason)")
    }

    @Test("the reason is theirs; not- turns the verdict, but no error")
    func reasons() async throws {
        let given: JSONValue = ["/usr/bin/printf", "%s", #"{"pass": false, "reason": "too long"}"#]
        #expect(try await judge("command", given, Answer(text: "a")).reason == "too long")
        #expect(try await judge("not-command", given, Answer(text: "a")).verdict == .pass)
        #expect(try await judge("not-command", ["sh", "-c", "exit 1"], Answer(text: "a")).verdict == .error)
    }

    @Test(
        "what goes wrong is said, and is never a fail",
        arguments: [
            (
                ["sh", "-c", "echo '{\"pass\": false}'; echo oops >&2; exit 2"],
                "'sh' ended with exit code 2; stderr: oops"
            ),
            (["sleep", "60"], "'sleep' timed out after 0.3 s"),
            (["sh", "-c", "kill -9 $$"], "signal 9 (Killed) ended 'sh'"),
            (["no-such-program-here"], "there is no program 'no-such-program-here' in PATH"),
            (["printf", #"\377"#], "'printf' printed no JSON: \u{FFFD}"),
        ])
    func failures(_ arguments: [String], _ reason: String) async throws {
        let score = try await judge(
            "command", .array(arguments.map(JSONValue.string)),
            options: JSONObject(arguments[0] == "sleep" ? [.init("timeout", .double(0.3))] : []), Answer(text: "a"))
        #expect(score.verdict == .error)
        #expect(score.reason == reason)
    }

    @Test("they are told everything that is known of the answer, and run in the suite's folder")
    func input() async throws {
        let folder = try SuiteFolder(["tools/some.txt": ""])
        let spec = ScorerSpec(
            type: "command", value: ["sh", "-c", "cat > told.json; echo true"],
            options: JSONObject([.init("input", ["want": "9.8"])]), folder: folder.file("tools"))
        let score = await (try ScorerRegistry.make(spec)).score(
            Answer(text: "é\n", question: "q", finishReason: "stop", latency: 12))
        #expect(score.verdict == .pass, "\(score.reason)")
        let expected: JSONValue = [
            "answer": "é\n", "question": "q", "reasoning": nil, "tool_calls": [], "finish_reason": "stop",
            "latency_ms": 12, "cost": nil, "input": ["want": "9.8"],
        ]
        #expect(try JSONParser.parse(try FileSystem.read(folder.file("tools/told.json"))) == expected)
    }

    @Test("faults of the assertion show before anything runs")
    func faults() {
        #expect(fault("command", "python3 check.py")?.key == "value")
        #expect(fault("command", [])?.key == "value")
        #expect(fault("command", ["./no-such-program"])?.found == "'./no-such-program', which is no file")
        #expect(fault("command", ["true"], options: JSONObject([.init("timeout", 0)]))?.key == "timeout")
        #expect(fault("command", ["true"], threshold: 2)?.key == "threshold")
        #expect(fault("command", ["true"]) == nil)
    }
}
