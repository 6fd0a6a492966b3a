import Glibc
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Stopping", .timeLimit(.minutes(10)))
    struct Crashes {
        private static let concurrency = 4

        @Test(
            "the first interrupt lets calls under way finish; the printed command goes on",
            arguments: [SIGINT, SIGTERM, SIGHUP])
        func interrupt(_ signal: Int32) async throws {
            let place = try Workplace(cases: 80)
            let server = try ChatServer.repeating(after: .milliseconds(150))
            let environment = ["URL": server.url]
            let program = try place.start(
                ["nines", "run", "s.yaml", "-t", "t", "--fixtures", "fill"], environment: environment)
            try #require(try await server.receives(3))
            let askedBefore = server.requests.count
            program.signal(signal)
            let ended = try await place.end(program)
            #expect(ended.code == 130, "\(ended)")
            #expect(ended.output.hasSuffix("INTERRUPTED\n"))
            let asked = server.requests.count
            // Four at once in the beginning; those that wait for a place are not sent any more.
            #expect(asked <= askedBefore + 4 + 4)
            let kept = try place.newestRecord()
            #expect(kept.cells.count == asked)
            #expect(kept.cells.allSatisfy { $0.outcome == .pass })
            #expect(kept.footer?.isComplete == false)

            let command = try #require(
                ended.messages.split(separator: "\n").first { $0.hasPrefix("to go on: ") }.map {
                    String($0.dropFirst(10))
                })
            let finished = try await place.end(try place.start(["sh", "-c", command], environment: environment))
            #expect(finished.code == 0, "\(finished)")
            #expect(server.requests.count == 80)
            #expect(try place.newestRecord().cells.count == 80)
            #expect(try await place.nines("run", "s.yaml").code == 0)
        }

        @Test(
            "a signal that is ignored, as under nohup, stays so", .timeLimit(.minutes(1)),
            arguments: [("HUP", SIGHUP), ("INT", SIGINT), ("TERM", SIGTERM)])
        func ignored(_ name: String, _ signal: Int32) async throws {
            let place = try Workplace(cases: 4)
            let server = try ChatServer.repeating(after: .milliseconds(300))
            let words = "trap '' \(name); exec nines run s.yaml -t t --concurrency 1"
            let program = try place.start(["sh", "-c", words], environment: ["URL": server.url])
            try #require(try await server.receives(1))
            program.signal(signal)
            let ended = try await place.end(program)
            #expect(ended.code == 0 && server.requests.count == 4, "\(ended)")
        }

        @Test("a closed session may hang up twice: what is under way is finished all the same", .timeLimit(.minutes(1)))
        func hangUps() async throws {
            let place = try Workplace(cases: 8)
            let server = try ChatServer.repeating(after: .milliseconds(500))
            let program = try place.start(
                ["nines", "run", "s.yaml", "-t", "t", "--concurrency", "1"], environment: ["URL": server.url])
            try #require(try await server.receives(1))
            program.signal(SIGHUP)
            try await Task.sleep(for: .milliseconds(100))
            program.signal(SIGHUP)
            let ended = try await place.end(program)
            #expect(ended.code == 130, "\(ended)")
            let kept = try place.newestRecord().cells
            #expect(kept.count == server.requests.count && kept.allSatisfy { $0.outcome == .pass })
        }

        @Test("a third signal ends the program where it waits for a folder that another holds", .timeLimit(.minutes(2)))
        func thrice() async throws {
            let place = try Workplace(cases: 2)
            let server = try ChatServer.repeating(after: .milliseconds(500))
            let program = try place.start(
                ["nines", "run", "s.yaml", "-t", "t", "--fixtures", "fill"], environment: ["URL": server.url])
            try #require(try await server.receives(2))
            // The journals are made by now; sealing them takes the lock again.
            let lock = open(place.file("Fixtures/s/.lock"), O_RDWR | O_CLOEXEC)
            defer { close(lock) }
            try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
            // More than three, lest one come before the program has taken note of the one before.
            for _ in 0..<10 {
                program.signal(SIGTERM)
                try await Task.sleep(for: .milliseconds(100))
            }
            #expect(try await place.end(program).code == 128 + SIGTERM)
        }

        @Test("while reports are written, a signal ends the program", .timeLimit(.minutes(2)))
        func whileReporting() async throws {
            let place = try Workplace(cases: 2)
            let server = try ChatServer.repeating()
            try #require(mkfifo(place.file("report.json"), 0o600) == 0)
            // Nobody reads it, so writing it waits for ever.
            let program = try place.start(
                ["nines", "run", "s.yaml", "-t", "t", "--report", "json=report.json"], environment: ["URL": server.url])
            let deadline = ContinuousClock.now + .seconds(30)
            while (try? place.newestRecord().footer) == nil, ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(5))
            }
            // Two, as the first may come when the record is written and the signals are still watched.
            for _ in 0..<2 {
                try await Task.sleep(for: .milliseconds(300))
                program.signal(SIGTERM)
            }
            #expect(try await place.end(program).code == 128 + SIGTERM)
            #expect(try place.newestRecord().footer?.isComplete == true)
        }

        @Test("a second interrupt stops at once; what was sent is on record, and asked again")
        func twice() async throws {
            let place = try Workplace(cases: 4, gates: ["error_rate <= 1"])
            let server = try LoopbackServer { [count = Counter()] request in
                count.next() < 4 ? .silence : ChatServer.answer(ChatServer.word(of: request), to: request)
            }
            let program = try place.start(["nines", "run", "s.yaml", "-t", "t"], environment: ["URL": server.url])
            try #require(try await server.receives(4))
            program.signal(SIGINT)
            try await Task.sleep(for: .milliseconds(100))
            program.signal(SIGINT)
            let ended = try await place.end(program)
            #expect(ended.code == 130, "\(ended)")
            let kept = try place.newestRecord()
            #expect(kept.cells.map(\.outcome) == Array(repeating: .error, count: 4))
            #expect(kept.cells.allSatisfy { $0.error == .stopped })
            #expect(kept.cells.allSatisfy { $0.calls.map { $0.attempts.map(\.error) } == [["aborted"]] })
            #expect(kept.footer?.isComplete == false)
            #expect(ended.messages.contains("to go on: "), "\(ended)")
            let resumed = try await place.run("--resume", "last", on: server)
            #expect(resumed.code == 0 && server.requests.count == 8, "\(resumed)")
            #expect(try place.newestRecord().cells.map(\.outcome) == Array(repeating: .pass, count: 4))
        }

        /// `NINES_KILLS` in the environment says how often; `scripts/kills` sets it.
        private static let kills = getenv("NINES_KILLS").flatMap { Int(String(cString: $0)) } ?? 10
        /// Where each batch of at most fifty begins: a time limit is for one batch.
        static let batches = Array(stride(from: 0, to: max(1, kills), by: 50))

        @Test("killed at any moment, nothing that was recorded is lost or asked again", arguments: batches)
        func kill(after begun: Int) async throws {
            var random = SystemRandomNumberGenerator()
            var left = min(50, Self.kills - begun)
            while left > 0 { left -= try await killedRun(atMost: left, &random) }
        }

        /// Records a suite while killing the program until it is done; returns how often it was killed, or 1 at least.
        private func killedRun(atMost limit: Int, _ random: inout SystemRandomNumberGenerator) async throws -> Int {
            let cases = 60
            let place = try Workplace(cases: cases)
            let server = try ChatServer.repeating(after: .milliseconds(4))
            let environment = ["URL": server.url]
            let words = [
                "nines", "run", "s.yaml", "-t", "t", "--fixtures", "fill", "--concurrency", "\(Self.concurrency)",
            ]
            var kills = 0
            while true {
                let recorded = try recordedCases(place)
                let asked = server.requests.count
                let hasRecord = (try? RunRecord.read(place.file("run.jsonl"))) != nil
                let program = try place.start(
                    words + [hasRecord ? "--resume" : "--record", "run.jsonl"], environment: environment)
                let isLast = kills == limit
                if !isLast {
                    try await Task.sleep(for: .milliseconds(.random(in: 10...160, using: &random)))
                    program.signal(SIGKILL)
                }
                let ended = try await place.end(program)
                let again = server.requests.dropFirst(asked).map(ChatServer.word).filter(recorded.contains)
                #expect(again.isEmpty, "asked again, though recorded: \(again)")
                #expect(recorded.isSubset(of: try recordedCases(place)), "lost what was recorded")
                if ended.code == 0 { break }
                #expect(ended.code == 128 + SIGKILL, "\(ended)")
                guard !isLast, ended.code == 128 + SIGKILL else { break }
                kills += 1
            }
            let requests = server.requests.count
            #expect(
                (cases...cases + kills * Self.concurrency).contains(requests), "\(requests) requests, \(kills) kills")
            #expect(try recordedCases(place) == Set(server.requests.map(ChatServer.word)))
            server.stop()
            let record = try RunRecord.read(place.file("run.jsonl"))
            #expect(record.cells.count == cases)
            #expect(record.cells.allSatisfy { $0.outcome == .pass })
            #expect(record.footer?.isComplete == true)
            #expect(try await place.nines("run", "s.yaml").code == 0)
            #expect(try await place.nines("fixtures", "lint").output == "no problems\n")
            return max(1, kills)
        }

        /// The cases of whole lines in shards and journals; a line names the case, then prompt and strategy.
        private func recordedCases(_ place: Workplace) throws -> Set<String> {
            var cases: Set<String> = []
            for (name, bytes) in try place.files() where name.hasPrefix("Fixtures/") {
                for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
                    let id = (try? JSONParser.parse(Array(line)))?["case"]?.string
                    if let id { cases.insert(String(id.prefix { $0 != "/" })) }
                }
            }
            return cases
        }
    }
}
