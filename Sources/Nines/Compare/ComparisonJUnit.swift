/// A comparison as JUnit XML: a `testsuite` a candidate, a `testcase` a suite, a regression is a failure.
public enum ComparisonJUnit: ComparisonFormat {
    /// `junit`
    public static let name = "junit"

    /// What was not compared is skipped, cells without a partner among it; gates are a `testsuite` of their own.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        var suites = comparison.matchups.map { matchup in
            let name = "\(matchup.base) -> \(matchup.candidate)"
            let rows = matchup.rows.map { row in
                JUnitDocument.Case(
                    name: row.name, className: name, ending: ending(row, matchup), output: figures(row))
            }
            return JUnitDocument.Suite(
                name: name, properties: properties(matchup), cases: rows + partnerless(matchup, className: name))
        }
        let gates = comparison.gates.map { ($0.text, $0.row, $0.sentence, $0.status) }
        if let gates = JUnitDocument.Suite.gates(gates) { suites.append(gates) }
        if [.incomplete, .nothingToCompare].contains(comparison.verdict) {
            suites.append(.verdict(comparison.verdict.text, ComparisonNotes.shortfall(comparison)))
        }
        return JUnitDocument(name: "nines compare", suites: suites).bytes
    }

    private static func ending(_ row: SuiteComparison, _ matchup: Matchup) -> JUnitDocument.Ending {
        switch row.verdict {
        case .regressed:
            .failure(
                type: "REGRESSED", message: regression(row),
                text: ([regression(row)] + broken(row, matchup)).joined(separator: "\n"))
        case .notCompared, .oracle: .skipped(message: row.verdictText)
        case .improved, .noEvidence: .passed
        }
    }

    /// The cells of a row that only the base has right, with both answers.
    private static func broken(_ row: SuiteComparison, _ matchup: Matchup) -> [String] {
        matchup.changed.filter { cell in
            !cell.isFixed && cell.identity.suite == row.suite
                && (row.target == nil || cell.identity.target == row.target)
        }.map { ComparisonTerminal.text($0, word: "broke") }
    }

    /// What consumers show beside a whole `testsuite`: each row's figures by its name.
    private static func properties(_ matchup: Matchup) -> [(name: String, value: String)] {
        var properties: [(name: String, value: String)] = [
            ("paired", String(matchup.paired)), ("compared", String(matchup.compared)),
            ("unmatched", String(matchup.unmatched)),
        ]
        for row in matchup.rows {
            for (name, value) in values(row) { properties.append(("\(row.name): \(name)", value)) }
        }
        return properties
    }

    /// A line each, for one `testcase`.
    private static func figures(_ row: SuiteComparison) -> String {
        (["verdict: \(row.verdictText)"] + values(row).map { "\($0.name): \($0.value)" }).joined(separator: "\n")
    }

    private static func values(_ row: SuiteComparison) -> [(name: String, value: String)] {
        let share = row.accuracy
        return [
            ("n", share.map { "\($0.sizes.text ?? "\($0.cases) cases"), \($0.pairs) pairs" } ?? "0"),
            ("errors", "base \(row.baseErrors), candidate \(row.candidateErrors)"),
            ("accuracy of the base", Figure.percent(share?.base)),
            ("accuracy of the candidate", Figure.percent(share?.candidate)),
            ("change", "\(ComparisonTables.signed(share?.difference)) pp"),
            ("interval", "\(ComparisonTables.interval(share?.interval, signed: true)) pp"),
            ("p (Holm)", ComparisonTables.pValue(row.adjustedPValue)),
        ]
    }

    /// Answers that only one side has say nothing of a change: a `testcase` a side, skipped.
    private static func partnerless(_ matchup: Matchup, className: String) -> [JUnitDocument.Case] {
        [
            ("base", matchup.base, matchup.onlyBase, matchup.onlyBaseCount),
            ("candidate", matchup.candidate, matchup.onlyCandidate, matchup.onlyCandidateCount),
        ].filter { $0.3 > 0 }.map { side, label, cells, count in
            let words = "\(count) \(count == 1 ? "cell" : "cells") without a partner: only in \(label)"
            return JUnitDocument.Case(
                name: "only in the \(side)", className: className, ending: .skipped(message: words),
                output: cells.map(\.path).joined(separator: "\n"))
        }
    }

    /// `100.0 % -> 60.0 %, [-56.4, -18.6] pp, p (Holm) <0.001`
    static func regression(_ row: SuiteComparison) -> String {
        let share = row.accuracy
        return "\(ComparisonTables.points(share?.base)) % -> \(ComparisonTables.points(share?.candidate)) %, "
            + "\(ComparisonTables.interval(share?.interval, signed: true)) pp, "
            + "p (Holm) \(ComparisonTables.pValue(row.adjustedPValue))"
    }
}
