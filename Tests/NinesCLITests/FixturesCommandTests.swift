import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Looking after fixtures")
    struct Fixtures {
        private let place: Workplace

        init() async throws {
            place = try Workplace()
            let server = try ChatServer.repeating()
            let ended = try await place.run("--fixtures", "fill", on: server)
            try #require(ended.code == 0, "\(ended)")
        }

        private func shardName() throws -> String {
            try #require(try place.files().keys.first { $0.hasPrefix("Fixtures/s/") && $0.hasSuffix(".jsonl") })
        }

        @Test("ls counts, lint and verify find nothing wrong with what was recorded")
        func good() async throws {
            let list = try await place.nines("fixtures", "ls")
            #expect(list.code == 0)
            #expect(list.output.hasPrefix("s: 4 exchanges, "))
            #expect(list.output.contains("\n  4 of t\n  4 live\n  recorded "), "\(list.output)")
            #expect(try await place.nines("fixtures", "lint").output == "no problems\n")
            let verified = try await place.nines("fixtures", "verify", "s")
            #expect(verified.output == "s: every line answers its request\nno problems\n")
            #expect(verified.code == 0)
            let unknown = try await place.nines("fixtures", "verify", "z")
            #expect(unknown.code == 2)
            #expect(unknown.messages.contains("there are no fixtures of a suite 'z'"))
        }

        @Test("a changed answer is found, can be accepted, and is counted as edited from then on")
        func accept() async throws {
            let shard = try shardName()
            let text = try place.text(shard)
            try place.write(shard, text.replacing("\\\"content\\\":\\\"c1\\\"", with: "\\\"content\\\":\\\"cX\\\""))
            for command in ["lint", "verify"] {
                let found = try await place.nines("fixtures", command)
                #expect(found.code == 2, "\(command): \(found)")
                #expect(found.output.contains("\(shard):2: "), "\(found.output)")
            }
            #expect(try await place.nines("check", "s.yaml").code == 2)
            let accepted = try await place.nines("fixtures", "accept", "s")
            #expect(accepted.output == "s: 1 changed lines accepted\n")
            #expect(try await place.nines("fixtures", "verify").code == 0)
            #expect(try await place.nines("fixtures", "ls").output.contains("  1 edited\n"))
            let replayed = try await place.nines("run", "s.yaml")
            #expect(replayed.code == 0)
            #expect(replayed.output.contains("note: 1 responses were edited after recording\n"))
            let cells = try place.newestRecord().cells
            #expect(cells.first { $0.identity.caseID == "c1" }?.outcome == .fail)
        }

        @Test("an exchange without its times has none: no gate on times holds for it")
        func untimed() async throws {
            let shard = try shardName()
            try place.write(shard, try place.text(shard).replacing(/"timings":\{[^}]*\},/, with: ""))
            #expect(try await place.nines("fixtures", "accept", "s").output == "s: 4 changed lines accepted\n")
            let ended = try await place.nines("run", "s.yaml", "--gate", "latency.p95 <= 100000")
            #expect(ended.code == 1, "\(ended)")
            #expect(ended.output.contains("no answer has a time"), "\(ended.output)")
            let cells = try place.newestRecord().cells
            #expect(cells.count == 4 && cells.allSatisfy { $0.outcome == .pass && $0.latency == nil })
            #expect(cells.allSatisfy { $0.calls.allSatisfy { $0.attempts.map(\.milliseconds) == [nil] } })
        }

        @Test("prune lists what no case asks for, removes it when told to, and keeps all else")
        func prune() async throws {
            try place.writeSuite(cases: ["c0", "c2", "c3"])
            let before = try place.files()
            let listed = try await place.nines("fixtures", "prune", "s.yaml")
            #expect(listed.code == 0)
            #expect(
                listed.output.hasPrefix("case c1/p/direct, target t, trial 0\ns: 1 exchanges, "), "\(listed.output)")
            #expect(try place.files()[try shardName()] == before[try shardName()])
            #expect(try await place.nines("fixtures", "prune", "s.yaml", "--delete").code == 0)
            #expect(try await place.nines("fixtures", "ls").output.hasPrefix("s: 3 exchanges"))
            #expect(try await place.nines("run", "s.yaml").code == 0)
            #expect(try await place.nines("fixtures", "prune", "s.yaml").output.hasPrefix("s: 0 exchanges"))
        }

        @Test("a file cut off or left with an unresolved merge is refused at its line, and not written over")
        func torn() async throws {
            let shard = try shardName()
            let text = try place.text(shard)
            let server = try ChatServer.repeating()
            for (broken, line) in [(String(text.dropLast(100)), 4), ("<<<<<<< HEAD\n" + text, 1)] {
                try place.write(shard, broken)
                for words in [["--fixtures", "replay"], ["--fixtures", "fill"], ["--fixtures", "refresh"]] {
                    let ended = try await place.end(
                        try place.start(
                            ["nines", "run", "s.yaml", "-t", "t"] + words, environment: ["URL": server.url]))
                    #expect(ended.code == 2)
                    #expect(ended.messages.contains("\(shard):\(line): "), "\(ended.messages)")
                }
                #expect(try place.text(shard) == broken)
            }
            #expect(server.requests.isEmpty)
        }
    }
}
