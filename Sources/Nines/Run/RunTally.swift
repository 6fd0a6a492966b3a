/// What a run remembers of its cells: figures, and the first that did not pass; the rest is in the record.
struct RunTally {
    /// As many failures as are worth keeping in memory.
    static let keptFailures = 1000

    var summary = Summary()
    /// The gates with what they look at.
    var gates: GateTally
    var failures: [CellResult] = []
    var count = 0
    /// Cells among them that were broken off because the run was stopped.
    var stopped = 0
    /// Why a result could not be written.
    var problem: String?

    private let order: CellOrder
    /// The last of those that were kept when there were too many; what does not come before it is not kept.
    private var lastKept: CellResult?

    init(_ cells: some Sequence<CellResult>, _ header: RunHeader) {
        order = CellOrder(header)
        gates = GateTally(header)
        for cell in cells { add(cell) }
    }

    /// Whether a cell is, as far as is known yet, one of the first that did not pass.
    func keeps(_ cell: CellResult) -> Bool {
        guard cell.outcome != .pass, cell.outcome != .skipped else { return false }
        return lastKept.map { order.precedes(cell, $0) } ?? true
    }

    mutating func add(_ cell: CellResult) {
        count += 1
        if cell.outcome == .error, cell.error?.code == CellError.cancelled { stopped += 1 }
        summary.add(cell)
        gates.add(cell)
        guard keeps(cell) else { return }
        failures.append(cell)
        // The first in the plan are kept, not the first to end: two replays keep the same.
        guard failures.count > 2 * Self.keptFailures else { return }
        failures.sort(by: order.precedes)
        failures.removeLast(failures.count - Self.keptFailures)
        lastKept = failures.last
    }
}
