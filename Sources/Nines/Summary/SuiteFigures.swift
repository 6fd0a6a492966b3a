/// The tables of one suite.
struct SuiteFigures {
    private let suite: RunHeader.SuiteEntry
    private var breakdowns: [(breakdown: Breakdown, summary: Summary)]
    private var contrast: ContrastCells?
    private var chains: [String: ChainTally] = [:]
    private var trials: [String: TrialTally] = [:]
    private var metrics: [String: MetricTally] = [:]

    init(_ suite: RunHeader.SuiteEntry) {
        self.suite = suite
        breakdowns = suite.breakdowns.map { ($0, Summary(by: [.target] + $0.dimensions)) }
        if suite.breakdowns.contains(where: { $0.dimensions == [.strategy] }) { contrast = ContrastCells() }
    }

    mutating func add(_ cell: CellResult) {
        for index in breakdowns.indices { breakdowns[index].summary.add(cell) }
        contrast?.add(cell)
        guard cell.outcome.isAnswered else { return }
        let target = cell.identity.target
        if cell.assertions.contains(where: { $0.turn != nil }) { chains[target, default: ChainTally()].add(cell) }
        if suite.trials > 1 { trials[target, default: TrialTally()].add(cell) }
        if cell.assertions.contains(where: { $0.metric != nil }) { metrics[target, default: MetricTally()].add(cell) }
    }

    func tables(_ header: RunHeader) -> [FigureTable] {
        let targets = header.targets.map(\.alias)
        func inOrder<Tally>(_ tallies: [String: Tally]) -> [(String, Tally)] {
            targets.compactMap { target in tallies[target].map { (target, $0) } }
        }
        var tables = breakdowns.flatMap { breakdown, summary in
            BreakdownTable(suite: suite.name, breakdown: breakdown, rows: summary.rows, targets: targets).tables
        }
        if let contrast, let index = tables.firstIndex(where: { $0.by == [GroupKey.Dimension.strategy.name] }) {
            tables[index].addCurve(contrast.contrasts(header, by: .strategy))
        }
        if !chains.isEmpty { tables.append(ChainTally.table(suite.name, inOrder(chains))) }
        if !trials.isEmpty { tables.append(TrialTally.table(suite.name, inOrder(trials))) }
        if !metrics.isEmpty { tables.append(MetricTally.table(suite.name, inOrder(metrics))) }
        return tables
    }
}
