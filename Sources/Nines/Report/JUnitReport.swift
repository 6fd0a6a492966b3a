/// JUnit XML as Surefire writes it and Jenkins, GitLab and GitHub's tools read it.
public enum JUnitReport: ReportFormat {
    /// `junit`
    public static let name = "junit"

    /// A `testsuite` for each suite and target, a `testcase` for each cell: missed assertions are failures, missing answers errors.
    public static func render(_ report: RunReport) -> [UInt8] {
        let files = Dictionary(report.header.suites.map { ($0.name, $0.file) }) { first, _ in first }
        let width = RunReport.columns(report.rows).count
        let cells = Dictionary(grouping: report.cells) { cell in
            GroupKey(Array([cell.identity.suite, cell.identity.target, cell.identity.strategy].prefix(width)))
        }
        var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"nines\">\n"
        for row in report.rows {
            let failures = row.answered - (row.outcomes[.pass] ?? 0)
            let seconds = row.latencies.reduce(0, +) / 1000
            xml += "  <testsuite\(attribute("name", row.key.names.joined(separator: " @ ")))"
            xml += " tests=\"\(row.outcomes.values.reduce(0, +))\" failures=\"\(failures)\" errors=\"\(row.errors)\""
            xml += " skipped=\"\(row.outcomes[.skipped] ?? 0)\" time=\"\(Figure.fixed(seconds, 3))\""
            xml += "\(attribute("timestamp", String(report.header.started.prefix(19))))>\n"
            xml += "    <properties>\n"
            for (name, value) in properties(row) {
                xml += "      <property\(attribute("name", name))\(attribute("value", value))/>\n"
            }
            xml += "    </properties>\n"
            for cell in cells[row.key] ?? [] { xml += testCase(cell, file: files[cell.identity.suite] ?? "") }
            xml += "  </testsuite>\n"
        }
        return Array((xml + "</testsuites>\n").utf8)
    }

    private static func properties(_ row: GroupSummary) -> [(String, String)] {
        [
            ("accuracy", Figure.percent(row.accuracy.value)), ("interval", Figure.interval(row.accuracy.interval)),
            ("n", String(row.answered)), ("replayed", row.isReplayed ? "true" : "false"),
        ]
    }

    private static func testCase(_ cell: CellResult, file: String) -> String {
        let identity = cell.identity
        var name = "\(identity.caseID) [\(identity.prompt), \(identity.strategy)]"
        if identity.trial > 0 { name += " #\(identity.trial)" }
        var xml =
            "    <testcase\(attribute("name", name))\(attribute("classname", "\(identity.suite).\(identity.target)"))"
        xml += "\(attribute("file", cell.location.file)) line=\"\(cell.location.line)\""
        if let latency = cell.latency { xml += " time=\"\(Figure.fixed(latency / 1000, 3))\"" }
        let body = body(cell, file: file)
        return xml + (body.isEmpty ? "/>\n" : ">\n\(body)    </testcase>\n")
    }

    private static func body(_ cell: CellResult, file: String) -> String {
        let text = FailureText.text(cell, suiteFile: file)
        switch cell.outcome {
        case .pass:
            // Passed, but only after an attempt that failed.
            let failed = cell.calls.flatMap { $0.attempts.dropLast() }.first
            return failed.map { attempt in
                let what = attempt.status.map { "HTTP \($0)" } ?? attempt.error ?? "error"
                return element("flakyFailure", message: "an earlier attempt failed: \(what)", type: what, text: "")
            } ?? ""
        case .skipped:
            return "      <skipped\(attribute("message", cell.error?.message ?? ""))/>\n"
        case .error:
            return element("error", message: cell.error?.message ?? "", type: cell.error?.code ?? "error", text: text)
        case .fail, .truncated, .refused, .unparsed:
            let reason = cell.assertions.first { $0.score.verdict != .pass }?.score.reason ?? cell.outcome.rawValue
            return element("failure", message: reason, type: cell.outcome.rawValue, text: text)
        }
    }

    private static func element(_ name: String, message: String, type: String, text: String) -> String {
        "      <\(name)\(attribute("message", message))\(attribute("type", type))>\(XMLText.escaped(text))</\(name)>\n"
    }

    private static func attribute(_ name: String, _ value: String) -> String {
        " \(name)=\"\(XMLText.escaped(value))\""
    }
}
