import Foundation
import Glibc
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Exit codes and output")
    struct ExitCodes {
        private let place: Workplace
        private let server: LoopbackServer

        init() throws {
            place = try Workplace()
            server = try ChatServer.repeating()
        }

        @Test("say how a run ended")
        func codes() async throws {
            #expect(try await place.run("--gate", "accuracy >= 1", on: server).code == 0)
            #expect(try await place.run("--gate", "accuracy < 1", on: server).code == 1)
            #expect(try await place.run("--gate", "cost.total <= 1", on: server).code == 1)
            #expect(try await place.run("--fixtures", "replay", on: server).code == 3)
            #expect(try await place.run("--filter", "no such cell", on: server).code == 4)
            #expect(try await place.run("--tag", "none", on: server).code == 4)
            for words in [
                ["run"], ["run", "s.yaml", "--no-such-flag"], ["run", "s.yaml", "--limit", "0"],
                ["run", "s.yaml", "--fixtures", "sometimes"], ["run", "s.yaml", "--report", "docx=x"],
                ["run", "s.yaml", "--gate", "acuracy >= 1"], ["no-such-command"],
            ] {
                let ended = try await place.end(try place.start(["nines"] + words))
                #expect(ended.code == 64, "\(words): \(ended)")
                #expect(ended.output.isEmpty && !ended.messages.isEmpty)
            }
            try place.write("broken.yaml", "suite: broken\ncasse: []\n")
            for words in [
                ["run", "broken.yaml", "-t", "t"], ["run", "gone.yaml", "-t", "t"], ["run", "s.yaml", "-t", "u"],
                ["run", "s.yaml"],
                ["check", "broken.yaml"], ["report", "gone.jsonl"], ["report", "s.yaml"], ["fixtures", "ls", "gone"],
                ["run", "s.yaml", "-t", "t", "--resume", "gone.jsonl"],
            ] {
                let ended = try await place.end(try place.start(["nines"] + words))
                #expect(ended.code == 2, "\(words): \(ended)")
                #expect(ended.output.isEmpty && ended.messages.contains("error: "), "\(words)")
            }
            let missing = try await place.nines("run", "s.yaml", "-t", "t")
            #expect(missing.code == 2)
            #expect(missing.messages.contains("the environment variable URL is not set"))
            #expect(try await place.nines("check", "s.yaml").code == 0)
            #expect(try await place.nines("--help").code == 0)
            #expect(try await place.nines("--version").code == 0)
        }

        @Test("results go to standard output, everything else to standard error")
        func streams() async throws {
            let ended = try await place.run("--report", "json=-", "-q", on: server)
            #expect(ended.code == 0)
            // A report on standard output is there alone, so that another program can read it.
            #expect(try JSONParser.parse(ended.output)["verdict"]?.string == "DONE")
            #expect(ended.messages.hasSuffix("DONE\n"))
            let plain = try await place.run("-q", on: server)
            #expect(plain.output.hasPrefix("suite  target") && plain.output.hasSuffix("DONE\n"), "\(plain)")
            #expect(plain.messages.isEmpty)
            for text in [ended.output, ended.messages, plain.output] {
                #expect(!text.unicodeScalars.contains("\u{1B}"))
            }
        }

        @Test("a reader that left does no harm")
        func brokenPipe() async throws {
            let program = try place.start(
                ["nines", "run", "s.yaml", "-t", "t", "-v", "--report", "json=-"], environment: ["URL": server.url],
                output: .brokenPipe)
            #expect(await program.end() == 0)
            let record = try place.newestRecord()
            #expect(record.cells.count == 4)
            #expect(record.footer?.isComplete == true)
        }

        @Test("a report or record that cannot be written is found out before anything is asked")
        func unwritable() async throws {
            try place.write("file", "something else")
            for words in [
                ["--report", "json=\(place.path)"], ["--report", "junit=file/report.xml"],
                ["--report", "json=/proc/no/x"],
                ["--record", "file/run.jsonl"], ["--record", "file"],
            ] {
                let ended = try await place.end(
                    try place.start(["nines", "run", "s.yaml", "-t", "t"] + words, environment: ["URL": server.url]))
                #expect([2, 3].contains(ended.code), "\(words): \(ended)")
                #expect(
                    ended.messages.hasPrefix("s on t: live") && ended.messages.contains("error: cannot ")
                        || ended.messages.hasPrefix("error: "), "\(words): \(ended)")
            }
            #expect(server.requests.isEmpty)
            let full = try await place.run("--report", "json=/dev/full", on: server)
            #expect(full.code == 3)
            #expect(full.messages.contains("cannot write '/dev/full': No space left on device"))
            #expect(try place.newestRecord().footer?.isComplete == true)
        }

        @Test("a record whose header could not be written is not left behind", arguments: [false, true])
        func tornHeader(_ isThere: Bool) async throws {
            if isThere { try place.write("run.jsonl", "") }
            // Files may grow to 512 or 1024 bytes; the header takes more.
            let names = (0..<40).map { "a suite of a long name \($0)" }.joined(separator: ", ")
            try place.writeSuite(cases: ["c0"], more: "description: \"\(names)\"\nsources: [{ note: \"\(names)\" }]")
            let words = "exec nines run s.yaml -t t --record run.jsonl"
            let environment = ["URL": server.url]
            let ended = try await place.end(
                try place.start(["sh", "-c", "trap '' XFSZ; ulimit -f 1; \(words)"], environment: environment))
            #expect([2, 3].contains(ended.code), "\(ended)")
            #expect(ended.messages.contains("cannot write"), "\(ended)")
            #expect(server.requests.isEmpty)
            #expect(FileSystem.size(place.file("run.jsonl")) == (isThere ? 0 : nil))
            let again = try await place.end(try place.start(["sh", "-c", words], environment: environment))
            #expect(again.code == 0, "\(again)")
        }

        @Test("a run that ends with errors says how to go on, which asks for them again; a replay does not")
        func goesOn() async throws {
            func faulty() throws -> LoopbackServer {
                try LoopbackServer { [count = Counter()] request in
                    count.next() == 0
                        ? Reply.reply(500, body: "") : ChatServer.answer(ChatServer.word(of: request), to: request)
                }
            }
            let place = try Workplace(target: "attempts: 1")
            let server = try faulty()
            let ended = try await place.run("--record", "r.jsonl", on: server)
            #expect(ended.code == 3 && server.requests.count == 4, "\(ended)")
            let words = "to go on: "
            #expect(ended.messages.contains(words + "nines run s.yaml --target t --resume r.jsonl\n"), "\(ended)")
            let again = try await place.run("--resume", "r.jsonl", on: server)
            #expect(again.code == 0 && !again.messages.contains(words), "\(again)")
            #expect(server.requests.count == 5)
            // The attempt that came to nothing is no longer in the table's figures, and still was made.
            let note = "1 attempt was repeated"
            let stored = try await place.nines("report", "r.jsonl")
            #expect(again.output.contains(note) && stored.output.contains(note), "\(again) \(stored)")
            // Nothing recorded: to ask again would come to the same. And a run that bears its errors is done.
            let replay = try await place.run("--fixtures", "replay", on: server)
            #expect(replay.code == 3 && !replay.messages.contains(words), "\(replay)")
            let borne = try await place.run("--gate", "error_rate <= 0.5", on: try faulty())
            #expect(borne.code == 0 && !borne.messages.contains(words), "\(borne)")
        }

        @Test(
            "one report that cannot be written keeps nothing else back, and does not hide a verdict",
            arguments: [
                ("compare", ["regressions <= 0"]), ("compare", []), ("report", ["accuracy >= 1"]), ("report", []),
                ("history", []),
            ] as [(String, [String])])
        func oneUnwritable(_ command: String, _ gates: [String]) async throws {
            try place.write("file", "something else")
            #expect(try await place.run("--record", "base.jsonl", on: server).code == 0)
            let wrong = try LoopbackServer { request in ChatServer.answer("wrong", to: request) }
            #expect(try await place.run("--record", "candidate.jsonl", on: wrong).code == 0)
            let records = command == "report" ? ["candidate.jsonl"] : ["base.jsonl", "candidate.jsonl"]
            var words = ["nines", command] + records + gates.flatMap { ["--gate", $0] }
            words += ["--report", "csv=/dev/full", "--report", "json=file/x.json", "--report", "markdown=after.md"]
            let ended = try await place.end(try place.start(words))
            // A gate that does not hold is exit 1, written reports or not.
            #expect(ended.code == (gates.isEmpty ? 3 : 1), "\(ended)")
            #expect(try !place.text("after.md").isEmpty)
            #expect(ended.output.contains("suite"), "\(ended)")
            #expect(ended.messages.contains("'/dev/full'") && ended.messages.contains("/file'"), "\(ended)")
            if command != "history" {
                #expect(ended.output.hasSuffix(gates.isEmpty ? "INCOMPLETE\n" : "GATE FAILED\n"), "\(ended)")
            }
        }

        @Test("compare says how it is called", arguments: ["--help", "--by"])
        func compareUsage(_ flag: String) async throws {
            let ended = try await place.nines("compare", flag)
            let text = ended.output + ended.messages
            #expect(ended.code == (flag == "--help" ? 0 : 64))
            #expect(text.contains("nines compare <base> <candidate> ... [<options>]\n"), "\(text)")
            #expect(text.contains("nines compare <record> [--by <dimension>] [--baseline <name>] [<options>]\n"))
        }

        @Test(
            "a number below its range is not taken for an option",
            arguments: [
                (["power", "r.jsonl", "--effect", "-5"], "--effect must be above 0 and at most 100"),
                (["power", "r.jsonl", "--effect=-0.5"], "--effect must be above 0 and at most 100"),
                (["power", "r.jsonl", "--cases", "-1"], "--cases must be 1 to 1000000000"),
                (["power", "--tests", "-1", "r.jsonl"], "--tests must be at least 1"),
                (["run", "s.yaml", "--max-cost", "-1"], "expected an amount of at least 0, such as 2 or "),
                (["run", "s.yaml", "--max-cost", "-1.5 USD"], "expected an amount of at least 0, such as 2 or "),
                (["run", "s.yaml", "--max-cost", "much"], "expected an amount of at least 0, such as 2 or "),
                (["run", "s.yaml", "--limit", "-1"], "--limit must be at least 1"),
                (["run", "s.yaml", "--trials", "-1", "-t", "t"], "--trials must be 1 to 10000"),
                (["run", "s.yaml", "--max-cost"], "Missing value for '--max-cost"),
            ])
        func negative(_ words: [String], _ message: String) async throws {
            let ended = try await place.end(try place.start(["nines"] + words, environment: ["URL": server.url]))
            #expect(ended.code == 64 && ended.messages.contains(message), "\(ended)")
        }

        @Test("--resume last says that there is no record yet, and of which suite the newest may be")
        func resumeLast() async throws {
            let none = try await place.run("--resume", "last", on: server)
            #expect(none.code == 2 && none.messages.contains("there is no run record in "), "\(none)")
            #expect(none.messages.contains("run without --resume first") && server.requests.isEmpty, "\(none)")
            #expect(try await place.run("--limit", "1", on: server).code == 0)
            let other = try await place.run("--resume", "last", on: server)
            #expect(other.code == 2 && other.messages.contains("this run cannot go on where "), "\(other)")
            #expect(other.messages.contains("'last' is the newest, whatever suite it is of"), "\(other)")
            #expect(try await place.run("--limit", "1", "--resume", "last", on: server).code == 0)
        }

        /// Mounting takes a privilege that tests seldom have.
        @Test("a disk that fills up ends the run with an error; what was done is kept and can be gone on with")
        func fullDisk() async throws {
            let disk = place.file("disk")
            try FileSystem.makeFolder(disk)
            guard mount("none", disk, "tmpfs", 0, "size=16k") == 0 else { return }
            defer { umount(disk) }
            try place.writeSuite(cases: (0..<60).map { "c\($0)" })
            let ended = try await place.run("--record", "disk/run.jsonl", on: server)
            #expect(ended.code == 3, "\(ended)")
            #expect(ended.messages.contains("No space left on device; what was finished before is kept"), "\(ended)")
            #expect(ended.messages.contains("to go on: nines run s.yaml --target t --resume disk/run.jsonl\n"))
            let kept = try RunRecord.read(place.file("disk/run.jsonl"))
            #expect(!kept.cells.isEmpty && kept.cells.count < 60)
            #expect(kept.cells.allSatisfy { $0.outcome == .pass })
            #expect(mount("none", disk, "tmpfs", UInt(MS_REMOUNT), "size=4m") == 0)
            #expect(try await place.run("--resume", "disk/run.jsonl", on: server).code == 0)
            #expect(try RunRecord.read(place.file("disk/run.jsonl")).cells.count == 60)
        }

        @Test("a disk that fills up with fixtures ends the run with an error; no journal is spoilt")
        func fullFixtures() async throws {
            let disk = place.file("Fixtures")
            try FileSystem.makeFolder(disk)
            guard mount("none", disk, "tmpfs", 0, "size=16k") == 0 else { return }
            defer { umount(disk) }
            try place.writeSuite(cases: (0..<200).map { "c\($0)" })
            let ended = try await place.run("--fixtures", "fill", "--record", "run.jsonl", on: server)
            #expect(ended.code == 3, "\(ended)")
            #expect(ended.messages.contains("No space left on device"), "\(ended)")
            #expect(server.requests.count < 200)
            #expect(mount("none", disk, "tmpfs", UInt(MS_REMOUNT), "size=4m") == 0)
            let resumed = try await place.run("--fixtures", "fill", "--resume", "run.jsonl", on: server)
            #expect(try await place.nines("fixtures", "lint").output == "no problems\n")
            // Answers that were under way when the disk filled up are in the record, and in no recording.
            let replay = try await place.run("--fixtures", "replay", on: server)
            #expect((replay.code == 0) == (resumed.code == 0), "\(resumed) \(replay)")
            let whole = try await place.run("--fixtures", "fill", on: server)
            #expect(whole.code == 0, "\(whole)")
            #expect(try await place.run("--fixtures", "replay", on: server).code == 0)
        }

        @Test("a recording that cannot be written stops the run: nothing more is paid for")
        func unrecordable() async throws {
            try place.writeSuite(cases: (0..<60).map { "c\($0)" })
            // Answers that fill a journal sooner than the run record, which keeps their texts alone.
            let server = try LoopbackServer { request in
                let document = JSONWriter.text(ChatServer.document(ChatServer.word(of: request)))
                return .reply(body: document + String(repeating: " ", count: 4096))
            }
            // No file may become larger than 64 blocks, of 512 or 1024 bytes.
            let words = "nines run s.yaml -t t --fixtures fill --record run.jsonl --concurrency 4"
            let ended = try await place.end(
                try place.start(
                    ["sh", "-c", "trap '' XFSZ; ulimit -f 64; exec \(words)"], environment: ["URL": server.url]))
            #expect(ended.code == 3, "\(ended)")
            #expect(ended.messages.contains("answers cannot be recorded any more"), "\(ended)")
            // Once, and not again as a note.
            let lost = ended.messages.split(separator: "\n").filter { $0.contains("not recorded: ") }
            #expect((1...3).contains(lost.count) && lost.allSatisfy { $0.hasPrefix("error: not recorded: case c") })
            #expect(!ended.output.contains("not recorded:"), "\(ended)")
            let report = try await place.nines("report", "run.jsonl")
            #expect(report.output.contains("note: not recorded: case c"), "\(report)")
            // What was recorded, and what was on its way when no more could be.
            #expect(server.requests.count < 30)
            let kept = try RunRecord.read(place.file("run.jsonl"))
            #expect(kept.cells.count { $0.outcome == .pass } == server.requests.count)
            #expect(kept.footer?.isComplete == false)
        }

        @Test("the printed command reruns exactly its cell; --last-failed reruns all that failed")
        func rerun() async throws {
            try place.writeSuite(cases: (0..<12).map { "c\($0)" })
            let server = try LoopbackServer { request in
                let word = ChatServer.word(of: request)
                return ChatServer.answer(["c1", "c10"].contains(word) ? "wrong" : word, to: request)
            }
            let environment = ["URL": server.url]
            let ended = try await place.run("--trials", "2", "--gate", "accuracy >= 1", on: server)
            #expect(ended.code == 1)
            let commands = ended.output.split(separator: "\n").compactMap { line in
                line.contains("  rerun     ")
                    ? String(line.drop { $0 != "n" }.trimmingPrefix("n").drop { $0 != "n" }) : nil
            }
            #expect(commands.count == 4)
            for command in commands {
                let before = server.requests.count
                let again = try await place.end(try place.start(["sh", "-c", command], environment: environment))
                #expect(again.code == 0, "\(command): \(again)")
                #expect(server.requests.count == before + 1, "\(command)")
                let cell = try #require(try place.newestRecord().cells.first)
                #expect(command.contains("'=\(cell.identity.path)'"))
            }
            #expect(try await place.run("--trials", "2", on: server).code == 0)
            let before = server.requests.count
            let failed = try await place.run("--trials", "2", "--last-failed", on: server)
            #expect(failed.code == 0, "\(failed)")
            #expect(server.requests.dropFirst(before).map(ChatServer.word).sorted() == ["c1", "c1", "c10", "c10"])
        }

        @Test("a stored run is rendered as it was when it ended, in every format")
        func report() async throws {
            let server = try LoopbackServer { request in
                let word = ChatServer.word(of: request)
                return word == "c3"
                    ? .reply(400, body: "{}") : ChatServer.answer(word == "c2" ? "wrong" : word, to: request)
            }
            let formats = ["json", "junit", "markdown"]
            let run = try await place.run(
                "--record", "run.jsonl", "--gate", "accuracy >= 0.9", "--report", "json=a/json", "--report",
                "junit=a/junit",
                "--report", "markdown=a/markdown", on: server)
            #expect(run.code == 3)
            let report = try await place.nines("report", "run.jsonl")
            #expect(report.code == 3)
            #expect(report.output == run.output)
            let again = try await place.nines(
                "report", "run.jsonl", "--report", "json=b/json", "--report",
                "junit=b/junit",
                "--report", "markdown=b/markdown")
            #expect(again.code == 3)
            for format in formats { #expect(try place.text("a/\(format)") == place.text("b/\(format)"), "\(format)") }
        }
    }
}
