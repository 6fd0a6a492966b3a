import FixtureStore
import Glibc
import JSONText
import Testing

@testable import Nines

@Suite struct ComparedRunsTests {
    private func reading<Result>(_ text: String, _ body: (String) throws -> Result) throws -> Result {
        let path = "/tmp/nines-compare-\(getpid())-\(UInt64.random(in: 0 ... .max)).jsonl"
        try FileSystem.write(Array(text.utf8), to: path)
        defer { unlink(path) }
        return try body(path)
    }

    private func message(of text: String) throws -> String {
        try reading(text) { path in
            do {
                _ = try ComparedRuns(reading: [path])
                return ""
            } catch let error as InvalidInput {
                return error.diagnostics.map(\.message).joined()
            }
        }
    }

    @Test func readsWhatTheProgramWrites() throws {
        var run = SyntheticRun()
        run.add(SyntheticRun.cell(.pass, "x", answer: "旧的", latency: 12.5))
        run.add(SyntheticRun.cell(.fail, "y", answer: "other"))
        run.add(SyntheticRun.cell(.fail, "x", answer: "later"))
        let runs = try reading(run.lines.joined(separator: "\n") + "\n") { path in
            let runs = try ComparedRuns(reading: [path])
            let cell = try #require(runs.runs.first?.cells.first)
            #expect(runs.result(of: cell, in: 0)?.answer == "later")
            return runs
        }
        // A resumed run did the cell again; the later result stands.
        #expect(runs.runs.first?.cells.map(\.outcome) == [.fail, .fail])
        #expect(runs.runs.first?.footer?.isComplete == true)
        #expect(runs.warnings.isEmpty)
    }

    @Test func showsBothAnswers() throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        base.add(SyntheticRun.cell(.pass, "x", answer: "It is 9.8."))
        candidate.add(SyntheticRun.cell(.fail, "x", target: "b", answer: "It is 9.11."))
        let comparison = try reading(base.lines.joined(separator: "\n")) { first in
            try reading(candidate.lines.joined(separator: "\n")) { second in
                try Comparison(try ComparedRuns(reading: [first, second]))
            }
        }
        let text = ComparisonTerminal.text(comparison, changedLimit: 5)
        for words in ["broke  numbers/x/en/direct", "It is 9.8.", "It is 9.11.", "It is [-9.8-]{+9.11+}."] {
            #expect(text.contains(words), "\(text)")
        }
    }

    @Test func leavesATornLastLineOut() throws {
        let lines = SyntheticRun("pppp").lines
        let torn = lines.dropLast().joined(separator: "\n")
        try reading(String(torn.dropLast(20))) { path in
            let runs = try ComparedRuns(reading: [path])
            #expect(runs.runs.first?.cells.count == 3)
            #expect(runs.runs.first?.footer == nil)
            #expect(runs.warnings.count == 1)
        }
    }

    @Test func refusesWhatIsNoRun() throws {
        let lines = SyntheticRun("pp").lines
        func replacing(_ text: String, with other: String) -> String {
            lines.joined(separator: "\n").replacing(text, with: other)
        }
        #expect(try message(of: "").contains("empty"))
        #expect(try message(of: "{}\n").contains("not a run record"))
        #expect(try message(of: "no JSON\n").contains("damaged"))
        #expect(try message(of: "\(lines[1])\n").contains("not a run record"))
        #expect(try message(of: replacing("\"format\":1", with: "\"format\":2")).contains("format 2"))
        #expect(try message(of: replacing("\"score\":1", with: "\"score\":NaN")).contains("damaged"))
        #expect(try message(of: lines[0] + "\n{\"x\":1}\n").contains("neither a cell nor a footer"))
        #expect(throws: InvalidInput.self) { try ComparedRuns(reading: ["/nowhere/run.jsonl"]) }
    }

    @Test func takesScoresThatAreNoneForUnknown() throws {
        let lines = SyntheticRun("pp").lines.joined(separator: "\n")
        for text in ["\"score\":null", "\"score\":1e999"] {
            try reading(lines.replacing("\"score\":1", with: text)) { path in
                let comparison = try Comparison(try ComparedRuns(reading: [path, path]))
                #expect(comparison.onlyRow?.accuracy?.base == 1)
                #expect(comparison.onlyRow?.changes.contains { $0.figure == .score } == false)
            }
        }
    }

    @Test func readsLinesLongerThanAPiece() throws {
        var run = SyntheticRun()
        for index in 0..<3 {
            run.add(SyntheticRun.cell(.pass, "c\(index)", answer: String(repeating: "长", count: 900_000 + index)))
        }
        try reading(run.lines.joined(separator: "\n")) { path in
            let runs = try ComparedRuns(reading: [path])
            #expect(runs.runs.first?.cells.count == 3)
            let last = try #require(runs.runs.first?.cells.last)
            #expect(runs.result(of: last, in: 0)?.answer?.unicodeScalars.count == 900_002)
        }
    }
}
