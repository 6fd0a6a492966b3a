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
}
