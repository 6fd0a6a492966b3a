import Foundation
import JSONText
import Testing

@testable import Nines

@Suite("Reports")
struct ReportTests {
    /// Text that breaks what does not escape it.
    private static let hostile =
        "]]> <b>&amp; \u{0} \u{8} \u{1B}[31m \u{FFFE} \u{85} \r\n\t\" ' | ``` ~~~ `` 🙂 数字 \u{202E}rtl </testcase>"

    private static let cells = [
        SampleRun.cell("good", .pass),
        SampleRun.cell(hostile, .fail, answer: hostile, reason: hostile),
        SampleRun.cell("cut", .truncated, answer: String(repeating: "长", count: 5000)),
        SampleRun.cell(
            "broken", .error, target: "t", error: CellError(code: "http-500", message: hostile, hint: "wait\u{7}")),
        SampleRun.cell("left", .skipped, error: CellError(code: "skipped", message: hostile)),
        SampleRun.cell("odd", .unparsed, target: hostile),
    ]

    @Test("JUnit is well-formed and of Surefire's shape, whatever the answers hold")
    func junit() throws {
        let elements = try #require(XMLElements.read(JUnitReport.render(SampleRun.report(Self.cells))))
        #expect(elements.first?.path == ["testsuites"])
        let suites = elements.filter { $0.path == ["testsuites", "testsuite"] }
        #expect(suites.count == 2)
        let first = try #require(suites.first?.attributes)
        #expect(first["name"] == "s @ t")
        #expect(["tests", "failures", "errors", "skipped"].map { first[$0] } == ["5", "2", "1", "1"])
        let cases = elements.filter { $0.path.last == "testcase" }
        #expect(cases.count == Self.cells.count)
        #expect(
            cases.allSatisfy { $0.attributes["classname"]?.hasPrefix("s.") == true })
        // Where no time is known none is said.
        #expect(cases.count { $0.attributes["time"] != nil } == Self.cells.count { $0.latency != nil })
        let good = try #require(cases.first { $0.attributes["name"] == "good [p, direct]" })
        #expect(good.attributes["file"] == "seeds/s.yaml")
        func counts(_ name: String) -> Int { elements.count { $0.path.last == name && $0.path.count == 4 } }
        #expect(counts("failure") == 3)
        #expect(counts("error") == 1)
        #expect(counts("skipped") == 1)
        #expect(counts("flakyFailure") == 1)
        let failure = try #require(elements.first { $0.path.last == "failure" })
        #expect(failure.attributes["type"] == "fail")
        // Said as it was, but for what XML 1.0 cannot say.
        #expect(
            failure.attributes["message"]?.hasPrefix(
                "]]> <b>&amp; \u{FFFD} \u{FFFD} \u{FFFD}[31m \u{FFFD} \u{85} \r\n\t\" '") == true)
        #expect(failure.text.contains("rerun     nines run seeds/s.yaml"))
        #expect(elements.first { $0.path.last == "error" }?.attributes["type"] == "http-500")
    }

    @Test("every report says that cells are missing, and JUnit counts an error")
    func shortfall() throws {
        let report = SampleRun.report([SampleRun.cell("a")], planned: 3)
        let words = "1 of 3 planned cells are there"
        #expect(TerminalReport.summary(report).contains(words))
        for bytes in [MarkdownReport.render(report), HTMLReport.render(report), JUnitReport.render(report)] {
            #expect(String(decoding: bytes, as: UTF8.self).contains(words))
        }
        let elements = try #require(XMLElements.read(JUnitReport.render(report)))
        #expect(elements.first { $0.path == ["testsuites"] }?.attributes["errors"] == "1")
        #expect(TerminalReport.summary(SampleRun.report([], planned: 3)).contains("0 of 3 planned cells"))
        let broken = SampleRun.report([SampleRun.cell("a"), SampleRun.cell("b", .error)], planned: 3)
        let text = "2 of 3 planned cells are there, 1 in error; --resume RECORD asks for these and the others"
        #expect(TerminalReport.summary(broken).contains(text))
        // What no case and no gate shows is an error in JUnit.
        let skipped = SampleRun.report([SampleRun.cell("a", .skipped)])
        #expect(skipped.verdict == .nothingSelected)
        let nothing = try #require(XMLElements.read(JUnitReport.render(skipped)))
        #expect(nothing.first { $0.path == ["testsuites"] }?.attributes["errors"] == "1")
        #expect(!TerminalReport.summary(SampleRun.report([SampleRun.cell("a")])).contains("planned"))
    }

    @Test("JUnit lists gates as cases of their own: those that fail, those that say nothing, those that hold")
    func junitGates() throws {
        let gates = ["accuracy >= 0.9", "cost.total <= 1", "accuracy >= 0", "accuracy{tag=none} >= 0.5"]
        let elements = try #require(XMLElements.read(JUnitReport.render(SampleRun.report(Self.cells, gates: gates))))
        let suite = try #require(elements.last { $0.path.last == "testsuite" })
        #expect(suite.attributes["name"] == "gates")
        #expect(["tests", "failures", "errors", "skipped"].map { suite.attributes[$0] } == ["7", "2", "2", "1"])
        let failure = try #require(elements.first { $0.path.last == "failure" && $0.attributes["type"] == "gate" })
        #expect(failure.attributes["message"] == "gate fails: accuracy >= 0.9 for s @ t, found 33.3 %")
        #expect(failure.text == failure.attributes["message"])
        let error = try #require(elements.first { $0.path.last == "error" && $0.attributes["type"] == "gate" })
        #expect(
            error.attributes["message"] == "gate unknown: cost.total <= 1 for s @ t, as the cost of 3 cells is unknown")
        // One of the suite is about cells that were not run.
        let skipped = try #require(elements.last { $0.path.last == "skipped" })
        #expect(skipped.text.hasPrefix("gate not applied: accuracy{tag=none} >= 0.5"))
        // GitLab lists the first of two cases of one class and name only.
        let names = elements.filter { $0.path.last == "testcase" }.map {
            "\($0.attributes["classname"] ?? "") \($0.attributes["name"] ?? "")"
        }
        #expect(Set(names).count == names.count)
        // The whole document counts what its suites count.
        let suites = elements.filter { $0.path.last == "testsuite" }
        for name in ["tests", "failures", "errors"] {
            let sum = suites.compactMap { $0.attributes[name].flatMap { Int($0) } }.reduce(0, +)
            #expect(elements.first?.attributes[name] == String(sum))
        }
    }

    @Test("JUnit has what Surefire's schema demands, and no text that its readers refuse")
    func junitLimits() throws {
        let huge = String(repeating: "长\u{0}<&", count: 700_000)
        let cells = [
            SampleRun.cell("huge", .fail, answer: huge, reason: huge),
            SampleRun.cell("lost", .error, error: CellError(code: "html", message: huge, hint: huge)),
            SampleRun.cell("flaky"), SampleRun.cell("left", .skipped, error: CellError(code: "skipped", message: huge)),
        ]
        let bytes = JUnitReport.render(SampleRun.report(cells, gates: ["accuracy > 1"]))
        #expect(bytes.count < 100_000)
        for element in try #require(XMLElements.read(bytes)) {
            let demanded: [String: Set<String>] = [
                "testsuite": ["name", "tests", "failures", "errors", "skipped"], "testcase": ["name", "classname"],
                "failure": ["type", "message"], "error": ["type", "message"], "flakyFailure": ["type", "message"],
                "property": ["name", "value"],
            ]
            let name = element.path.last ?? ""
            #expect(demanded[name, default: []].isSubset(of: element.attributes.keys), "\(element.path)")
            #expect(element.attributes.values.allSatisfy { $0.utf8.count < 10_000 })
            #expect(
                element.attributes["time"]?.wholeMatch(of: /[0-9]+\.[0-9]{3}/) != nil
                    || element.attributes["time"] == nil)
        }
    }

    @Test("JSON is JSON and holds every cell, figure and gate")
    func json() throws {
        let report = SampleRun.report(Self.cells, gates: ["accuracy >= 0.9", "cost.total <= 1"])
        let document = try JSONParser.parse(JSONReport.render(report))
        // In the order of the plan, whatever the order in which they ended.
        #expect(document["cells"]?.array == Self.cells.sorted(by: CellOrder(report.header).precedes).map(\.json))
        #expect(document["verdict"]?.string == report.verdict.text)
        #expect(document["exit"]?.int == 3)
        let summary = try #require(document["summary"]?.array?.first)
        #expect(summary["n"]?.int == 3)
        #expect(summary["errors"]?.int == 1)
        #expect(summary["outcomes"] == ["pass": 1, "fail": 1, "truncated": 1, "error": 1, "skipped": 1])
        #expect(summary["cost"]?.isNull == true)
        #expect(document["gates"]?.array?.map { $0["status"]?.string } == ["fails", "unknown", "fails", "unknown"])
        #expect(document["run"]?["id"]?.string == report.header.id)
    }

    @Test("Markdown keeps its blocks closed, whatever the answers hold")
    func markdown() throws {
        let text = String(
            decoding: MarkdownReport.render(SampleRun.report(Self.cells, gates: ["accuracy >= 0.9"])), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // A fence is closed by its like alone; between them no line may begin with as many backticks.
        var fence: Substring?
        var blocks = 0
        for line in lines {
            let ticks = line.prefix { $0 == "`" }
            if let open = fence {
                if ticks.count >= open.count {
                    #expect(line == open)
                    fence = nil
                }
            } else if ticks.count >= 3 {
                fence = ticks
                blocks += 1
            }
        }
        #expect(fence == nil)
        #expect(blocks == 4)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
        #expect(text.contains("# Run run-2026-01-02T03-04-05Z-abcd: INCOMPLETE"))
        #expect(text.contains("| accuracy >= 0.9 | s | t | 33.3 % | fails |"))
        #expect(text.contains("not measurements of this run"))
    }

    @Test("the terminal gets no control characters and no endless lines, whatever the answers hold")
    func terminal() {
        let report = SampleRun.report(
            Self.cells.filter { $0.identity.caseID != Self.hostile && $0.identity.target == "t" } + [
                SampleRun.cell("hostile", .fail, answer: Self.hostile, reason: Self.hostile),
                SampleRun.cell(
                    "huge", .error, error: CellError(code: "html", message: String(repeating: "x\n", count: 100_000))),
            ])
        let text = TerminalReport.failures(report, limit: 10) + TerminalReport.summary(report)
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) })
        #expect(!text.unicodeScalars.contains("\u{202E}"))
        #expect(text.utf8.count < 6000)
        #expect(text.contains("seeds/s.yaml:7: fail: hostile [p, direct] on t\n"))
        #expect(text.contains("note: cells in error have no answer: they are not part of n\n"))
        #expect(text.contains("note: 1 answers were cut off by max_tokens; they count as not correct\n"))
    }

    @Test("what was not recorded is said in a few lines, and once", arguments: [(0, 0), (3, 3), (4, 4), (60, 4)])
    func notRecorded(_ count: Int, _ lines: Int) {
        let said = RunTransports.lines((0..<count).map { "case c\($0)" })
        #expect(said.count == lines && said.prefix(3).allSatisfy { $0.hasPrefix("not recorded: case c") })
        #expect(count < 4 || said.last == "… and \(count - 3) more exchanges are not recorded")
        var footer = SampleRun.footer(cells: 1)
        footer.problems = said
        let report = RunReport(
            RunRecord(header: SampleRun.header(cells: 1), cells: [SampleRun.cell("a")], footer: footer, warnings: []))
        #expect(said.allSatisfy { TerminalReport.summary(report).contains("note: \($0)\n") })
        #expect(!TerminalReport.summary(report, listsProblems: false).contains("not recorded"))
    }

    @Test("only where there is a journal is it said that the recording is kept there", arguments: [true, false])
    func unsealed(_ isJournalled: Bool) {
        let failure = FileSystem.Failure(path: "Fixtures/s", action: "read", number: 24)
        let said = RunTransports.unsealed("Fixtures/s", isJournalled: isJournalled, failure)
        #expect(said.contains("kept in its journal") == isJournalled)
        #expect(said.contains("nothing new is recorded in Fixtures/s") == !isJournalled)
        #expect(said.hasSuffix(": \(failure)"))
    }

    @Test("a report of a stored run says what the report of the run itself said")
    func stored() {
        let report = SampleRun.report(Self.cells)
        let again = report.with(Self.cells)
        #expect(TerminalReport.summary(report) == TerminalReport.summary(again))
        #expect(report.breakdown(by: .prompt).isEmpty)
        #expect(report.breakdown(by: .target).count == 0 || report.rows.count > 1)
    }
}
