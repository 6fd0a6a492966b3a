/// JUnit XML as Surefire writes it and Jenkins, GitLab and GitHub's tools read it.
public enum JUnitReport: ReportFormat {
    /// `junit`
    public static let name = "junit"

    /// A `testsuite` for each suite and target, a `testcase` for each cell: missed assertions are failures, missing
    /// answers errors. Gates are a `testsuite` of their own.
    public static func render(_ report: RunReport) -> [UInt8] {
        let files = report.header.files
        let width = RunReport.columns(report.rows).count
        let cells = Dictionary(grouping: report.cells) { cell in
            GroupKey(Array([cell.identity.suite, cell.identity.target, cell.identity.strategy].prefix(width)))
        }
        var suites = report.rows.map { row in
            JUnitDocument.Suite(
                name: row.key.names.joined(separator: " @ "), started: report.header.started,
                properties: properties(row),
                cases: (cells[row.key] ?? []).map { testCase($0, file: files[$0.identity.suite] ?? "") })
        }
        let gates = report.gates.map { ($0.gate.text, $0.key.names.joined(separator: " @ "), $0.sentence, $0.status) }
        if let gates = JUnitDocument.Suite.gates(gates) { suites.append(gates) }
        let shortfalls = report.shortfalls
        if !shortfalls.isEmpty { suites.append(.verdict(report.verdict.text, shortfalls.joined(separator: "\n"))) }
        return JUnitDocument(name: "nines", suites: suites).bytes
    }

    private static func properties(_ row: GroupSummary) -> [(name: String, value: String)] {
        [
            ("accuracy", Figure.percent(row.accuracy.value)), ("interval", Figure.interval(row.accuracy.interval)),
            ("n", String(row.answered)), ("replayed", row.isReplayed ? "true" : "false"),
        ]
    }

    private static func testCase(_ cell: CellResult, file: String) -> JUnitDocument.Case {
        let identity = cell.identity
        let trial = identity.trial > 0 ? " #\(identity.trial)" : ""
        return JUnitDocument.Case(
            name: "\(identity.caseID) [\(identity.prompt), \(identity.strategy)]\(trial)",
            className: "\(identity.suite).\(identity.target)", location: cell.location,
            seconds: cell.latency.map { $0 / 1000 }, ending: ending(cell, file: file))
    }

    private static func ending(_ cell: CellResult, file: String) -> JUnitDocument.Ending {
        switch cell.outcome {
        case .pass:
            guard let failed = cell.calls.flatMap({ $0.attempts.dropLast() }).first else { return .passed }
            let what = failed.status.map { "HTTP \($0)" } ?? failed.error ?? "error"
            return .flaky(type: what, message: "an earlier attempt failed: \(what)")
        case .skipped:
            return .skipped(message: cell.error?.message ?? "")
        case .error:
            return .error(
                type: cell.error?.code ?? "error", message: cell.error?.message ?? "",
                text: FailureText.text(cell, suiteFile: file))
        case .fail, .truncated, .refused, .unparsed:
            let reason = cell.assertions.first { $0.score.verdict != .pass }?.score.reason
            return .failure(
                type: cell.outcome.rawValue, message: reason ?? cell.outcome.rawValue,
                text: FailureText.text(cell, suiteFile: file))
        }
    }
}
