/// A comparison as JUnit XML: a `testsuite` a candidate, a `testcase` a suite, a regression is a failure.
public enum ComparisonJUnit: ComparisonFormat {
    /// `junit`
    public static let name = "junit"

    /// What was not compared is skipped; gates are a `testsuite` of their own.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        var suites = comparison.matchups.map { matchup in
            let name = "\(matchup.base) -> \(matchup.candidate)"
            return JUnitDocument.Suite(
                name: name,
                properties: [
                    ("paired", String(matchup.paired)), ("compared", String(matchup.compared)),
                    ("unmatched", String(matchup.unmatched)),
                ],
                cases: matchup.rows.map { .init(name: $0.name, className: name, ending: ending($0)) })
        }
        let gates = comparison.gates.map { ($0.text, $0.row, $0.sentence, $0.status) }
        if let gates = JUnitDocument.Suite.gates(gates) { suites.append(gates) }
        if [.incomplete, .nothingToCompare].contains(comparison.verdict) {
            let why = (comparison.remarks + comparison.matchups.flatMap(\.remarks)).joined(separator: "\n")
            suites.append(.verdict(comparison.verdict.text, why))
        }
        return JUnitDocument(name: "nines compare", suites: suites).bytes
    }

    private static func ending(_ row: SuiteComparison) -> JUnitDocument.Ending {
        switch row.verdict {
        case .regressed: .failure(type: "REGRESSED", message: regression(row), text: regression(row))
        case .notCompared, .oracle: .skipped(message: row.verdictText)
        case .improved, .noEvidence: .passed(output: row.verdictText)
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
