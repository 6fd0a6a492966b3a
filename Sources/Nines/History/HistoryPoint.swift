import HTTPTransport
import JSONText
import Statistics

/// What one run says of a suite, target and strategy, and how that differs from the run before.
public struct HistoryPoint: Sendable {
    /// The run's id.
    public let run: String
    /// The record's path.
    public let path: String
    /// When the run began, ISO 8601 in UTC.
    public let started: String
    /// The program's version.
    public let toolVersion: String
    /// SHA-256 over the suite and its data.
    public let suiteHash: String
    /// Whether every planned cell is there.
    public let isComplete: Bool
    /// Cells that failed to get an answer or verdict.
    public let errors: Int
    /// Right answers of the answered cells.
    public let accuracy: Rate
    /// Milliseconds, median; nil where unknown.
    public let latency: Double?
    /// What all cells cost; nil as soon as one cell's cost is unknown, or where there are two currencies.
    public let cost: (amount: Double, currency: String)?
    /// Whether any time or cost is that of a recording.
    public let isReplayed: Bool
    /// Right answers against the run before, over the cells that both answered under the same assertions.
    public let change: PairedShare?
    /// Whether the suite is not the one that the run before had.
    public let hasOtherSuite: Bool
    /// What else must be known to compare it with the run before, in few words each.
    public let changes: [String]

    /// What is kept of a run until the next one is read: figures by cell, no texts, under numbers that both runs share.
    struct Cells {
        fileprivate let header: RunHeader
        fileprivate let served: Set<String>
        fileprivate let cells: [ComparedCell.Key: ComparedCell]
    }

    /// - Parameters:
    ///   - group: The cells of one suite, target and strategy, of `runs`, which has one run.
    ///   - previous: The same of the run before, whose names those of `runs` begin with; nil for the first.
    /// - Returns: The point, and what the next one is to be compared with.
    static func make(
        _ group: [ComparedCell], suite: String, target: String, in runs: ComparedRuns, after previous: Cells?
    ) -> (HistoryPoint, Cells)? {
        guard let run = runs.runs.first else { return nil }
        let names = runs.names
        let cells = Dictionary(group.map { ($0.key, $0) }) { _, later in later }
        let kept = Cells(header: run.header, served: run.served[target] ?? [], cells: cells)
        let point = HistoryPoint(
            group, run, names, entry: run.header.entry(suite),
            change: previous.flatMap { Self.change($0, kept, names) },
            hasOtherSuite: previous.map { $0.header.entry(suite)?.hash != kept.header.entry(suite)?.hash } ?? false,
            changes: previous.map { Self.changes($0, kept, suite: suite, target: target) } ?? [])
        return (point, kept)
    }

    private init(
        _ group: [ComparedCell], _ run: ComparedRuns.Run, _ names: NameTable, entry: RunHeader.SuiteEntry?,
        change: PairedShare?, hasOtherSuite: Bool, changes: [String]
    ) {
        self.run = run.header.id
        path = run.path
        started = run.header.started
        toolVersion = run.header.toolVersion
        suiteHash = entry?.hash ?? ""
        isComplete = run.isComplete
        errors = group.count { $0.outcome == .error }
        var right = CaseMeans<Int32>()
        for cell in group where cell.outcome.isAnswered {
            right.add(cell.isCorrect ? 1 : 0, of: cell.key.caseID, in: cell.cluster)
        }
        accuracy = Rate(right)
        latency = Percentile.value(50, of: group.compactMap(\.latency))
        let reached = group.filter { $0.origin != nil }
        var costs = CostTally()
        for cell in reached { costs.add(cell.cost, cell.currency.map { names[$0] }, wasAsked: true) }
        if let amount = costs.total(), let currency = costs.amounts.keys.first {
            cost = (amount, currency)
        } else {
            cost = nil
        }
        isReplayed = reached.contains { $0.origin != .live }
        self.change = change
        self.hasOtherSuite = hasOtherSuite
        self.changes = changes + (run.isComplete ? [] : ["cut short"])
    }

    /// Cells that are held to other assertions than before measure something else and are left out.
    private static func change(_ before: Cells, _ now: Cells, _ names: NameTable) -> PairedShare? {
        let pairs = now.cells.compactMap { key, cell in
            before.cells[key].flatMap { base in
                base.expectedHash == cell.expectedHash ? CellPair(base: base, candidate: cell) : nil
            }
        }
        // By case, as the statistics ask for, and by name: sums in another order differ in the last digit.
        let ordered = pairs.sorted {
            names[$0.base.key.caseID].precedesInBytes(names[$1.base.key.caseID])
        }
        return PairedShare(PairedValues(ordered, ComparedFigure.accuracy.value))
    }

    private static func changes(_ before: Cells, _ now: Cells, suite: String, target: String) -> [String] {
        var changes: [String] = []
        let (old, new) = (before.header.entry(suite), now.header.entry(suite))
        if old?.hash != new?.hash { changes.append("the suite changed here") }
        if old?.trials != new?.trials || before.header.selection != now.header.selection {
            changes.append("other cells selected")
        }
        let targets = [before, now].map { cells in cells.header.targets.first { $0.alias == target } }
        changes += TargetChange.words(targets[0], targets[1], served: (before.served, now.served))
        if before.header.toolVersion != now.header.toolVersion {
            changes.append("nines \(before.header.toolVersion) -> \(now.header.toolVersion)")
        }
        return changes
    }
}

extension RunHeader {
    fileprivate func entry(_ suite: String) -> SuiteEntry? { suites.first { $0.name == suite } }
}
