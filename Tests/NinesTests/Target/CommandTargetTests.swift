import FixtureStore
import Glibc
import HTTPTransport
import JSONText
import Testing

@testable import Nines

@Suite("Targets that are programs", .timeLimit(.minutes(1)))
struct CommandTargetTests {
    /// What a program prints, and what a call to it comes to.
    struct Output: CustomTestStringConvertible {
        let testDescription: String
        let printed: String
        let comesTo: String

        init(_ description: String, _ printed: String, comesTo: String) {
            testDescription = description
            self.printed = printed
            self.comesTo = comesTo
        }

        static let answers = [
            Output("plain text", "9.8\n", comesTo: "9.8"),
            Output("one line break is dropped, not two", "a\n\n", comesTo: "a\n"),
            Output("a line break of Windows", "a\r\n", comesTo: "a"),
            Output("plain text that is JSON, but no object", "[1]", comesTo: "[1]"),
            Output("text in JSON", #" {"text": "{\"a\": 1}\n"}"#, comesTo: "{\"a\": 1}\n"),
            Output("an empty answer", #"{"text": ""}"#, comesTo: ""),
            Output(
                "a chat completion", #"{"choices": [{"message": {"role": "assistant", "content": "hi"}}]}"#,
                comesTo: "hi"),
        ]
        static let faults = [
            Output("nothing", "", comesTo: "the program printed nothing; an empty answer is {\"text\": \"\"}"),
            Output("white space", " \n", comesTo: "the program printed nothing; an empty answer is {\"text\": \"\"}"),
            Output("a torn object", #"{"text": "ab"#, comesTo: "the program printed broken JSON"),
            Output("an object after which more comes", #"{"text": "a"} b"#, comesTo: "the program printed broken JSON"),
            Output(
                "a text that is none", #"{"text": 1}"#,
                comesTo: "the program printed JSON with neither text nor choices"),
            Output(
                "an unknown member", #"{"text": "a", "cost": 1}"#,
                comesTo: "the program printed JSON with the unknown member 'cost'"),
        ]
    }

    private func transport(_ arguments: [String], environment: [String: String] = [:]) -> CommandTransport {
        CommandTransport(
            command: TargetCommand(arguments: arguments, folder: "/tmp", environment: []), environment: environment)
    }

    private func request(_ body: JSONValue = ["model": "m"], total: Duration = .seconds(30)) -> HTTPRequest {
        var timeouts = HTTPTimeouts()
        timeouts.total = total
        return HTTPRequest(
            baseURL: "", path: ChatRequest.path, body: JSONWriter.bytes(body), timeouts: timeouts,
            identity: ExchangeIdentity(suite: "s", target: "t", caseID: "c"))
    }

    @Test("what they print is the answer", arguments: Output.answers)
    func answers(_ output: Output) async throws {
        let response = try await transport(["/usr/bin/printf", "%s", output.printed]).send(request())
        let answer = try ChatDecoder.decode(response)
        #expect(answer.text.hasSameBytes(as: output.comesTo))
        let total = try #require(response.timings.total)
        #expect(total > 0 && response.timings.firstByte <= total)
    }

    @Test("what is no answer is an error that nobody tries again", arguments: Output.faults)
    func faults(_ output: Output) async {
        await #expect {
            try await transport(["/usr/bin/printf", "%s", output.printed]).send(request())
        } throws: { error in
            guard let error = error as? TransportError else { return false }
            return error.code == .command && error.message.hasPrefix(output.comesTo)
                && !RetryPolicy.isRetryable(error.code)
        }
    }

    @Test(
        "failures of the program keep their kinds apart",
        arguments: [
            (["sh", "-c", "echo why >&2; exit 7"], TransportError.Code.command),
            (["sh", "-c", "kill -9 $$"], .command),
            (["sleep", "60"], .totalTimeout), (["no-such-program-here"], .invalidRequest),
            (["/etc/passwd"], .invalidRequest), (["printf", #"\377\376"#], .command), (["yes"], .tooLarge),
        ])
    func failures(_ arguments: [String], _ code: TransportError.Code) async {
        let limit = Duration.seconds(arguments[0] == "sleep" ? 0.3 : 30)
        await #expect {
            try await transport(arguments, environment: ["PATH": "/usr/bin:/bin"]).send(request(total: limit))
        } throws: { ($0 as? TransportError)?.code == code }
    }

    @Test("one that is cancelled may have done its work, unless it was never started", arguments: [true, false])
    func cancelled(_ isStarted: Bool) async throws {
        let mark = "/tmp/nines-\(isStarted)-\(getpid())"
        defer { unlink(mark) }
        let program = transport(["sh", "-c", "touch \(mark); sleep 60"], environment: ["PATH": "/usr/bin:/bin"])
        let question = request(total: .seconds(60))
        let task = Task { () async -> TransportError.Code? in
            if !isStarted { withUnsafeCurrentTask { $0?.cancel() } }
            do throws(TransportError) {
                _ = try await program.send(question)
                return nil
            } catch {
                return error.code
            }
        }
        while isStarted, !FileSystem.isFile(mark) { try await Task.sleep(for: .milliseconds(5)) }
        task.cancel()
        let code = await task.value
        #expect(code == (isStarted ? TransportError.Code.aborted : .cancelled))
        #expect(FileSystem.isFile(mark) == isStarted)
    }

    @Test("usage, reasoning and tool calls arrive; the model's name does too")
    func members() async throws {
        let printed = #"""
            {"text": "a", "reasoning": "why", "finish_reason": "length", "usage": {"prompt_tokens": 3, "completion_tokens": 4}}
            """#
        let response = try await transport(["/usr/bin/printf", "%s", printed]).send(request())
        let answer = try ChatDecoder.decode(response)
        #expect(answer.reasoning == "why" && answer.finishReason == "length" && answer.model == "m")
        #expect(answer.usage?.prompt == 3 && answer.usage?.completion == 4)
    }

    @Test("they see neither the keys of others nor anything else they were not given")
    func environment() async throws {
        let environment = ["PATH": "/usr/bin:/bin", "OPENAI_API_KEY": "secret", "MINE": "given"]
        let here = SourceLocation(file: "nines.yaml", line: 1)
        let command = TargetCommand(
            arguments: ["env"], folder: "/tmp",
            environment: [("TOKEN", ConfiguredText(.environment(name: "MINE", default: nil), location: here))])
        let response = try await CommandTransport(command: command, environment: environment).send(request())
        let lines = try ChatDecoder.decode(response).text.split(separator: "\n").sorted()
        #expect(lines == ["PATH=/usr/bin:/bin", "TOKEN=given"])
    }

    @Test("a run of one is recorded, and replayed without it, from another folder")
    func recordAndReplay() async throws {
        let files = [
            "nines.yaml": "targets:\n  rules: { command: [sh, tools/answer.sh], model: rules-1 }\n",
            "suite.yaml": """
            suite: sums
            prompts: { plain: "{{ q }}" }
            cases:
              - { id: right, vars: { q: "one" }, assert: [{ type: equals, value: "seen one" }] }
              - { id: wrong, vars: { q: "two" }, assert: [{ type: equals, value: "seen one" }] }
              - { id: crash, vars: { q: "boom" }, assert: [{ type: equals, value: "x" }] }

            """,
            // The first user message, without a JSON reader.
            "tools/answer.sh": """
            read -r body
            case "$body" in
            *one*) echo "seen one" ;;
            *two*) echo '{"text": "seen two", "usage": {"prompt_tokens": 1, "completion_tokens": 2}}' ;;
            *) echo "cannot do this" >&2; exit 4 ;;
            esac

            """,
        ]
        let folder = try SuiteFolder(files)
        let live = try await cells(folder, .fill)
        #expect(live["right"]?.outcome == .pass && live["wrong"]?.outcome == .fail)
        let crash = try #require(live["crash"])
        #expect(crash.outcome == .error && crash.error?.code == "command")
        #expect(crash.error?.message == "'sh' ended with exit code 4; stderr: cannot do this")
        #expect(crash.calls.first?.attempts.count == 1, "a crash is not tried again")

        // Another machine: another folder, and no program.
        let elsewhere = try SuiteFolder(files.filter { $0.key != "tools/answer.sh" })
        let recorded = folder.file("Fixtures/sums")
        try FileSystem.makeFolder(elsewhere.file("Fixtures/sums"))
        for name in FileSystem.names(in: recorded) {
            try FileSystem.write(
                try FileSystem.read(FileSystem.join(recorded, name)), to: elsewhere.file("Fixtures/sums/" + name))
        }
        let replayed = try await cells(elsewhere, .replay)
        for id in ["right", "wrong"] {
            let (one, other) = (try #require(live[id]), try #require(replayed[id]))
            #expect(one.outcome == other.outcome && one.answer == other.answer)
            #expect(one.calls.first?.usage == other.calls.first?.usage)
            #expect(one.calls.first?.model == "rules-1" && other.calls.first?.model == "rules-1")
            #expect(other.origin == .replayed)
        }
        #expect(replayed["crash"]?.error?.code == CellError.missingFixture)
    }

    private func cells(_ folder: SuiteFolder, _ mode: FixtureMode) async throws -> [String: CellResult] {
        var configuration = RunConfiguration()
        configuration.suitePaths = [folder.file("suite.yaml")]
        configuration.targets = ["rules"]
        configuration.fixtures = mode
        configuration.environment = ["PATH": "/usr/bin:/bin"]
        let ending = try await RunJob(configuration).execute { _ in }
        let cells = try RunRecord.read(ending.recordPath).cells
        return Dictionary(cells.map { ($0.identity.caseID, $0) }) { first, _ in first }
    }
}
