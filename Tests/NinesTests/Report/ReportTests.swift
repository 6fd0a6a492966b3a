import Foundation
import FoundationXML
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

    /// The elements of a document with their attributes and text; nil when it is not well-formed.
    private final class Elements: NSObject, XMLParserDelegate {
        struct Element {
            var path: [String]
            var attributes: [String: String]
            var text = ""
        }

        var all: [Element] = []
        private var open: [Int] = []

        static func read(_ bytes: [UInt8]) -> [Element]? {
            let elements = Elements()
            let parser = XMLParser(data: Data(bytes))
            parser.delegate = elements
            return parser.parse() ? elements.all : nil
        }

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) {
            all.append(Element(path: (open.last.map { all[$0].path } ?? []) + [name], attributes: attributes))
            open.append(all.count - 1)
        }

        func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
            open.removeLast()
        }

        func parser(_ parser: XMLParser, foundCharacters text: String) {
            if let last = open.last { all[last].text += text }
        }
    }

    @Test("JUnit is well-formed and of Surefire's shape, whatever the answers hold")
    func junit() throws {
        let elements = try #require(Elements.read(JUnitReport.render(SampleRun.report(Self.cells))))
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
        #expect(text.contains("| accuracy >= 0.9 | s | t | 0.3333 | fails |"))
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

    @Test(
        "the command that reruns a cell is one that a shell reads back",
        arguments: ["plain", "with space", "qu'ote", "a*b", "$(x)", "数"])
    func rerun(_ caseID: String) throws {
        let cell = SampleRun.cell(caseID, .fail, trial: 3)
        let command = FailureText.rerunCommand(cell.identity, suiteFile: "my suite.yaml")
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", command.replacing("nines run ", with: "printf '%s\\n' ", maxReplacements: 1)]
        let pipe = Pipe()
        shell.standardOutput = pipe
        try shell.run()
        let words = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        shell.waitUntilExit()
        #expect(
            words.split(separator: "\n").map(String.init)
                == ["my suite.yaml", "--target", "t", "--filter", "=" + cell.identity.path, "--trials", "4"])
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
