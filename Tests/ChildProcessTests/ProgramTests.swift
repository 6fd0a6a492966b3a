import ChildProcess
import Glibc
import Testing

// One after the other: descriptors and children are counted for the whole process.
@Suite("Running programs", .serialized, .timeLimit(.minutes(1)))
struct ProgramTests {
    @Test(
        "are found as starting them finds them",
        arguments: [
            ("sh", true), ("/bin/sh", true), ("./sh", true), ("no-such-program", false), ("/bin", false),
            ("./no", false),
            ("", false), ("/etc/passwd", false),
        ])
    func finding(name: String, isFound: Bool) async {
        let program = Program([name], folder: "/bin", environment: [:])
        #expect(program.isFound == isFound)
        do throws(ProgramError) {
            _ = try await program.run(input: [], timeout: .seconds(5))
            #expect(isFound)
        } catch {
            #expect(error.code == .notStarted && !isFound, "\(error)")
        }
    }

    /// What a script is given, and what becomes of it.
    struct Failure: CustomTestStringConvertible {
        let testDescription: String
        let arguments: [String]
        var input: [UInt8] = []
        var timeout = Duration.seconds(30)
        let code: ProgramError.Code
        let message: String

        init(
            _ description: String, _ arguments: [String], input: [UInt8] = [], timeout: Duration = .seconds(30),
            _ code: ProgramError.Code, _ message: String
        ) {
            testDescription = description
            self.arguments = arguments
            self.input = input
            self.timeout = timeout
            self.code = code
            self.message = message
        }

        static let all = [
            Failure(
                "an exit code and a last word", ["sh", "-c", "echo one; echo two >&2; exit 3"], .exit(3),
                "'sh' ended with exit code 3; stderr: two"),
            Failure(
                "a signal", ["sh", "-c", "kill -SEGV $$"], .signal(11), "signal 11 (Segmentation fault) ended 'sh'"),
            Failure(
                "a hang", ["sleep", "60"], timeout: .milliseconds(200), .timeout, "'sleep' timed out after 0.2 s"),
            Failure(
                "a hang in a child that holds the pipes", ["sh", "-c", "sleep 60 & wait"], timeout: .milliseconds(200),
                .timeout, "'sh' timed out after 0.2 s"),
            Failure(
                "a hang with closed streams", ["sh", "-c", "exec >&- 2>&-; sleep 60"], timeout: .milliseconds(200),
                .timeout, "'sh' timed out after 0.2 s"),
            Failure(
                "a hang that reads nothing of much", ["sleep", "60"], input: big, timeout: .milliseconds(200), .timeout,
                "'sleep' timed out after 0.2 s"),
            Failure(
                "a hang that ignores polite signals", ["sh", "-c", "trap '' TERM INT HUP; while :; do sleep 1; done"],
                timeout: .milliseconds(200), .timeout, "'sh' timed out after 0.2 s"),
            Failure("endless output", ["yes"], .tooLarge, "'yes' printed more than 1048576 bytes"),
            Failure(
                "endless errors", ["sh", "-c", "yes >&2"], timeout: .milliseconds(300), .timeout,
                "'sh' timed out after 0.3 s; stderr: y y"),
            Failure(
                "no such name", ["no-such-program-here"], .notStarted,
                "there is no program 'no-such-program-here' in PATH"),
            Failure(
                "no such path", ["./no-such-program"], .notStarted,
                "there is no program './no-such-program' (or none that its #! line names)"),
            Failure("not executable", ["/etc/passwd"], .notStarted, "'/etc/passwd' may not be run: is it executable?"),
            Failure("nothing", [], .notStarted, "the command names no program"),
            Failure("a NUL", ["sh", "a\0b"], .notStarted, "the command holds a NUL character"),
        ]
        private static let big = [UInt8](repeating: 97, count: 4_000_000)
    }

    private func run(
        _ arguments: [String], input: [UInt8] = [], timeout: Duration = .seconds(30),
        environment: [String: String] = [:]
    ) async throws(ProgramError) -> ProgramOutput {
        try await Program(arguments, folder: "/tmp", environment: environment, outputLimit: 1 << 20)
            .run(input: input, timeout: timeout)
    }

    private func text(_ output: ProgramOutput) -> String { String(decoding: output.bytes, as: UTF8.self) }

