import JSONText

/// The run as GitHub's Markdown: verdict, table, breakdowns, gates, the first failures.
public enum MarkdownReport: ReportFormat {
    /// `markdown`
    public static let name = "markdown"
    /// A GitHub step summary holds 1 MiB; failures beyond this many are only counted.
    static let failureLimit = 50

    /// The document.
    public static func render(_ report: RunReport) -> [UInt8] {
        var text = "# Run \(TextTable.escaped(report.header.id)): \(report.verdict.text)\n\n"
        text += SummaryTable.table(report.rows).markdown + "\n"
        text += SummaryTable.notes(report).map { "- \(TextTable.escaped($0))\n" }.joined()
        if !report.gates.isEmpty { text += "\n## Gates\n\n" + gates(report).markdown }
        let tables = report.tables
        if !tables.isEmpty { text += "\n## Figures\n\n" + tables.map(\.markdown).joined(separator: "\n") }
        for dimension in [GroupKey.Dimension.prompt, .strategy, .tag] {
            // What a suite's own breakdown shows already is not shown again.
            let shown = tables.filter { $0.by == [dimension.name] }.map(\.suite)
            let rows = report.breakdown(by: dimension).filter { !shown.contains($0.key.names.first ?? "") }
            guard !rows.isEmpty else { continue }
            text += "\n## By \(dimension.name)\n\n"
            text += SummaryTable.table(rows, names: ["suite", "target", dimension.name]).markdown
        }
        text += sources(report.header)
        text += failures(report)
        text +=
            "\nStarted \(TextTable.escaped(report.header.started)), nines \(TextTable.escaped(report.header.toolVersion)), "
            + "fixtures: \(TextTable.escaped(report.header.fixtures))."
        for suite in report.header.suites {
            text += "\n\(TextTable.escaped(suite.name)) is \(TextTable.escaped(suite.file)), "
            text += "SHA-256 `\(suite.hash.filter(\.isHexDigit).prefix(12))`."
        }
        return Array((text + "\n").utf8)
    }

    static func gates(_ report: RunReport) -> TextTable {
        let columns = RunReport.columns(report.rows)
        let titles = ["gate"] + columns + ["value", "status"]
        var table = TextTable(titles.map { TextTable.Column(title: $0) })
        for result in report.gates {
            let names = result.key.names.isEmpty ? columns.map { _ in Figure.unknown } : result.key.names
            table.add([result.gate.text] + names + [result.shown, result.status.rawValue])
        }
        return table
    }

    private static func sources(_ header: RunHeader) -> String {
        let stated = header.suites.flatMap { suite in
            (suite.sources.array ?? []).flatMap { source in
                (source["stated"]?.array ?? []).map { (suite.name, source, $0) }
            }
        }
        guard !stated.isEmpty else { return "" }
        var text = "\n## What the sources state\n\nStatements of the sources, not measurements of this run.\n\n"
        for (suite, source, statement) in stated {
            let claim = source["claim"].flatMap(ScorerSpec.scalarText) ?? ""
            let fields = statement.object?.members.map { "\($0.key): \(ScorerSpec.scalarText($0.value) ?? "")" }
            let words = ScorerSpec.scalarText(statement) ?? fields?.joined(separator: ", ") ?? ""
            text += "- \(TextTable.escaped(suite)) (\(TextTable.escaped(claim))): \(TextTable.escaped(words))\n"
        }
        return text
    }

    private static func failures(_ report: RunReport) -> String {
        let failed = report.cells.filter { $0.outcome != .pass && $0.outcome != .skipped }
        guard !failed.isEmpty else { return "" }
        let files = report.header.files
        var text = "\n## Not passed: \(failed.count)\n\n"
        for cell in failed.prefix(failureLimit) {
            let words = FailureText.text(cell, suiteFile: files[cell.identity.suite] ?? "")
            text += fenced(words)
        }
        if failed.count > failureLimit { text += "… and \(failed.count - failureLimit) more.\n" }
        return text
    }

    /// A code block whose fence is longer than any in the text.
    private static func fenced(_ text: String) -> String {
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        return "\(fence)text\n\(text)\(fence)\n\n"
    }
}
