/// The tables of one suite.
struct SuiteFigures {
    private let suite: RunHeader.SuiteEntry
    private var breakdowns: [(breakdown: Breakdown, summary: Summary)]
    private var contrast: ContrastCells?
    /// By strategy and target, as all that follow: different ways to an answer have no figure in common.
    private var chains: [Part: ChainTally] = [:]
    private var trials: [Part: TrialTally] = [:]
    private var metrics: [Part: MetricTally] = [:]
    private var spans: [Part: SpanTally] = [:]
    private var judges: [Part: JudgeTally] = [:]

    private struct Part: Hashable {
        var strategy: String
        var target: String
    }

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
        let part = Part(strategy: cell.identity.strategy, target: cell.identity.target)
        if cell.assertions.contains(where: { $0.turn != nil }) { chains[part, default: ChainTally()].add(cell) }
        if suite.trials > 1 { trials[part, default: TrialTally()].add(cell) }
        if cell.assertions.contains(where: { $0.metric != nil }) { metrics[part, default: MetricTally()].add(cell) }
        if cell.assertions.contains(where: SpanTally.counts) { spans[part, default: SpanTally()].add(cell) }
        if cell.assertions.contains(where: JudgeTally.counts) { judges[part, default: JudgeTally()].add(cell) }
    }

    func tables(_ header: RunHeader) -> [FigureTable] {
        let targets = header.targets.map(\.alias)
        var tables = breakdowns.flatMap { breakdown, summary in
            BreakdownTable(suite: suite.name, breakdown: breakdown, rows: summary.rows, targets: targets).tables
        }
        if let contrast, let index = tables.firstIndex(where: { $0.by == [GroupKey.Dimension.strategy.name] }) {
            tables[index].addCurve(contrast.contrasts(header, by: .strategy), oracles: suite.oracles)
        }
        tables += Self.tables(chains, targets) { ChainTally.table(suite.name, $0) }
        tables += Self.tables(trials, targets) { TrialTally.table(suite.name, $0) }
        tables += Self.tables(metrics, targets) { MetricTally.table(suite.name, $0) }
        tables += Self.tables(spans, targets) { SpanTally.table(suite.name, $0) }
        tables += Self.tables(judges, targets) { JudgeTally.table(suite.name, $0) }
        return tables
    }

    /// A table for each strategy, which is named where there are several.
    private static func tables<Tally>(
        _ tallies: [Part: Tally], _ targets: [String], _ table: ([(target: String, tally: Tally)]) -> FigureTable
    ) -> [FigureTable] {
        let strategies = Set(tallies.keys.map(\.strategy)).sorted(by: GroupKey.Dimension.strategy.precedes)
        return strategies.map { strategy in
            let rows = targets.compactMap { target in
                tallies[Part(strategy: strategy, target: target)].map { (target: target, tally: $0) }
            }
            var table = table(rows)
            if strategies.count > 1 { table.strategy = strategy }
            return table
        }
    }
}