    @Test("every way to fail has its own words", arguments: Failure.all)
    func fails(_ failure: Failure) async {
        let start = ContinuousClock.now
        await #expect {
            try await run(failure.arguments, input: failure.input, timeout: failure.timeout)
        } throws: { error in
            let error = error as? ProgramError
            return error?.code == failure.code && error?.message.hasPrefix(failure.message) == true
        }
        #expect(ContinuousClock.now - start < .seconds(20), "the time limit must hold whatever the program does")
    }

    @Test("input goes in, output comes out, both larger than a pipe, as bytes")
    func echo() async throws {
        let input = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let output = try await run(["cat"], input: input)
        #expect(output.bytes == input)
        #expect(output.total >= output.firstByte ?? .infinity)
    }

    @Test("a program that ends or closes its input without reading it is none the worse, and neither are we")
    func unreadInput() async throws {
        let input = [UInt8](repeating: 97, count: 4_000_000)
        #expect(text(try await run(["echo", "done"], input: input)) == "done\n")
        #expect(text(try await run(["sh", "-c", "exec <&-; sleep 0.1; echo done"], input: input)) == "done\n")
    }

    @Test("output after the closing of standard error, and the last words before the end, are read")
    func lastWords() async throws {
        #expect(text(try await run(["sh", "-c", "exec 2>&-; sleep 0.1; printf late"])) == "late")
        #expect(text(try await run(["sh", "-c", "printf ''"])) == "")
    }

    @Test("arguments are no shell's: spaces, quotes, dollars and stars arrive as they are")
    func arguments() async throws {
        #expect(text(try await run(["printf", "%s|", "a b", "$HOME", "*", "'", "é 中"])) == "a b|$HOME|*|'|é 中|")
    }

    @Test("folder and environment are as given, and nothing else of the environment goes with them")
    func surroundings() async throws {
        #expect(text(try await run(["pwd"])) == "/tmp\n")
        #expect(text(try await run(["env"], environment: ["A": "b=c"])) == "A=b=c\n")
        await #expect(throws: ProgramError.self) {
            try await Program(["pwd"], folder: "/no/such/folder", environment: [:]).run(input: [], timeout: .seconds(5))
        }
    }

    @Test("a program gets the usual signals: SIGPIPE ends its pipelines")
    func signals() async throws {
        #expect(text(try await run(["sh", "-c", "yes | head -n 1"])) == "y\n")
    }

    @Test("what it leaves behind is killed when it ends, and not waited for")
    func leftBehind() async throws {
        let start = ContinuousClock.now
        let pid = try #require(pid_t(text(try await run(["sh", "-c", "sleep 60 & printf $!"]))))
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(await isGone(pid))
    }

    @Test("what a timed-out program started is killed with it")
    func groupIsKilled() async throws {
        let mark = "/tmp/nines-group-\(getpid())"
        defer { unlink(mark) }
        await #expect(throws: ProgramError.self) {
            try await run(["sh", "-c", "sleep 60 & echo $! > \(mark); wait"], timeout: .milliseconds(500))
        }
        let pid = try #require(pid_t(text(try await run(["sh", "-c", "printf %s $(cat \(mark))"]))))
        #expect(await isGone(pid))
    }

    @Test("a cancelled task ends the program")
    func cancellation() async throws {
        let task = Task { try await run(["sleep", "60"]) }
        try await Task.sleep(for: .milliseconds(200))
        task.cancel()
        let start = ContinuousClock.now
        await #expect { try await task.value } throws: { ($0 as? ProgramError)?.code == .cancelled }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("200 runs, 20 at a time, leave no descriptor, no thread and no zombie behind")
    func leaks() async throws {
        _ = try await run(["true"])
        let before = try await settled { $0 == $1 }
        for _ in 0..<10 {
            await withTaskGroup(of: Void.self) { group in
                for index in 0..<20 {
                    group.addTask {
                        _ = try? await run(
                            index % 5 == 0 ? ["no-such-program-here"] : ["sh", "-c", "exit $1", "", "\(index % 3)"])
                    }
                }
            }
        }
        let after = try await settled { now, _ in now == before }
        #expect(after == before)
        #expect(waitpid(-1, nil, WNOHANG) < 1, "no ended child may be left to us")
    }

    /// The descriptors that are open, once they are as wanted or have had time to be.
    private func settled(_ isEnough: (Int, Int) -> Bool) async throws -> Int {
        var last = -1
        for _ in 0..<50 {
            let count = (3..<512).filter { fcntl(Int32($0), F_GETFD) >= 0 }.count
            if isEnough(count, last) { return count }
            last = count
            try await Task.sleep(for: .milliseconds(50))
        }
        return last
    }

    /// Whether a process is dead, a zombie of somebody else's counted as such.
    private func isGone(_ pid: pid_t) async -> Bool {
        for _ in 0..<100 {
            guard kill(pid, 0) == 0, let stat = try? await run(["cat", "/proc/\(pid)/stat"]) else { return true }
            if text(stat).contains(") Z ") { return true }
            try? await Task.sleep(for: .milliseconds(20))
        }
        return false
    }
}
