import HTTPTransport
import JSONText
import Testing

@testable import Nines

@Suite("Remarks on comparisons")
struct ComparisonRemarksTests {
    private static func run(_ strategies: [String], target: String) -> SyntheticRun {
        var run = SyntheticRun(targets: [target])
        for strategy in strategies {
            for name in ["a", "b"] { run.add(SyntheticRun.cell(.pass, name, target: target, strategy: strategy)) }
        }
        return run
    }

    @Test("name strategies that know the right answer, where they are compared", arguments: [true, false])
    func oracles(_ isFirst: Bool) throws {
        // It is enough that one of the records says so: records of old do not.
        var runs = [Self.run(["direct", "best"], target: "a"), Self.run(["direct", "best"], target: "b")]
        runs[isFirst ? 0 : 1].record.header.suites[0].oracles = ["best", "unused"]
        let comparison = try Comparison(of: runs)
        let all: [String] = comparison.matchups.flatMap { $0.remarks }
        let remarks = all.filter { $0.contains("assertions") }
        #expect(remarks.count == 1 && remarks[0].hasPrefix("best chooses by the case's own assertions"))
        #expect(remarks[0].hasSuffix("; its 2 pairs are left out of rows, verdicts and gates"))
        #expect(PageContent(HTMLComparison.render(comparison)).text.contains("best chooses by the case"))
        #expect(String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self).contains("best chooses by"))
    }

    @Test(
        "name a cluster that has more than a third of the paired cases, in every report",
        arguments: [
            (
                ["x", "x", "x", "y", "z", "v"],
                "numbers: 6 cases in 4 clusters (3 in one, which makes the interval wide and rough)"
            ),
            (
                Array(repeating: "x", count: 8) + Array(repeating: "y", count: 8) + (0..<10).map { "k\($0)" },
                "numbers: 26 cases in 12 clusters (so unequal that they may tell what 4 of one size would: "
                    + "the interval is rough)"
            ),
            (["x", "x", "y", "y", "z", "v"], nil), (["x", "x", "x", "y", "z"], nil), (["x", "y", "z", "v"], nil),
        ] as [([String], String?)])
    func dominantCluster(_ clusters: [String], _ words: String?) throws {
        var run = SyntheticRun(targets: ["a", "b"])
        for (place, cluster) in clusters.enumerated() {
            for target in ["a", "b"] {
                run.add(SyntheticRun.cell(.pass, "c\(place)", target: target, cluster: cluster))
            }
        }
        // A case that one side alone answered is in no pair, whatever its cluster.
        for target in ["a", "b"] {
            run.add(SyntheticRun.cell(target == "a" ? .pass : .error, "c99", target: target, cluster: "x"))
        }
        let comparison = try Comparison(of: [run])
        let all: [String] = comparison.matchups.flatMap { $0.remarks }
        #expect(all.filter { $0.contains("cluster") } == [words].compactMap(\.self))
        let texts = [
            ComparisonTerminal.text(comparison, changedLimit: 0, isBrief: true),
            PageContent(HTMLComparison.render(comparison)).text,
            String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self),
            String(decoding: ComparisonJSON.render(comparison), as: UTF8.self),
            String(decoding: ComparisonJUnit.render(comparison), as: UTF8.self),
        ]
        let rough = words.map { $0.split(separator: " (").last.map(String.init) ?? $0 } ?? "rough)"
        for text in texts { #expect(text.contains(rough) == (words != nil), "\(text)") }
    }

    @Test(
        "say which run asked only a part of the other's cells, where it was told to",
        arguments: [
            ("pppp", "pp", 1, "limit", "b ran 2 of the 4 cells that a has (--limit)"),
            ("pp", "pppp", 0, "last_failed", "a ran 2 of the 4 cells that b has (--last-failed)"),
            // All there is, or missing for another reason.
            ("pppp", "pppp", 1, "limit", nil), ("pppp", "pp", 0, "limit", nil), ("pppp", "pp", 1, "trials", nil),
        ] as [(String, String, Int, String, String?)])
    func selections(_ base: String, _ candidate: String, _ run: Int, _ flag: String, _ words: String?) throws {
        var runs = [SyntheticRun(base), SyntheticRun(candidate, target: "b")]
        runs[run].record.header.selection[flag] = .int(2)
        let comparison = try Comparison(of: runs)
        let remarks: [String] = comparison.matchups.flatMap { $0.remarks }
        #expect(remarks.filter { $0.contains(" cells that ") } == (words.map { [$0] } ?? []))
        guard let words else { return }
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0, isBrief: true).contains("note: \(words)\n"))
    }

    @Test("the page counts its cells first, and an empty record is called by its name")
    func counts() throws {
        let page = PageContent(
            HTMLComparison.render(try Comparison(of: [SyntheticRun("pt"), SyntheticRun("pe", target: "b")])))
        #expect(page.text.contains("<dl class=\"counts\">") && page.text.contains("<dt>truncated</dt><dd>1</dd>"))
        let empty = try Comparison(of: [SyntheticRun("")])
        #expect(PageContent(HTMLComparison.render(empty)).text.contains("<h1 dir=\"auto\">run0: no cells</h1>"))
    }

    @Test("the note on times counts responses by the names of the page's counts")
    func origins() {
        var cells = ["a", "b", "c"].map { SampleRun.cell($0) }
        for index in cells[1].calls.indices { cells[1].calls[index].origin = .synthetic }
        for index in cells[2].calls.indices { cells[2].calls[index].origin = .live }
        let notes = SummaryTable.notes(SampleRun.report(cells))
        #expect(notes.contains { $0.hasSuffix(": 1 replayed, 1 synthetic, 1 live") })
    }
}
