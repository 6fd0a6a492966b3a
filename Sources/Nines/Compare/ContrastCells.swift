/// The figures of a run's cells for paired differences between its own parts, taken down one by one.
struct ContrastCells {
    private var cells: [ComparedCell] = []
    private var names = NameTable()

    mutating func add(_ cell: CellResult) {
        cells.append(ComparedCell(cell, names: &names))
    }

    /// The parts against one of them; empty where there is only one part, or the base is none of them.
    func contrasts(_ header: RunHeader, by dimension: ComparisonDimension, base: String? = nil) -> [PairedContrast] {
        let runs = ComparedRuns(header: header, cells: cells, names: names)
        return PairedContrast.all(in: runs, by: dimension, base: base)
    }

    /// The answers of one part that could not be read, of one target or all.
    func unread(in part: String, by dimension: ComparisonDimension, target: String?) -> UnreadAnswers {
        var result = UnreadAnswers()
        let number = names.known(part)
        let known = target.flatMap(names.known)
        let wanted = dimension == .version ? known.map(names.unversioned) : known
        for cell in cells where cell.key.name(dimension, names) == number {
            if target == nil || cell.key.without(dimension, names).target == wanted { result.add(cell.outcome) }
        }
        return result
    }

    /// The same, had every answer that could not be read been right in the base and wrong elsewhere, or the other way round.
    func reading(by dimension: ComparisonDimension, base: String, unreadAreRightInBase: Bool) -> ContrastCells {
        var copy = self
        let number = names.known(base)
        for index in cells.indices where cells[index].outcome.isUnread {
            let isBase = cells[index].key.name(dimension, names) == number
            copy.cells[index].outcome = isBase == unreadAreRightInBase ? .pass : .fail
        }
        return copy
    }
}
