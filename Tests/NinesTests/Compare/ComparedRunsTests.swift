import FixtureStore
import Glibc
import JSONText
import Testing

@testable import Nines

@Suite struct ComparedRunsTests {
    private func reading<Result>(_ text: String, _ body: (String) async throws -> Result) async throws -> Result {
        let path = "/tmp/nines-compare-\(getpid())-\(UInt64.random(in: 0 ... .max)).jsonl"
        try FileSystem.write(Array(text.utf8), to: path)
        defer { unlink(path) }
        return try await body(path)
    }

    private func message(of text: String) async throws -> String {
        try await reading(text) { path in
            do {
                _ = try await ComparedRuns(reading: [path])
                return ""
            } catch let error as InvalidInput {
                return error.diagnostics.map(\.message).joined()
            }
        }
    }

    @Test func readsWhatTheProgramWrites() async throws {
        var run = SyntheticRun()
        run.add(SyntheticRun.cell(.error, "x", answer: "旧的", latency: 12.5))
        run.add(SyntheticRun.cell(.fail, "y", answer: "other"))
        run.add(SyntheticRun.cell(.fail, "x", answer: "later"))
        let runs = try await reading(run.lines.joined(separator: "\n") + "\n") { path in
            let runs = try await ComparedRuns(reading: [path])
            let cell = try #require(runs.runs.first?.cells.first)
            #expect(runs.result(of: cell, in: 0)?.answer == "later")
            return runs
        }
        // A resumed run did the cell that was in error again; the later result stands.
        #expect(runs.runs.first?.cells.map(\.outcome) == [.fail, .fail])
        #expect(runs.runs.first?.footer?.isComplete == true)
        #expect(runs.warnings.isEmpty)
    }

    @Test func showsBothAnswers() async throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        base.add(SyntheticRun.cell(.pass, "x", answer: "It is 9.8."))
        candidate.add(SyntheticRun.cell(.fail, "x", target: "b", answer: "It is 9.11."))
        let comparison = try await reading(base.lines.joined(separator: "\n")) { first in
            try await reading(candidate.lines.joined(separator: "\n")) { second in
                try Comparison(try await ComparedRuns(reading: [first, second]))
            }
        }
        let text = ComparisonTerminal.text(comparison, changedLimit: 5)
        for words in ["broke  numbers/x/en/direct", "It is 9.8.", "It is 9.11.", "It is [-9.8-]{+9.11+}."] {
            #expect(text.contains(words), "\(text)")
        }
    }

    /// Names have numbers of their own in each file; `y`, which the base calls a case, is a cluster's name in the other.
    @Test func readsClustersOfBothFiles() async throws {
        var (base, candidate) = (SyntheticRun(), SyntheticRun(targets: ["b"]))
        for (place, cluster) in [nil, "x", "x", nil].enumerated() {
            base.add(SyntheticRun.cell(.fail, ["w", "x", "v", "y"][place], cluster: cluster))
        }
        for (place, cluster) in ["y", nil, nil, "y"].enumerated() {
            candidate.add(SyntheticRun.cell(.pass, ["w", "y", "x", "v"][place], target: "b", cluster: cluster))
        }
        let comparison = try await reading(base.lines.joined(separator: "\n") + "\n") { first in
            try await reading(candidate.lines.joined(separator: "\n") + "\n") { second in
                try Comparison(try await ComparedRuns(reading: [first, second]))
            }
        }
        // w with y by the candidate's word, v with x by the base's, which stands.
        let share = try #require(comparison.onlyRow?.accuracy)
        #expect(share.cases == 4 && share.clusters == 2)
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains("cases: in so many clusters"))
        let json = try JSONParser.parse(ComparisonJSON.render(comparison))
        #expect(json["comparisons"]?.array?.first?["suites"]?.array?.first?["clusters"]?.int == 2)
    }

    @Test func leavesATornLastLineOut() async throws {
        let lines = SyntheticRun("pppp").lines
        let torn = lines.dropLast().joined(separator: "\n")
        try await reading(String(torn.dropLast(20))) { path in
            let runs = try await ComparedRuns(reading: [path])
            #expect(runs.runs.first?.cells.count == 3)
            #expect(runs.runs.first?.footer == nil)
            #expect(runs.warnings.count == 1)
        }
    }

    @Test func refusesWhatIsNoRun() async throws {
        let lines = SyntheticRun("pp").lines
        func replacing(_ text: String, with other: String) -> String {
            lines.joined(separator: "\n").replacing(text, with: other)
        }
        #expect(try await message(of: "").contains("empty"))
        #expect(try await message(of: "{}\n").contains("not a run record"))
        #expect(try await message(of: "no JSON\n").contains("not a run record"))
        #expect(try await message(of: "\(lines[1])\n").contains("not a run record"))
        #expect(try await message(of: replacing("\"format\":1", with: "\"format\":2")).contains("format 2"))
        #expect(try await message(of: replacing("\"score\":1", with: "\"score\":NaN")).contains("damaged"))
        #expect(try await message(of: lines[0] + "\n{\"x\":1}\n").contains("neither a cell nor a footer"))
        await #expect(throws: InvalidInput.self) { try await ComparedRuns(reading: ["/nowhere/run.jsonl"]) }
    }

    @Test func takesScoresThatAreNoneForUnknown() async throws {
        let lines = SyntheticRun("pp").lines.joined(separator: "\n")
        for text in ["\"score\":null", "\"score\":1e999"] {
            try await reading(lines.replacing("\"score\":1", with: text)) { path in
                let comparison = try Comparison(try await ComparedRuns(reading: [path, path]))
                #expect(comparison.onlyRow?.accuracy?.base == 1)
                #expect(comparison.onlyRow?.changes.contains { $0.figure == .score } == false)
            }
        }
    }

    @Test func readsLinesLongerThanAPiece() async throws {
        var run = SyntheticRun()
        for index in 0..<3 {
            run.add(SyntheticRun.cell(.pass, "c\(index)", answer: String(repeating: "长", count: 900_000 + index)))
        }
        try await reading(run.lines.joined(separator: "\n")) { path in
            let runs = try await ComparedRuns(reading: [path])
            #expect(runs.runs.first?.cells.count == 3)
            let last = try #require(runs.runs.first?.cells.last)
            #expect(runs.result(of: last, in: 0)?.answer?.unicodeScalars.count == 900_002)
        }
    }
}
