/// What a run remembers of its cells: figures, and the first that did not pass; the rest is in the record.
struct RunTally {
    /// As many failures as are worth keeping in memory.
    static let keptFailures = 1000

    var summary = Summary()
    var failures: [CellResult] = []
    var count = 0
    /// Why a result could not be written.
    var problem: String?

    init(_ cells: some Sequence<CellResult>) {
        for cell in cells { add(cell) }
    }

    mutating func add(_ cell: CellResult) {
        count += 1
        summary.add(cell)
        if cell.outcome != .pass, cell.outcome != .skipped, failures.count < Self.keptFailures { failures.append(cell) }
    }
}
