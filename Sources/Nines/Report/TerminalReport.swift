/// A run as it is printed: the cells that did not pass, the table, the gates that do not hold.
public enum TerminalReport {
    /// The first cells that did not pass, each with its place, what was expected, what came and how to run it again.
    ///
    /// - Parameter listsMisses: Whether cells without a fixture are among them, or shown apart.
    public static func failures(_ report: RunReport, limit: Int, listsMisses: Bool = true) -> String {
        let files = report.header.files
        let failed = report.cells.filter {
            $0.outcome != .pass && $0.outcome != .skipped && (listsMisses || $0.error?.code != CellError.missingFixture)
        }
        var text = failed.prefix(limit)
            .map { FailureText.text($0, suiteFile: files[$0.identity.suite] ?? "") + "\n" }.joined()
        // Of a large run only the first failures are in memory, but all are counted.
        let misses = listsMisses ? 0 : report.cells.count { $0.error?.code == CellError.missingFixture }
        let counted = report.rows.reduce(0) { total, row in
            total + row.outcomes.reduce(0) { $0 + ($1.key == .pass || $1.key == .skipped ? 0 : $1.value) }
        }
        let rest = max(counted - misses, failed.count) - min(limit, failed.count)
        if rest > 0 { text += "… and \(rest) more that did not pass (-v shows all)\n\n" }
        return text
    }

    /// What suites want to see of their figures, each table under its heading.
    public static func tables(_ report: RunReport) -> String {
        report.tables.map { $0.terminal + "\n" }.joined()
    }

    /// The table with what must be known to read it, and the gates.
    ///
    /// - Parameter listsProblems: Whether what was not recorded or written is not said elsewhere already.
    public static func summary(_ report: RunReport, listsProblems: Bool = true) -> String {
        var text = report.rows.isEmpty ? "no cells\n" : SummaryTable.table(report.rows).text
        let said = listsProblems ? [] : report.footer?.problems ?? []
        for note in SummaryTable.notes(report) where !said.contains(note) { text += "note: \(note)\n" }
        if let count = report.footer?.fallbacks, count > 0 {
            text += "note: \(count) requests were answered by the recording of another cell with the same request\n"
        }
        for result in report.gates where result.status != .holds { text += result.sentence + "\n" }
        let applied = report.gates.count { $0.status != .notApplied }
        let held = report.gates.count { $0.status == .holds }
        if applied > 0 { text += "\(held) of \(applied) gates hold\n" }
        return text
    }

    /// Which tables there are, for those who did not ask for them; empty without any.
    public static func hint(_ report: RunReport) -> String {
        let titles = report.header.suites.flatMap(\.breakdowns).map(\.title)
        let names = titles.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard !names.isEmpty else { return "" }
        return "note: -v shows figures by \(FailureText.oneLine(names.joined(separator: ", "), 100))\n"
    }
}

extension GateResult {
    /// How it stands in a sentence.
    var sentence: String {
        let start = "gate \(status.rawValue): \(gate.text)"
        switch status {
        case .unmatched: return start + ", as \(reason ?? "it is about no cell of this run")"
        case .notApplied: return start + ", as \(reason ?? "none of the cells that it is about was run")"
        case .unknown: return start + " for \(key.names.joined(separator: " @ ")), as \(shown)"
        case .holds, .fails: return start + " for \(key.names.joined(separator: " @ ")), found \(shown)"
        }
    }
}
