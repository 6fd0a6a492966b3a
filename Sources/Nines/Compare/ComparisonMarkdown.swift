/// A comparison as GitHub's Markdown.
public enum ComparisonMarkdown: ComparisonFormat {
    /// `markdown`
    public static let name = "markdown"
    /// A GitHub step summary holds 1 MiB.
    private static let changedLimit = 50

    /// The document.
    public static func render(_ comparison: Comparison) -> [UInt8] {
        var text = "# Comparison: \(comparison.verdict.text)\n\n"
        let notes = ComparisonNotes(comparison)
        let head = [comparison.baseChoice.map { "base: \($0)" }, comparison.hint.map { "hint: \($0)" }]
        text += list(head.compactMap(\.self) + comparison.remarks + notes.shared)
        for matchup in comparison.matchups {
            text += "## \(TextTable.escaped("\(matchup.base) -> \(matchup.candidate)"))\n\n"
            text += "\(matchup.counts)\n\n"
            text += list(notes.own(of: matchup))
            for (name, cells, count) in [
                (matchup.base, matchup.onlyBase, matchup.onlyBaseCount),
                (matchup.candidate, matchup.onlyCandidate, matchup.onlyCandidateCount),
            ] where count > 0 {
                let paths = cells.prefix(changedLimit).map(\.path)
                text += list(["only in \(name): \(count) cells"] + paths)
            }
            guard !matchup.rows.isEmpty else { continue }
            text += ComparisonTables.verdicts(matchup).markdown + "\n"
            if let changes = ComparisonTables.changes(matchup) { text += changes.markdown + "\n" }
            text += list(ChangeNotes.lines(matchup))
            text += changed(matchup)
        }
        if comparison.testCount > 0 { text += ComparisonTables.legend(comparison) + "\n" }
        if let correction = ComparisonNotes.correction(comparison) { text += "\n\(TextTable.escaped(correction))\n" }
        if !comparison.gates.isEmpty {
            var table = TextTable(["gate", "row", "value", "status"].map { .init(title: $0) })
            for gate in comparison.gates {
                table.add([
                    gate.text, gate.row, gate.shown, gate.status.rawValue,
                ])
            }
            text += "\n## Gates\n\n" + table.markdown
        }
        return Array(text.utf8)
    }

    private static func list(_ lines: [String]) -> String {
        lines.isEmpty ? "" : lines.map { "- \(TextTable.escaped($0))\n" }.joined() + "\n"
    }

    private static func changed(_ matchup: Matchup) -> String {
        guard !matchup.changed.isEmpty else { return "" }
        let shown = matchup.changed.prefix(changedLimit)
        let body = shown.map { ComparisonTerminal.text($0, word: $0.isFixed ? "fixed" : "broke") }.joined()
        var fence = "```"
        while body.contains(fence) { fence += "`" }
        let rest = matchup.fixed + matchup.broken - shown.count
        return "### Broken: \(matchup.broken), fixed: \(matchup.fixed)\n\n\(fence)text\n\(body)\(fence)\n\n"
            + (rest > 0 ? "… and \(rest) more.\n\n" : "")
    }
}
