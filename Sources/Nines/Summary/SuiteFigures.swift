/// The tables of one suite.
struct SuiteFigures {
    private let suite: RunHeader.SuiteEntry
    private var breakdowns: [(breakdown: Breakdown, summary: Summary)]
    private var contrast: ContrastCells?
    private var chains: [String: ChainTally] = [:]
    private var trials: [String: TrialTally] = [:]
    private var metrics: [String: MetricTally] = [:]
    private var spans: [String: SpanTally] = [:]
    private var judges: [String: JudgeTally] = [:]

    init(_ suite: RunHeader.SuiteEntry) {
        self.suite = suite
        breakdowns = suite.breakdowns.map { ($0, Summary(by: [.target] + $0.dimensions)) }
        if suite.breakdowns.contains(where: { $0.dimensions == [.strategy] }) { contrast = ContrastCells() }
    }

    mutating func add(_ cell: CellResult) {
        // What chooses by the case's own assertions is no figure of the model, and shown only where it stands by itself.
        let isOracle = suite.oracles.contains(cell.identity.strategy)
        for index in breakdowns.indices
        where !isOracle || breakdowns[index].breakdown.dimensions.contains(.strategy) {
            breakdowns[index].summary.add(cell)
        }
        contrast?.add(cell)
        guard cell.outcome.isAnswered, !isOracle else { return }
        let target = cell.identity.target
        if cell.assertions.contains(where: { $0.turn != nil }) { chains[target, default: ChainTally()].add(cell) }
        if suite.trials > 1 { trials[target, default: TrialTally()].add(cell) }
        if cell.assertions.contains(where: { $0.metric != nil }) { metrics[target, default: MetricTally()].add(cell) }
        if cell.assertions.contains(where: SpanTally.counts) { spans[target, default: SpanTally()].add(cell) }
        if cell.assertions.contains(where: JudgeTally.counts) { judges[target, default: JudgeTally()].add(cell) }
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
            tables[index].addCurve(contrast.contrasts(header, by: .strategy), oracles: suite.oracles)
        }
        if !chains.isEmpty { tables.append(ChainTally.table(suite.name, inOrder(chains))) }
        if !trials.isEmpty { tables.append(TrialTally.table(suite.name, inOrder(trials))) }
        if !metrics.isEmpty { tables.append(MetricTally.table(suite.name, inOrder(metrics))) }
        if !spans.isEmpty { tables.append(SpanTally.table(suite.name, inOrder(spans))) }
        if !judges.isEmpty { tables.append(JudgeTally.table(suite.name, inOrder(judges))) }
        return tables
    }
}
