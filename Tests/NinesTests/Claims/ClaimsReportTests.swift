import JSONText
import Statistics
import Testing

@testable import Nines

@Suite("Claims beside measurements")
struct ClaimsReportTests {
    @Test(
        "a verdict needs the whole interval",
        arguments: [
            (0.6, 0.8, Gate.Comparison.atLeast, 0.5, ClaimVerdict.supported), (0.6, 0.8, .atLeast, 0.6, .supported),
            (0.6, 0.8, .above, 0.6, .notDecided(cases: 9)), (0.6, 0.8, .above, 0.8, .contradicted),
            (0.6, 0.8, .atLeast, 0.8, .notDecided(cases: 9)), (0.6, 0.8, .below, 0.5, .contradicted),
            (0.6, 0.8, .below, 0.7, .notDecided(cases: 9)), (0.6, 0.8, .atMost, 0.8, .supported),
            (0.6, 0.8, .equal, 0.7, .notDecided(cases: 9)), (0.6, 0.8, .equal, 0.9, .contradicted),
            (0.7, 0.7, .equal, 0.7, .supported),
        ])
    func verdicts(_ row: (low: Double, high: Double, comparison: Gate.Comparison, bound: Double, verdict: ClaimVerdict))
    {
        #expect(ClaimVerdict(Interval(row.low, row.high), row.comparison, row.bound, cases: 9) == row.verdict)
    }

    @Test("a comparison is decided by which side of nothing its interval is on")
    func comparisons() {
        func verdicts(_ interval: Interval?) -> [String] {
            ClaimComparison.Expectation.allCases.map { $0.verdict(interval, cases: 4).kind }
        }
        #expect(verdicts(Interval(0.1, 0.2)) == ["supported", "contradicted", "supported", "contradicted"])
        #expect(verdicts(Interval(-0.2, -0.1)) == ["contradicted", "supported", "supported", "supported"])
        #expect(verdicts(Interval(-0.1, 0.1)) == ["not decided", "not decided", "not decided", "not decided"])
        #expect(verdicts(nil) == ["not decided", "not decided", "not decided", "not decided"])
    }

    /// Two runs of a target each: `a` has 30 of 30 right, `b` none; in `b`'s run another suite too.
    private static func evidence() -> ClaimEvidence {
        var first = SyntheticRun(String(repeating: "p", count: 30), target: "a")
        first.record.header.id = "run-1"
        var second = SyntheticRun(suites: ["numbers", "other"], targets: ["b"])
        second.record.header.id = "run-2"
        second.add(String(repeating: "f", count: 30), target: "b")
        second.add("pf", suite: "other", target: "b")
        for index in second.record.cells.indices where index % 2 == 0 { second.record.cells[index].tags = ["half-1"] }
        var evidence = ClaimEvidence()
        evidence.add(first.record, path: "first.jsonl")
        evidence.add(second.record, path: "second.jsonl")
        return evidence
    }

    private static func findings(
        _ tests: String, stated: String = "[]", in evidence: ClaimEvidence = evidence()
    ) throws -> [ClaimFinding] {
        let folder = try SuiteFolder([
            "claims.yaml":
                "articles: { A: { title: t } }\nclaims: [{ id: A.1, says: x, stated: \(stated), tests: \(tests) }]\n"
        ])
        let file = try ClaimsFile.load(folder.file("claims.yaml"))
        let claim = try #require(file.claims.first)
        return claim.tests.indices.map { ClaimFinding($0, of: claim, evidence) }
    }

    private static func verdicts(_ tests: String) throws -> [[String]] {
        try findings(tests).map { $0.missing.map { [$0] } ?? $0.verdicts.map(\.text) }
    }

