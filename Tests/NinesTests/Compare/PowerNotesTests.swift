import Testing

@testable import Nines

/// What stands with a power analysis where a figure is missing or must not be taken for more than it is.
@Suite("Notes of a power analysis")
struct PowerNotesTests {
    private static func analysis(
        _ run: SyntheticRun, _ plan: PowerAnalysis.Plan = .init(effect: 0.05), by dimension: ComparisonDimension? = nil
    ) throws -> PowerAnalysis {
        try PowerAnalysis(ComparedRuns([(path: "run.jsonl", record: run.record)]), plan, by: dimension)
    }

    /// A letter a case, for both targets where there are two; all cases in as many clusters.
    private static func run(_ letters: String, targets: [String], clusters: Int) -> SyntheticRun {
        var run = SyntheticRun(targets: targets)
        for target in targets {
            for (place, letter) in letters.enumerated() {
                run.add(
                    SyntheticRun.cell(
                        letter == "p" ? .pass : .fail, "c\(place)", target: target, cluster: "k\(place % clusters)"))
            }
        }
        return run
    }

    @Test(
        "one case, or one cluster, has no spread, and a few detect nothing",
        arguments: [
            ("p", 1, nil, "numbers has one case: its spread is unknown", true),
            ("p", 1, 400, "numbers has one case: its spread is unknown", true),
            ("pfpf", 1, nil, "numbers has 4 cases in one cluster: their spread is unknown", true),
            ("pfpf", 4, nil, "numbers: too few cases to detect any difference (4 cases)", false),
            ("pfpfpfpfpfpf", 12, 5, "numbers: too few cases to detect any difference (5 cases)", false),
            ("pfpfpfpfpfpf", 12, nil, nil, false),
        ] as [(String, Int, Int?, String?, Bool)], [["a"], ["a", "b"]])
    func unknown(_ given: (String, Int, Int?, String?, Bool), _ targets: [String]) throws {
        let (letters, clusters, cases, reason, isOne) = given
        let analysis = try Self.analysis(
            Self.run(letters, targets: targets, clusters: clusters), .init(effect: 0.05, cases: cases))
        let row = try #require(analysis.rows.first)
        #expect(row.unknown == reason && (row.detectable == nil) == (reason != nil))
        #expect((row.casesNeeded == nil) == isOne)
        let notes = analysis.remarks.filter { $0.hasPrefix("numbers") }
        #expect(notes == (reason.map { [$0] } ?? []))
        let text = PowerTable.text(analysis)
        if let reason { #expect(text.contains("note: \(reason)\n")) }
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("numbers ") })
        let figures = line.split(separator: " ").suffix(2).map(String.init)
        #expect((figures == ["-", "-"]) == isOne, "\(text)")
    }

    @Test(
        "the effect stands there as it was asked for",
        arguments: [
            (0.1, "10.0"), (0.07, "7.0"), (0.023, "2.3"), (0.0255, "2.55"), (0.0005, "0.05"), (0.00002, "0.002"),
            (1, "100.0"),
        ] as [(Double, String)])
    func effect(_ effect: Double, _ shown: String) throws {
        let run = Self.run("pfpfpfpf", targets: ["a", "b"], clusters: 8)
        let text = PowerTable.text(try Self.analysis(run, .init(effect: effect)))
        #expect(text.contains("cases for \(shown) pp\n"), "\(text)")
    }

    @Test("a cluster that has more than a third of the cases is named")
    func dominantCluster() throws {
        var run = SyntheticRun(targets: ["a", "b", "c"])
        for target in ["a", "b", "c"] {
            for place in 0..<30 {
                run.add(
                    SyntheticRun.cell(
                        place % 2 == 0 ? .pass : .fail, "c\(place)", target: target, cluster: "k\(max(0, place - 14))"))
            }
        }
        let words = "numbers: 30 cases in 16 clusters (15 in one, which makes the interval wide and rough)"
        #expect(try Self.analysis(run).remarks == [words])
    }

    @Test("two candidates of too few cases are said once")
    func once() throws {
        let run = Self.run("pfpf", targets: ["a", "b", "c"], clusters: 4)
        let analysis = try Self.analysis(run)
        #expect(analysis.rows.count == 2)
        #expect(analysis.remarks == ["numbers: too few cases to detect any difference (4 cases)"])
    }

    @Test(
        "a strategy that knows the right answer is left out, with a note",
        arguments: [
            (ComparisonDimension.strategy, ["direct", "vote", "best"], ["vote"]),
            (ComparisonDimension.strategy, ["direct", "best"], []), (ComparisonDimension.strategy, ["best"], []),
            (nil, ["direct", "best"], ["(independent)"]),
        ] as [(ComparisonDimension?, [String], [String])])
    func oracles(_ dimension: ComparisonDimension?, _ strategies: [String], _ candidates: [String]) throws {
        var run = SyntheticRun()
        run.record.header.suites[0].oracles = ["best"]
        for strategy in strategies {
            for index in 0..<20 {
                run.add(
                    SyntheticRun.cell(
                        strategy == "best" || index % 2 == 0 ? .pass : .fail, "c\(index)", strategy: strategy))
            }
        }
        let analysis = try Self.analysis(run, by: dimension)
        #expect(analysis.rows.map { $0.candidate ?? "(independent)" } == candidates)
        let notes = analysis.remarks.filter { $0.hasPrefix("best ") }
        #expect(notes.count == 1 && notes[0].hasSuffix("; it is left out"))
        // Were the oracle's cells in the row of the others, it would vary less: it is always right.
        if dimension == nil {
            let direct = try Self.analysis(SyntheticRun(String(repeating: "pf", count: 10)))
            let row = try #require(analysis.rows.first)
            #expect(row.cases == 20 && row.detectable == direct.rows.first?.detectable)
        }
        #expect(PowerTable.text(analysis).contains("no cell that can be planned with") == candidates.isEmpty)
    }

    @Test(
        "a record that is not whole is named as a comparison names it",
        arguments: [
            (0, true, [], nil), (2, true, [], "run.jsonl was cut short: 6 of 8 planned cells are there"),
            (0, false, [], "run.jsonl was not finished: 6 of 6 planned cells are there, some not asked to their end"),
            (0, true, ["lost a line"], "run.jsonl is not whole: lost a line"),
        ] as [(Int, Bool, [String], String?)])
    func whole(_ missing: Int, _ isComplete: Bool, _ problems: [String], _ remark: String?) throws {
        var run = SyntheticRun(targets: ["a", "b"])
        for target in ["a", "b"] { run.add("ppf", target: target) }
        run.record.header.cells += missing
        run.record.footer?.isComplete = isComplete
        run.record.footer?.problems = problems
        let comparison = try Comparison(ComparedRuns([(path: "run.jsonl", record: run.record)]))
        let (ofPower, ofComparison) = (try Self.analysis(run).remarks, comparison.remarks)
        #expect(ofComparison.first == remark)
        #expect(ofPower.first == remark ?? "numbers: too few cases to detect any difference (3 cases)")
    }
}
