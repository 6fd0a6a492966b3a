import Glibc
import HTTPTransport
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Recording and replaying")
    struct RecordReplay {
        @Test(
            "a replay without server, key or address gives the recorded run but for times",
            arguments: [[], ["--stream"]])
        func replay(_ flags: [String]) async throws {
            let place = try Workplace(cases: 5)
            let server = try ChatServer.repeating()
            let words = ["nines", "run", "s.yaml", "--target", "t", "--trials", "3"] + flags
            let recorded = try await place.end(
                try place.start(
                    words + ["--fixtures", "fill"], environment: ["URL": server.url, "KEY": "key-0123456789"]))
            #expect(recorded.code == 0, "\(recorded)")
            #expect(server.requests.count == 15)
            #expect(server.requests.allSatisfy { $0.header("Authorization") == "Bearer key-0123456789" })
            let first = try place.newestRecord().timeless
            server.stop()

            let sealed = try place.files().filter { $0.key.hasPrefix("Fixtures/") }
            let replayed = try await place.end(try place.start(words))
            #expect(replayed.code == 0, "\(replayed)")
            let record = try place.newestRecord()
            #expect(record.timeless == first)
            #expect(record.cells.count == 15)
            #expect(record.cells.allSatisfy { $0.origin == .replayed })
            #expect(replayed.output.contains("are those of the recording, not of this run: 15 replayed"))
            // A replay writes nothing.
            #expect(try place.files().filter { $0.key.hasPrefix("Fixtures/") } == sealed)
            // Filling what is full asks nothing.
            let filled = try await place.end(
                try place.start(words + ["--fixtures", "fill"], environment: ["URL": "http://127.0.0.1:1"]))
            #expect(filled.code == 0, "\(filled)")
        }

        @Test("one changed word misses exactly its cell, and shows the nearest request")
        func changedWord() async throws {
            let place = try Workplace()
            let server = try ChatServer.repeating()
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            let asked = server.requests.count
            try place.write(
                "s.yaml", try place.text("s.yaml").replacing("id: c2, vars: { q: c2 }", with: "id: c2, vars: { q: x2 }")
            )
            let ended = try await place.run(on: server)
            #expect(ended.code == 3)
            #expect(ended.output.hasSuffix("INCOMPLETE\n"))
            let cells = try place.newestRecord().cells
            #expect(cells.filter { $0.outcome == .error }.map(\.identity.caseID) == ["c2"])
            #expect(cells.filter { $0.outcome == .pass }.count == 3)
            #expect(cells.first { $0.outcome == .error }?.error?.code == CellError.missingFixture)
            #expect(ended.messages.contains("missing fixtures"))
            #expect(ended.messages.contains("Repeat c2") && ended.messages.contains("Repeat x2"), "\(ended.messages)")
            #expect(server.requests.count == asked)
        }

        @Test("unattended, nothing goes live unless a flag says so", arguments: ["true", "1", "TRUE"])
        func unattended(_ value: String) async throws {
            let place = try Workplace()
            let server = try ChatServer.repeating()
            let ended = try await place.run(on: server, environment: ["CI": value])
            #expect(ended.code == 3)
            #expect(server.requests.isEmpty)
            #expect(try await place.run("--fixtures", "off", on: server, environment: ["CI": value]).code == 0)
            #expect(server.requests.count == 4)
        }

        @Test("a call that was refused first is tried again, recorded with its attempts, and replayed without waiting")
        func retry() async throws {
            let place = try Workplace(cases: 2)
            let counts = Counts()
            let server = try LoopbackServer { request in
                counts.add(ChatServer.word(of: request)) == 1
                    ? .reply(
                        429, headers: [("Retry-After", "1"), ("Content-Type", "application/json")],
                        body: "{\"error\":{\"message\":\"slow down\"}}")
                    : ChatServer.answer(ChatServer.word(of: request), to: request)
            }
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            #expect(server.requests.count == 4)
            let live = try place.newestRecord()
            #expect(live.cells.allSatisfy { $0.calls[0].attempts.map(\.status) == [429, 200] })
            #expect(live.cells.allSatisfy { $0.calls[0].attempts[1].waited >= 1000 })
            #expect(live.cells.allSatisfy { ($0.latency ?? .infinity) < 1000 }, "waiting counts as latency")
            server.stop()
            #expect(try await place.nines("run", "s.yaml").code == 0)
            let replayed = try place.newestRecord()
            // Without the program's start, which takes longer under a sanitizer.
            #expect((replayed.footer?.seconds ?? .infinity) < 1)
            #expect(replayed.timeless == live.timeless)
        }

        @Test("more connections than a soft limit of descriptors allows are opened, and what they bring is recorded")
        func descriptors() async throws {
            let place = try Workplace(cases: 100)
            let server = try ChatServer.repeating(after: .milliseconds(300))
            let words = "ulimit -S -n 30; exec nines run s.yaml -t t --fixtures fill --concurrency 100"
            let ended = try await place.end(try place.start(["sh", "-c", words], environment: ["URL": server.url]))
            #expect(ended.code == 0, "\(ended)")
            #expect(try await place.nines("fixtures", "ls").output.hasPrefix("s: 100 exchanges"))
        }

        @Test("a refusal that names a moment is passed when gaps are filled as in a replay, whatever clock the run has")
        func refusalUntilAMoment() async throws {
            let place = try Workplace(cases: 1)
            let counts = Counts()
            let server = try LoopbackServer { request in
                let word = ChatServer.word(of: request)
                return counts.add(word) == 1
                    ? .reply(429, headers: [("x-ratelimit-reset-requests", "\(time(nil) + 1)")], body: "{}")
                    : ChatServer.answer(word, to: request)
            }
            for mode in ["fill", "fill", "replay"] {
                let ended = try await place.run("--fixtures", mode, on: server)
                #expect(ended.code == 0, "\(mode): \(ended)")
            }
            #expect(server.requests.count == 2)
        }

        @Test("what is recorded takes no part in the target's limits and waits for nothing, when gaps are filled, too")
        func recordedNeedsNoPlace() async throws {
            let place = try Workplace(cases: 3, target: "limits: { requests_per_minute: 3 }")
            let counts = Counts()
            let server = try LoopbackServer { request in
                counts.add(ChatServer.word(of: request)) == 1 && ChatServer.word(of: request) == "c0"
                    ? .reply(503, headers: [("Retry-After", "0")], body: "{}")
                    : ChatServer.answer(ChatServer.word(of: request), to: request)
            }
            try place.writeSuite(cases: ["c0", "c1"])
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            #expect(server.requests.count == 3)
            // Two cells in three requests are there; the third cell is the only one that is asked.
            try place.writeSuite(cases: ["c0", "c1", "c2"])
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            #expect(server.requests.count == 4)
            let run = try place.newestRecord()
            #expect(run.cells.count == 3)
            #expect((run.footer?.seconds ?? .infinity) < 20)
        }

        @Test("two processes that record one suite at once give the union")
        func union() async throws {
            let place = try Workplace(cases: 40)
            let server = try ChatServer.repeating(after: .milliseconds(5))
            let programs = try ["even", "odd", "even"].enumerated().map { index, tag in
                try place.start(
                    ["nines", "run", "s.yaml", "--target", "t", "--fixtures", "fill", "--tag", tag],
                    environment: ["URL": server.url], name: "p\(index)")
            }
            for (index, program) in programs.enumerated() {
                let ended = try await place.end(program, name: "p\(index)")
                #expect(ended.code == 0, "\(ended)")
            }
            server.stop()
            let replayed = try await place.nines("run", "s.yaml")
            #expect(replayed.code == 0, "\(replayed)")
            #expect(try place.newestRecord().cells.count == 40)
            #expect(try await place.nines("fixtures", "ls").output.hasPrefix("s: 40 exchanges"))
            #expect(try await place.nines("fixtures", "lint").code == 0)
        }

        @Test("a changed byte in a fixture is an error at its line, and not scored")
        func damage() async throws {
            let place = try Workplace()
            let server = try ChatServer.repeating()
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            let shard = try #require(
                try place.files().keys.first { $0.hasPrefix("Fixtures/s/t") && $0.hasSuffix(".jsonl") })
            let text = try place.text(shard)
            try place.write(shard, text.replacing("\\\"content\\\":\\\"c1\\\"", with: "\\\"content\\\":\\\"cX\\\""))
            #expect(try place.text(shard) != text)
            let ended = try await place.nines("run", "s.yaml")
            #expect(ended.code == 3, "\(ended)")
            #expect(
                (ended.output + ended.messages).contains("\(shard):2: the line was changed after it was recorded"),
                "\(ended)")
            let cells = try place.newestRecord().cells
            #expect(cells.first { $0.identity.caseID == "c1" }?.outcome == .error)
            #expect(cells.count { $0.outcome == .pass } == 3)
            #expect(server.requests.count == 4)
        }
    }
}