    @Test("conditions are put to every target, in the order of the runs")
    func rates() throws {
        #expect(
            try Self.verdicts(
                """
                [{ suite: numbers, expect: accuracy < 0.5 }, { suite: numbers, expect: accuracy.low >= 0.95 },
                { suite: numbers, expect: accuracy >= 0.05 }, { suite: numbers, expect: truncated_rate < 0.5 },
                { suite: other, expect: accuracy < 0.5 }, { suite: numbers, tags: half-1, expect: accuracy < 0.5 }]
                """) == [
                    ["contradicted", "supported"], ["not decided by n = 30", "contradicted"],
                    ["supported", "not decided by n = 30"], ["supported", "supported"], ["not decided by n = 2"],
                    ["supported"],
                ])
    }

    @Test("what is not in the runs is not measured")
    func missing() throws {
        #expect(
            try Self.verdicts(
                """
                [{ suite: none, expect: accuracy < 0.5 }, { suite: numbers, tags: x, prompt: p, expect: accuracy < 0.5 },
                { suite: numbers, compare: { by: strategy, candidate: vote-3, expect: better } },
                { suite: numbers, table: steps }, { suite: numbers, expect: latency.p50 < 5 },
                { suite: numbers, expect: cost.per_correct < 5 }]
                """) == [
                    ["no run has the suite none"], ["no cell of numbers is tagged x, prompt p"],
                    ["the runs of numbers have nothing to compare by strategy: vote-3"],
                    ["no cell of numbers has what the table is about"], ["not measured", "not measured"],
                    ["not measured", "not measured"],
                ])
    }

    @Test("targets of different runs are paired by their cells")
    func comparison() throws {
        let found = try Self.findings(
            "[{ suite: numbers, compare: { by: target, base: b, expect: better } }, { suite: numbers, breakdown: half }]"
        )
        #expect(found.first?.verdicts == [.supported])
        let row = try #require(found.first?.tables.first?.rows.first)
        #expect(row.map(\.text).prefix(7) == ["-", "b", "a", "30", "0.0 %", "100.0 %", "+100.0"])
        #expect(found.last?.tables.first?.rows.first?.map(\.text).prefix(4) == ["b", "1", "15", "0"])
    }

    @Test("the base is the first in the suite's own order where a claim names none")
    func base() throws {
        var run = SyntheticRun()
        run.record.header.suites[0].prompts = ["zero-shot", "few-shot"]
        run.add("ff", prompt: "zero-shot")
        run.add("pp", prompt: "few-shot")
        var evidence = ClaimEvidence()
        evidence.add(run.record, path: "run.jsonl")
        let found = try Self.findings("[{ suite: numbers, compare: { by: prompt } }]", in: evidence)
        let row = try #require(found.first?.tables.first?.rows.first)
        #expect(row.map(\.text).prefix(3) == ["a", "zero-shot", "few-shot"])
    }

    @Test("the seconds an article states stand beside the measured ones, as its statement")
    func stated() throws {
        let found = try Self.findings(
            "[{ suite: other, expect: accuracy < 0.5 }]", stated: "[{ target: GPT, seconds: 3, outcome: fail }]")
        let table = try #require(found.first?.tables.first)
        #expect(
            table.rows.last?.map(\.text) == [
                "GPT, as the article states", "-", "-", "-", "-", "-", "-", "3.00 s", "-", "stated: fail",
            ])
        #expect(found.first?.verdicts.count == 1)
    }

    @Test("the report holds every claim, and is the same each time")
    func report() throws {
        let folder = try SuiteFolder([
            "claims.yaml": """
            articles: { A: { title: "A | title", author: me, date: 2024-12, url: https://example.org } }
            claims:
              - { id: A.1, says: is *big*, tests: [{ suite: numbers, expect: accuracy < 0.5, note: ours }] }
              - { id: A.2, says: can, tests: [{ feature: It does., command: nines power }, { suite: x, breakdown: y }] }
            """
        ])
        let file = try ClaimsFile.load(folder.file("claims.yaml"))
        let text = ClaimsReport.markdown(file, Self.evidence())
        #expect(text == ClaimsReport.markdown(file, Self.evidence()))
        for part in [
            "| run-1 | a | numbers | replay |\n| run-2 | b | numbers, other | replay |\n",
            "| A.1 | is \\*big\\* | numbers: accuracy &lt; 0.5 | contradicted 1 of 2, supported 1 of 2 |\n",
            "| A.2 | can | It does. | a feature, nothing to measure |\n| A.2 |  | x by y | not measured |\n",
            "## A: A \\| title, me, 2024-12 (<https://example.org>)\n\n### A.1\n\nis \\*big\\*\n",
            "Suite numbers: is `accuracy < 0.5`?\n\nours\n\n| target | n | err | truncated | unparsed | correct |",
            "Feature: It does. Command: `nines power`\n", "Not measured: no run has the suite x.\n",
        ] { #expect(text.contains(part), "\(part)\n---\n\(text)") }
    }

    @Test("when the answers were recorded stands in the report, for what the runs hold")
    func recordings() throws {
        let folder = try SuiteFolder([
            "Fixtures/numbers/header.json": """
            {"recordings": [{"date": "2026-11-21T20:55:42Z", "target": "b"}, {"date": "2026-10-01T00:00:00Z", "target": "b"},
            {"date": "2026-11-22T00:00:00Z", "target": "a"}, {"date": "2026-11-22T00:00:00Z", "target": "c"}]}
            """
        ])
        var evidence = Self.evidence()
        evidence.addRecordings(in: folder.file("Fixtures"))
        #expect(evidence.recordings.map(\.target) == ["a", "b"])
        let text = ClaimsReport.markdown(ClaimsFile(articles: [], claims: []), evidence)
        #expect(text.contains("| numbers | a | 2026-11-22 |\n| numbers | b | 2026-10-01 to 2026-11-21 |\n"))
    }

    @Test("of two runs of a suite on a target the later one stands, with a warning")
    func twice() {
        var evidence = ClaimEvidence()
        evidence.add(SyntheticRun("pp").record, path: "1.jsonl")
        evidence.add(SyntheticRun("ff").record, path: "2.jsonl")
        #expect(evidence.warnings.map(\.message) == ["2.jsonl has numbers on a too: the earlier run of it is left out"])
        let cells = evidence.cells(of: "numbers", ClaimFilter())
        #expect(cells.map(\.target) == ["a"])
        #expect(cells.flatMap(\.cells).map(\.outcome) == [.fail, .fail])
    }
}
