import Testing

@testable import Nines

/// Strategies that choose by the right answer are no figure of a model.
@Suite("Oracles in comparisons")
struct OracleStrategiesTests {
    /// A letter a case and strategy: p pass, f fail; `best` is an oracle.
    private static func run(_ letters: [(strategy: String, letters: String)], target: String = "a") -> SyntheticRun {
        var run = SyntheticRun(targets: [target])
        run.record.header.suites[0].oracles = ["best"]
        for (strategy, letters) in letters {
            for (index, letter) in letters.enumerated() {
                run.add(
                    SyntheticRun.cell(
                        letter == "p" ? .pass : .fail, "c\(index)", target: target, strategy: strategy))
            }
        }
        return run
    }

    private static let reason = "best chooses by the case's own assertions, and is under no gate"

    /// Eight cases that the oracle alone breaks.
    private static let broken = [
        run([("direct", "ppppffff"), ("best", "pppppppp")]),
        run([("direct", "ppppffff"), ("best", "ffffffff")], target: "b"),
    ]

    @Test("are left out of a suite's row, verdict and changes")
    func leftOut() throws {
        let comparison = try Comparison(of: Self.broken)
        let row = try #require(comparison.onlyRow)
        #expect(row.accuracy?.pairs == 8 && row.accuracy?.base == 0.5 && row.accuracy?.difference == 0)
        #expect(row.leftOut == 8 && row.oracle == nil)
        #expect(comparison.matchups[0].changed.isEmpty && comparison.matchups[0].broken == 0)
        #expect(comparison.verdict == .noRegression)
    }

    @Test(
        "are under no gate, which says so",
        arguments: [
            ("regressions <= 0", .holds, nil), ("diff >= 0", .holds, nil),
            ("diff{strategy=direct} >= 0", .holds, nil), ("diff{strategy=best} >= 0", .unmatched, reason),
            ("diff{strategy=none} >= 0", .unmatched, nil),
        ] as [(String, GateResult.Status, String?)])
    func gates(_ gate: String, _ status: GateResult.Status, _ reason: String?) throws {
        let comparison = try Comparison(of: Self.broken, gates: [try ComparisonGate(gate)])
        #expect(comparison.gates.map(\.status) == [status])
        #expect(comparison.gates.map(\.reason) == [reason])
        guard status == .unmatched else { return }
        let sentence = "gate matches nothing: \(gate), as \(reason ?? "it is about none of the pairs")"
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains(sentence))
    }

    @Test("by strategy have a row of their own, without a test or verdict", arguments: [nil, "best"])
    func byStrategy(_ baseline: String?) throws {
        let run = Self.run([("direct", "ffffffff"), ("best", "pppppppp"), ("vote", "pppppppp")])
        let comparison = try Comparison(of: [run], by: .strategy, baseline: baseline)
        let rows = comparison.matchups.flatMap(\.rows)
        let oracles = rows.filter { $0.oracle != nil }
        #expect(oracles.map(\.oracle) == (baseline == nil ? ["best"] : ["best", "best"]))
        #expect(oracles.allSatisfy { $0.verdict == .oracle && $0.adjustedPValue == nil && $0.detectable == nil })
        #expect(oracles.first?.accuracy?.difference == (baseline == nil ? 1 : -1))
        // The other strategy's p-value is corrected for no test but its own: 2 / 2⁸.
        #expect(comparison.testCount == (baseline == nil ? 1 : 0))
        if baseline == nil {
            let pValue = try #require(rows.first { $0.oracle == nil }?.adjustedPValue)
            #expect(abs(pValue - 0.0078125) < 1e-12)
        }
        #expect(comparison.verdict == .noRegression)
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains("oracle: a bound, no verdict"))
        #expect(PageContent(HTMLComparison.render(comparison)).text.contains("oracle: a bound, no verdict"))
        let remarks: [String] = comparison.matchups.flatMap { $0.remarks }
        #expect(remarks.contains { $0.hasSuffix("; its 8 pairs are shown, under no verdict and no gate") })
    }

    @Test(
        "are under no gate of a run, which says so",
        arguments: [
            ("accuracy{strategy=best} >= 0.5", reason), ("accuracy{strategy=best,prompt=en} >= 0.5", reason),
            ("accuracy{strategy=none} >= 0.5", "there is no strategy 'none' (there are best, direct)"),
        ])
    func runs(_ gate: String, _ reason: String) throws {
        let report = RunReport(Self.broken[0].record, furtherGates: [try Gate(gate)])
        #expect(report.gates.map(\.sentence) == ["gate matches nothing: \(gate), as \(reason)"])
        #expect(report.verdict.exitCode == 2)
    }
}
