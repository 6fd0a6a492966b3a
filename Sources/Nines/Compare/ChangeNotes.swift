/// What the table of changes does not show and why, a line for each reason.
enum ChangeNotes {
    /// Figures and rows that one reason is about, in the order found.
    private struct Group {
        var reason: String
        var figures: [String] = []
        var rows: [String] = []
    }

    /// Figures that answers have and that are unknown all the same, then rows without an interval.
    static func lines(_ matchup: Matchup) -> [String] {
        var (missing, open) = ([Group](), [Group]())
        for row in matchup.rows {
            for figure in ComparedFigure.allCases where row.isNews(figure) {
                guard let unknown = row.unknown[figure] else { continue }
                add(figure, row, unknown, to: &missing)
            }
            for change in row.changes where change.isShown {
                if case .failure(let unknown) = change.bounds { add(change.figure, row, unknown, to: &open) }
            }
        }
        return missing.map { text($0, $0.figures.joined(separator: ", "), of: matchup) }
            + open.map { text($0, "no interval of \($0.figures.joined(separator: ", "))", of: matchup) }
    }

    private static func add(
        _ figure: ComparedFigure, _ row: SuiteComparison, _ unknown: UnknownFigure, to groups: inout [Group]
    ) {
        let place = groups.firstIndex { $0.reason == unknown.reason } ?? groups.count
        if place == groups.count { groups.append(Group(reason: unknown.reason)) }
        if !groups[place].figures.contains(figure.rawValue) { groups[place].figures.append(figure.rawValue) }
        if !groups[place].rows.contains(row.name) { groups[place].rows.append(row.name) }
    }

    private static func text(_ group: Group, _ what: String, of matchup: Matchup) -> String {
        let names = group.rows.prefix(3).joined(separator: ", ") + (group.rows.count > 3 ? ", …" : "")
        return "\(what): \(group.reason)" + (matchup.rows.count > 1 ? " (\(names))" : "")
    }
}

extension FigureChange {
    /// Whether the table of changes has it: a kind of outcome that neither side has is no news.
    var isShown: Bool { base != 0 || candidate != 0 }
}
