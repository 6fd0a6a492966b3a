import FixtureStore
import JSONText
import Testing

@testable import Nines

@Suite("HTML report")
struct HTMLReportTests {
    private static let hostile =
        "</script><script>alert(1)</script><img src=x onerror=alert(2)> <!-- \u{0}\u{1B}[31m \u{202E}rtl \" ' & 退款 🧑‍🧑‍🧒"

    @Test("holds whatever an answer holds as data, and nothing of it as markup")
    func hostileAnswers() throws {
        let cells = [
            SampleRun.cell(Self.hostile, .fail, answer: Self.hostile, reason: Self.hostile, tags: [Self.hostile]),
            SampleRun.cell(
                "e", .error, error: CellError(code: Self.hostile, message: Self.hostile, hint: Self.hostile)),
        ]
        let page = PageContent(HTMLReport.render(SampleRun.report(cells)))
        #expect(page.contents(of: "<script>").count == 1)
        #expect(!page.text.contains("<img") && !page.text.contains("<!--"))
        #expect(page.index?["rows"]?["case"]?.array?.contains(.string(Self.hostile)) == true)
        let answers = page.bodies.compactMap { $0["cells"]?[0]?["answer"]?.string }
        #expect(answers.contains { $0.hasSameBytes(as: Self.hostile) })
    }

    @Test("allows its own style and script by their hashes, and nothing else")
    func policy() {
        let page = PageContent(HTMLReport.render(SampleRun.report([SampleRun.cell("a")])))
        let policy =
            page.text.split(separator: "Content-Security-Policy\" content=\"").last?.prefix { $0 != "\"" } ?? ""
        #expect(policy.hasPrefix("default-src &#39;none&#39;;"))
        for element in ["style", "script"] {
            let content = page.contents(of: "<\(element)>", name: element)
            #expect(content.count == 1)
            let hash = String(decoding: Base64.encode(SHA256Hash.bytes(content.joined().utf8)), as: UTF8.self)
            #expect(policy.contains("\(element)-src &#39;sha256-\(hash)&#39;"))
        }
        #expect(!policy.contains("unsafe") && !policy.contains("strict-dynamic"))
        #expect(!page.text.contains(" style=\"") && !page.text.contains(" src=\""))
    }

    @Test("joins the targets of a case by its name, in the order of the suites")
    func matrix() throws {
        var run = SyntheticRun(suites: ["b", "a"], targets: ["x", "y"])
        run.add("pf", suite: "a", target: "x")
        run.add("fp", suite: "b", target: "y")
        run.add("f", suite: "b", target: "x")
        let index = PageContent(HTMLReport.render(RunReport(run.record))).index
        #expect(index?["rows"]?["case"] == ["c0", "c1", "c0", "c1"])
        #expect(index?["suites"] == ["b", "a"])
        #expect(index?["columns"]?[0]?["outcome"]?.string == "f.pf")
        #expect(index?["columns"]?[1]?["outcome"]?.string == "fp..")
    }

    @Test("compares by name, whichever cells a run has")
    func comparison() throws {
        var candidate = SyntheticRun("pp", target: "b")
        candidate.record.cells.reverse()
        let comparison = try Comparison(of: [SyntheticRun("fpf"), candidate])
        let page = PageContent(HTMLComparison.render(comparison))
        #expect(page.index?["rows"]?["case"] == ["c0", "c1", "c2"])
        #expect(page.index?["columns"]?[0]?["outcome"]?.string == "fpf")
        #expect(page.index?["columns"]?[1]?["outcome"]?.string == "pp.")
        #expect(page.text.contains("a → b"))
    }

    @Test("keeps of a cell what its row does not say, so that its record is whole")
    func bodies() throws {
        var tagged = SyntheticRun("p", target: "b")
        tagged.record.cells[0].tags = ["hard"]
        let comparison = PageContent(HTMLComparison.render(try Comparison(of: [SyntheticRun("p"), tagged])))
        let cells = try #require(comparison.bodies.first?["cells"]?.array)
        #expect(cells.map { $0["target"]?.string } == ["a", "b"])
        #expect(cells.allSatisfy { $0["suite"] == nil && $0["prompt"] == nil })
        let run = PageContent(HTMLReport.render(SampleRun.report([SampleRun.cell("a", tags: ["x"])])))
        let cell = try #require(run.bodies.first?["cells"]?[0])
        #expect(cell["target"]?.string == "t" && cell["tags"] == nil && cell["case"] == nil)
    }

    @Test("is a page whatever the run", arguments: [0, 1, 2, 3])
    func oddRuns(_ kind: Int) {
        let cells =
            switch kind {
            case 0: [CellResult]()
            case 1: [SampleRun.cell("one")]
            case 2: (0..<3).map { SampleRun.cell("e\($0)", .error, latency: nil) }
            default: [SampleRun.cell("long", answer: String(repeating: "长<b>", count: 1_000_000))]
            }
        let page = PageContent(HTMLReport.render(SampleRun.report(cells)))
        #expect(page.text.hasPrefix("<!doctype html>") && page.text.hasSuffix("</html>\n"))
        #expect(page.index?["columns"]?[0]?["outcome"]?.string?.count == cells.count)
        #expect(page.bodies.count == cells.count)
    }

    @Test(
        "has the beginning of an answer of megabytes, and says how much is missing",
        arguments: [(99_999, nil), (100_000, nil), (100_001, 1), (1_700_000, 1_600_000)] as [(Int, Int?)])
    func longAnswers(length: Int, missing: Int?) throws {
        let text = String(repeating: "长", count: length)
        var cell = SampleRun.cell("long", answer: text)
        cell.reasoning = text
        let page = PageContent(HTMLReport.render(SampleRun.report([cell])))
        let shown = try #require(page.bodies.first?["cells"]?[0])
        let beginning = String(repeating: "长", count: 100_000)
        let expected = missing.map { "\(beginning)… \($0) more characters, whole in the run record" } ?? text
        for key in ["answer", "reasoning"] {
            let found = try #require(shown[key]?.string)
            #expect(found.hasSameBytes(as: expected), "\(key): \(found.suffix(60))")
        }
    }

    @Test("says what is wrong, apart from what abstains, is cut off or cannot be read")
    func wrong() {
        var abstaining = SampleRun.cell("b", .fail)
        abstaining.assertions = [AssertionResult(type: "not-abstains", score: Score(.fail, "says 'i do not know'"))]
        var figures = PageFigures(by: Summary.usual)
        for cell in [SampleRun.cell("a", .fail), abstaining, SampleRun.cell("c", .truncated), SampleRun.cell("d")] {
            figures.add(cell)
        }
        let row = figures.rows(suites: ["s"], columns: ["t"]).first
        #expect(row?.wrong == 1 && row?.wrongShare == 0.25)
    }
}
