/// A comparison as JUnit XML: a `testsuite` a candidate, a `testcase` a suite, a regression is a failure.
public enum ComparisonJUnit: ComparisonFormat {
    /// `junit`
    public static let name = "junit"

    /// What was not compared is skipped; a gate that does not hold is a failure of its own.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"nines compare\">\n"
        for matchup in comparison.matchups {
            let failures = matchup.rows.count { $0.verdict == .regressed }
            let skipped = matchup.rows.count { $0.verdict == .notCompared }
            let name = "\(matchup.base) -> \(matchup.candidate)"
            xml += "  <testsuite\(attribute("name", name)) tests=\"\(matchup.rows.count)\""
            xml += " failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\">\n"
            for row in matchup.rows { xml += testCase(row, of: name) }
            xml += "  </testsuite>\n"
        }
        if !comparison.gates.isEmpty {
            let failed = comparison.gates.count { $0.status != .holds }
            xml +=
                "  <testsuite name=\"gates\" tests=\"\(comparison.gates.count)\" failures=\"\(failed)\" errors=\"0\">\n"
            for gate in comparison.gates {
                xml += "    <testcase\(attribute("name", gate.text))\(attribute("classname", gate.row))"
                let found = "found \(gate.value.map { Figure.fixed($0, 4) } ?? "unknown")"
                xml +=
                    gate.status == .holds
                    ? "/>\n" : ">\n      <failure\(attribute("message", found))/>\n    </testcase>\n"
            }
            xml += "  </testsuite>\n"
        }
        return Array((xml + "</testsuites>\n").utf8)
    }

    private static func testCase(_ row: SuiteComparison, of matchup: String) -> String {
        var xml = "    <testcase\(attribute("name", row.name))\(attribute("classname", matchup))>\n"
        switch row.verdict {
        case .regressed:
            let share = row.accuracy
            let message =
                "\(ComparisonTables.points(share?.base)) % -> \(ComparisonTables.points(share?.candidate)) %, "
                + "\(ComparisonTables.interval(share?.interval, signed: true)) pp, "
                + "p (Holm) \(ComparisonTables.pValue(row.adjustedPValue))"
            xml += "      <failure\(attribute("message", message)) type=\"REGRESSED\"/>\n"
        case .notCompared: xml += "      <skipped\(attribute("message", row.verdictText))/>\n"
        case .improved, .noEvidence: xml += "      <system-out>\(XMLText.escaped(row.verdictText))</system-out>\n"
        }
        return xml + "    </testcase>\n"
    }

    private static func attribute(_ name: String, _ value: String) -> String {
        " \(name)=\"\(XMLText.escaped(value))\""
    }
}
