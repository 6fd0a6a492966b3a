/// A comparison as it is printed.
public enum ComparisonTerminal {
    /// Remarks, tables, the cells that changed, the gates.
    ///
    /// - Parameters:
    ///   - changedLimit: How many fixed and how many broken cells to show of each candidate.
    ///   - isBrief: Only remarks, the tables of verdicts and gates.
    public static func text(_ comparison: Comparison, changedLimit: Int, isBrief: Bool = false) -> String {
        let notes = ComparisonNotes(comparison)
        var text = comparison.baseChoice.map { "base: \($0)\n" } ?? ""
        text += (comparison.remarks + notes.shared).map { "note: \($0)\n" }.joined()
        if !text.isEmpty, !comparison.matchups.isEmpty { text += "\n" }
        for matchup in comparison.matchups {
            text += heading(matchup) + "\n"
            text += notes.own(of: matchup).map { "note: \($0)\n" }.joined()
            text += partnerless(matchup)
            guard !matchup.rows.isEmpty else { continue }
            text += ComparisonTables.verdicts(matchup).text
            if !isBrief {
                if let changes = ComparisonTables.changes(matchup) { text += "\n" + changes.text }
                text += ChangeNotes.lines(matchup).map { "\($0)\n" }.joined()
                text += changed(matchup, limit: changedLimit)
            }
            text += "\n"
        }
        if comparison.testCount > 0 { text += ComparisonTables.legend(comparison) + "\n" }
        if let correction = ComparisonNotes.correction(comparison) { text += correction + "\n" }
        for gate in comparison.gates where gate.status != .holds {
            text += gate.sentence + "\n"
        }
        let applied = comparison.gates.count { $0.status != .notApplied }
        if let hint = comparison.hint { text += "hint: \(hint)\n" }
        if applied > 0 { text += "\(comparison.gates.count { $0.status == .holds }) of \(applied) gates hold\n" }
        return text
    }

    /// `compare  a -> b   206 paired, 201 compared, 0 unmatched`
    static func heading(_ matchup: Matchup) -> String {
        "compare  \(matchup.base) -> \(matchup.candidate)   \(matchup.counts)"
    }

    private static func partnerless(_ matchup: Matchup) -> String {
        var text = ""
        for (name, cells, count) in [
            (matchup.base, matchup.onlyBase, matchup.onlyBaseCount),
            (matchup.candidate, matchup.onlyCandidate, matchup.onlyCandidateCount),
        ] where count > 0 {
            let shown = cells.prefix(3).map(\.path).joined(separator: ", ")
            text += "only in \(name): \(count) cells: \(shown)\(count > 3 ? ", …" : "")\n"
        }
        return text
    }

    private static func changed(_ matchup: Matchup, limit: Int) -> String {
        var text = ""
        for (word, cells, count) in [
            ("broke", matchup.changed.filter { !$0.isFixed }, matchup.broken),
            ("fixed", matchup.changed.filter(\.isFixed), matchup.fixed),
        ] where count > 0 {
            text += "\n"
            for cell in cells.prefix(limit) { text += Self.text(cell, word: word) }
            let rest = count - min(limit, cells.count)
            if rest > 0 { text += "… \(rest) more \(word)\(limit < cells.count ? " (-v shows more)" : "")\n" }
        }
        return text
    }

    /// One cell that changed, with both answers and what differs between them.
    static func text(_ cell: ChangedCell, word: String) -> String {
        var lines = ["\(word)  \(FailureText.oneLine(cell.path, 110))"]
        if let expected = cell.expected { lines.append("  expected  \(FailureText.oneLine(expected, 110))") }
        for (name, outcome, answer) in [
            ("base", cell.base, cell.baseAnswer), ("cand", cell.candidate, cell.candidateAnswer),
        ] {
            let ended = DisplayWidth.pad(outcome.rawValue, to: 9)
            lines.append("  \(name)      \(ended) \(FailureText.oneLine(answer ?? "-", 100))")
        }
        if let difference = cell.difference {
            lines.append("  words     \(FailureText.oneLine(difference.text(context: 20), 110))")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
