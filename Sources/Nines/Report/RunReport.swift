import HTTPTransport

/// A run as reports show it: a pure function of the run's record.
public struct RunReport: Sendable {
    /// What was run.
    public let header: RunHeader
    /// How it ended; nil when it was cut short.
    public let footer: RunFooter?
    /// The cells.
    public private(set) var cells: [CellResult]
    /// The figures by suite and target, and by strategy where any suite has several.
    public let rows: [GroupSummary]
    /// Every gate on every row.
    public private(set) var gates: [GateResult]
    /// What it comes to.
    public private(set) var verdict: RunVerdict

    /// What keeps the run from being whole, in words; empty where nothing does.
    public var shortfalls: [String] {
        var lines: [String] = []
        let recorded = rows.reduce(0) { $0 + $1.outcomes.values.reduce(0, +) }
        let errors = rows.reduce(0) { $0 + $1.errors }
        if recorded < header.cells {
            lines.append(
                "\(recorded) of \(header.cells) planned cells are there"
                    + (errors > 0
                        ? ", \(errors) in error; --resume RECORD asks for these and the others"
                        : "; --resume RECORD asks for the others"))
        } else if footer?.isComplete == false, footer?.isOverBudget == false {
            lines.append("the run was stopped; --resume RECORD asks again for what it broke off")
        }
        if footer?.isOverBudget == true { lines.append("the budget did not suffice for all calls") }
        if verdict == .nothingSelected { lines.append("no cell was asked") }
        return lines + (footer?.problems ?? [])
    }

    /// The report of a stored run.
    ///
    /// - Parameter furtherGates: Gates beside those of the suites and of the run's command line.
    public init(_ record: RunRecord, furtherGates: [Gate] = []) {
        var gates = GateTally(record.header, further: furtherGates)
        for cell in record.cells { gates.add(cell) }
        var summary = Summary(of: record.cells)
        for cell in record.replaced { summary.addReplaced(cell) }
        self.init(
            header: record.header, footer: record.footer, rows: summary.rows, gates: gates,
            cells: record.cells,
            // Cells that were broken off are there, but are no errors that a gate may tolerate.
            hasProblems: record.footer.map { !$0.problems.isEmpty || !$0.isComplete } ?? false)
        guard self.gates.contains(where: { $0.status == .unmatched }) else { return }
        let names = GateScope.names(of: record.cells)
        for index in self.gates.indices { self.gates[index].explain(names) }
    }

    /// The report of a run that has just ended, its figures known already.
    ///
    /// - Parameters:
    ///   - rows: By suite, target and strategy.
    ///   - isInterrupted: Whether it was stopped from outside.
    ///   - hasProblems: Whether something that was paid for could not be kept.
    init(
        header: RunHeader, footer: RunFooter?, rows: [GroupSummary], gates: GateTally, cells: [CellResult],
        isInterrupted: Bool = false, hasProblems: Bool = false
    ) {
        self.header = header
        self.footer = footer
        let order = CellOrder(header)
        self.cells = cells.sorted(by: order.precedes)
        let rows = rows.sorted(by: order.precedes)
        let named = Self.named(rows)
        self.rows = named
        let count = named.first?.key.names.count ?? 0
        self.gates = gates.results(rows).map { result in
            var result = result
            result.key.names = Array(result.key.names.prefix(count))
            return result
        }
        verdict = RunVerdict(
            planned: header.cells, rows: named, gates: self.gates, isInterrupted: isInterrupted,
            isOverBudget: footer?.isOverBudget == true, hasProblems: hasProblems)
    }

    /// The names of the columns that say what a row is about.
    static func columns(_ rows: [GroupSummary]) -> [String] {
        Array(Summary.usual.map(\.name).prefix(rows.first?.key.names.count ?? 2))
    }

    /// The rows without their strategies where no suite has more than one.
    private static func named(_ rows: [GroupSummary]) -> [GroupSummary] {
        let groups = Dictionary(grouping: rows) { $0.key.names.prefix(2) }
        guard groups.allSatisfy({ $0.value.count == 1 }) else { return rows }
        return rows.map { row in
            var row = row
            row.key.names = Array(row.key.names.prefix(2))
            return row
        }
    }

    /// The same figures over all cells, not only the first that did not pass.
    ///
    /// - Parameter hasProblems: Whether something went wrong since, as a report that could not be written: what would be
    ///   success is incomplete, all else stays what it is.
    public func with(_ cells: [CellResult]? = nil, hasProblems: Bool = false) -> RunReport {
        var result = self
        if let cells { result.cells = cells.sorted(by: CellOrder(header).precedes) }
        if hasProblems, verdict.exitCode == 0 { result.verdict = .incomplete }
        return result
    }

    /// The share of right answers by a further name, beside suite and target; empty where there is only one such name.
    public func breakdown(by dimension: GroupKey.Dimension) -> [GroupSummary] {
        let rows = Summary(of: cells, by: [.suite, .target, dimension]).rows
        let names = Set(rows.map { $0.key.names.last ?? "" })
        return names.count > 1 ? rows : []
    }

    /// What suites want to see of their figures: breakdowns, chains of steps, repeated trials, metrics.
    public var tables: [FigureTable] {
        var figures = RunFigures(header)
        for cell in cells { figures.add(cell) }
        return figures.tables
    }

    /// How many responses were written by hand.
    public var synthetic: Int { rows.reduce(0) { $0 + ($1.origins[.synthetic] ?? 0) } }
}
