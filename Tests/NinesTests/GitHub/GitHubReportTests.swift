import Glibc
import JSONText
import Testing

@testable import Nines

@Suite("GitHub")
struct GitHubReportTests {
    @Test(
        "annotations are escaped as GitHub reads them",
        arguments: [
            ("100 %", "t", "::error title=t::100 %25\n"), ("a\r\nb", "t", "::error title=t::a%0D%0Ab\n"),
            ("a: b, c", "d: e, f", "::error title=d%3A e%2C f::a: b, c\n"),
            ("%0A", "%2C", "::error title=%252C::%250A\n"), ("x::y", "::", "::error title=%3A%3A::x::y\n"),
            ("m", "a:\u{301}b,\u{301}c", "::error title=a%3A\u{301}b%2C\u{301}c::m\n"),
            ("\u{1B}[31m\0", "数", "::error title=数::\u{FFFD}[31m\u{FFFD}\n"),
        ])
    func escapes(_ message: String, _ title: String, _ expected: String) {
        let annotation = WorkflowAnnotation(level: .error, title: title, message: message)
        #expect(WorkflowAnnotation.commands([annotation], root: nil).hasSameBytes(as: expected))
    }

    @Test("paths begin at the repository's root")
    func paths() {
        func line(_ file: String, root: String?) -> String {
            let place = SourceLocation(file: file, line: 3)
            return WorkflowAnnotation.commands(
                [WorkflowAnnotation(level: .warning, title: "t", message: "m", location: place)], root: root)
        }
        let folder = FileSystem.currentFolder
        #expect(line("a,b:c.yaml", root: nil) == "::warning file=a%2Cb%3Ac.yaml,line=3,title=t::m\n")
        #expect(
            line("s.yaml", root: FileSystem.parent(folder))
                == "::warning file=\(FileSystem.name(folder))/s.yaml,line=3,title=t::m\n")
        #expect(line("/x/y/s.yaml", root: "/x") == "::warning file=y/s.yaml,line=3,title=t::m\n")
        #expect(line("/elsewhere/s.yaml", root: "/x") == "::warning file=/elsewhere/s.yaml,line=3,title=t::m\n")
    }

    @Test("no more are printed than GitHub shows, and the last says how many there are", arguments: [9, 10, 11, 500])
    func limits(_ count: Int) {
        let all = [WorkflowAnnotation.Level.error, .warning].flatMap { level in
            (0..<count).map { WorkflowAnnotation(level: level, title: "t", message: "m\($0)") }
        }
        let lines = WorkflowAnnotation.commands(all, root: nil).split(separator: "\n")
        for level in ["error", "warning"] {
            let own = lines.filter { $0.hasPrefix("::\(level) ") }
            #expect(own.count == min(10, count))
            #expect(own.last?.contains("and \(count - 9) more") == (count > 10))
        }
    }

    @Test("a run's gates and missing answers are errors, its wrong answers warnings, at their places")
    func run() {
        let cells = [
            SampleRun.cell("good"), SampleRun.cell("bad", .fail), SampleRun.cell("cut", .truncated),
            SampleRun.cell("lost", .error, error: CellError(code: "http-500", message: "line\nline")),
            SampleRun.cell("left", .skipped),
        ]
        let report = SampleRun.report(cells, gates: ["accuracy >= 0.9", "accuracy >= 0"])
        let annotations = GitHubReport.annotations(report)
        #expect(annotations.map(\.level) == [.error, .error, .warning, .warning])
        #expect(annotations[0].message == "gate fails: accuracy >= 0.9 for s @ t, found 33.3 %")
        #expect(annotations[0].location?.file == "seeds/s.yaml")
        #expect(annotations[1].title == "nines: error: s/lost on t")
        #expect(annotations[1].location == cells[3].location)
        #expect(annotations[2].message.contains("rerun     nines run seeds/s.yaml"))
        #expect(GitHubReport.annotations(SampleRun.report([cells[0]])).isEmpty)
        let short = GitHubReport.annotations(SampleRun.report([cells[0]], planned: 9))
        #expect(short.map(\.message) == ["1 of 9 planned cells are there"])
    }

    @Test("a comparison's regressions and gates are errors")
    func comparison() throws {
        let runs = [SyntheticRun(String(repeating: "p", count: 40)), SyntheticRun(String(repeating: "f", count: 40))]
        let gate = try ComparisonGate("accuracy.change >= 0")
        let all = ComparisonGitHub.annotations(try Comparison(of: runs, gates: [gate]))
        let annotations = all.filter { $0.level == .error }
        #expect(annotations.map(\.title) == ["nines: regressed", "nines: gate"])
        #expect(annotations[0].message.hasPrefix("numbers: 100.0 % -> 0.0 %"))
        #expect(annotations[0].location == SourceLocation(file: "numbers.yaml", line: 1))
        #expect(all.count == 42 && all.contains { $0.title == "nines: broke: numbers/c9 on a" })
    }

    @Test("a comparison's broken cells are warnings at the lines of their cases, those of the candidate")
    func broken() async throws {
        var runs = [SyntheticRun("pp"), SyntheticRun("pf", target: "b")]
        for (run, line) in [(0, 7), (1, 8)] {
            runs[run].record.cells[1].location = SourceLocation(file: "cases.csv", line: line)
        }
        let paths = runs.indices.map { "/tmp/nines-github-\($0)-\(getpid())-\(UInt64.random(in: 0 ... .max)).jsonl" }
        defer { for path in paths { unlink(path) } }
        for (run, path) in zip(runs, paths) {
            try FileSystem.write(Array(run.lines.joined(separator: "\n").utf8), to: path)
        }
        let comparison = try Comparison(try await ComparedRuns(reading: paths))
        let annotations = ComparisonGitHub.annotations(comparison)
        #expect(annotations.map(\.level) == [.warning])
        #expect(
            WorkflowAnnotation.commands(annotations, root: nil).hasPrefix(
                "::warning file=cases.csv,line=8,title=nines%3A broke%3A numbers/c1 on b::broke  numbers/c1/en/direct%0A"
            ))
    }

    @Test(
        "a comparison that finds nothing out is an error that says why",
        arguments: [
            (["pp", "pe"], "nines: INCOMPLETE", "1 of 2 cells of b has no answer"),
            (["pp", "ss"], "nines: NOTHING TO COMPARE", "hint: every pair is of a case that is marked to be skipped"),
            (["pp", "pp"], nil, ""),
        ] as [([String], String?, String)])
    func nothingFound(_ letters: [String], _ title: String?, _ words: String) throws {
        let runs = [SyntheticRun(letters[0]), SyntheticRun(letters[1], target: "b")]
        let annotations = ComparisonGitHub.annotations(try Comparison(of: runs))
        #expect(annotations.map(\.title) == (title.map { [$0] } ?? []))
        #expect(annotations.allSatisfy { $0.level == .error && $0.message.contains(words) })
    }

    @Test("a summary is cut between lines, outside of code, and says so", arguments: [0, 1000, 900_000])
    func fits(_ existing: Int) {
        let row = "| a | \(String(repeating: "长", count: 30)) |\n"
        let code = "````text\n" + String(repeating: "```\n# no heading\n## none\n", count: 4000) + "````\n\n"
        var text = "# Run\n\n" + String(repeating: row, count: 500)
        for index in 0..<20 { text += "\n## Part \(index)\n\n\(code)" }
        let bytes = StepSummary.fitted(Array(text.utf8), beside: existing)
        #expect(bytes.count + existing <= StepSummary.limit)
        #expect(bytes.count + existing > StepSummary.limit - 110_000 || existing == 0)
        let cut = String(decoding: bytes, as: UTF8.self)
        #expect(cut.hasPrefix("# Run\n"))
        #expect(cut.contains("\n**Cut here:** a step summary holds 1 MiB; "))
        #expect(cut.hasSuffix("; ….\n") && !cut.contains("none;"))
        // Every fence that is opened is closed.
        #expect(cut.split(separator: "\n").count { $0.hasPrefix("````") }.isMultiple(of: 2))
        #expect(StepSummary.fitted(Array("# short\n".utf8), beside: existing) == Array("# short\n".utf8))
    }

    @Test("what has no room at all is left out, also where the summary is full or the text one line")
    func noRoom() {
        let text = Array(("# Run\n" + String(repeating: "x", count: 3 << 20)).utf8)
        #expect(StepSummary.fitted(text, beside: StepSummary.limit).isEmpty)
        #expect(StepSummary.fitted(text, beside: 5 * StepSummary.limit).isEmpty)
        #expect(StepSummary.fitted(text).count < 300)
        #expect(StepSummary.fitted(Array("```\n".utf8) + text).isEmpty)
    }

    @Test("summaries of one step stand behind one another and never exceed what GitHub shows")
    func adds() throws {
        let path = "/tmp/nines-summary-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        defer { unlink(path) }
        try StepSummary.add(Array("# one\n".utf8), to: path)
        try StepSummary.add(Array("# two\n".utf8), to: path)
        #expect(String(decoding: try FileSystem.read(path), as: UTF8.self) == "# one\n\n# two\n")
        let long = Array(String(repeating: "a line\n", count: 100_000).utf8)
        for _ in 0..<4 { try StepSummary.add(long, to: path) }
        let size = try FileSystem.read(path).count
        #expect(size <= StepSummary.limit && size > StepSummary.limit - 3000)
    }
}
