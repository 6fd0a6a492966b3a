/// The cells of a report as a table: a row a case, with its prompt, strategy and trial, a column what is compared.
struct CaseMatrix {
    /// A column.
    struct Column {
        var name: String
        /// The model asked for, in records of old; nil where the column is no target, and for a program.
        var model: String?
    }

    /// A row; its identity is without the name that columns differ in.
    struct Row {
        var key: CellIdentity
        /// A cell for each column, if it has one.
        fileprivate var cells: [Source?]
    }

    fileprivate enum Source {
        case result(CellResult)
        case stored(run: Int, cell: ComparedCell)
    }

    let columns: [Column]
    private(set) var rows: [Row] = []
    private var places: [CellIdentity: Int] = [:]
    private let runs: ComparedRuns?

    /// A run's cells, a column a target.
    init(_ report: RunReport) {
        columns = report.header.targets.map { Column(name: $0.alias, model: $0.isCommand ? nil : $0.model) }
        runs = nil
        let targets = Dictionary(columns.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for cell in report.cells {
            guard let column = targets[cell.identity.target] else { continue }
            var key = cell.identity
            key.target = ""
            add(.result(cell), key, column)
        }
        sort(by: report.header.suites.map(\.name))
    }

    /// The cells of all sides of a comparison, joined as they are paired: by name, never by position.
    init(_ sides: [ComparisonSide], in runs: ComparedRuns) {
        self.runs = runs
        let difference = sides.first.flatMap { base in
            sides.dropFirst().allSatisfy { $0.difference(from: base, in: runs) == .target }
                ? ComparisonDimension.target : nil
        }
        let dimension = sides.first?.filter?.dimension ?? difference
        columns = sides.map { side in
            let targets = runs.runs[side.run].header.targets
            return Column(
                name: side.label, model: targets.count == 1 && targets[0].isCommand == false ? targets[0].model : nil)
        }
        for (column, side) in sides.enumerated() {
            for cell in side.cells(in: runs) {
                // What the sides differ in is no name of the table, which makes it empty here.
                let key = runs.names.identity(cell.key.without(dimension, runs.names))
                add(.stored(run: side.run, cell: cell), key, column)
            }
        }
        sort(by: runs.runs.first?.header.suites.map(\.name) ?? [])
    }

    private mutating func add(_ source: Source, _ key: CellIdentity, _ column: Int) {
        let place = places[key] ?? rows.count
        if place == rows.count {
            places[key] = place
            rows.append(Row(key: key, cells: [Source?](repeating: nil, count: columns.count)))
        }
        rows[place].cells[column] = source
    }

    private mutating func sort(by suites: [String]) {
        let ranks = Dictionary(suites.enumerated().map { ($1, $0) }) { first, _ in first }
        let cases = GroupKey.Dimension.tagged("")
        rows.sort { left, right in
            let (a, b) = (left.key, right.key)
            if a.suite != b.suite { return (ranks[a.suite] ?? .max, a.suite) < (ranks[b.suite] ?? .max, b.suite) }
            if a.caseID != b.caseID { return cases.precedes(a.caseID, b.caseID) }
            return (a.prompt, a.strategy, a.target, a.trial) < (b.prompt, b.strategy, b.target, b.trial)
        }
        places = [:]
    }

    /// The cells of a row, whole, a column each; read from their files where they are not in memory.
    func results(of row: Row) -> [CellResult?] {
        row.cells.map { source in
            switch source {
            case nil: nil
            case .result(let result)?: result
            case .stored(let run, let cell)?: runs.flatMap { $0.result(of: cell, in: run) ?? $0.summary(of: cell) }
            }
        }
    }
}

extension ComparedRuns {
    /// What is known of a cell whose file has changed since, or that never had one.
    fileprivate func summary(of cell: ComparedCell) -> CellResult? {
        CellResult(
            identity: names.identity(cell.key), outcome: cell.outcome, score: cell.score, answer: nil, reasoning: nil,
            turns: nil, assertions: [], expected: "", error: nil, calls: [], cost: cell.cost,
            currency: cell.currency.map { names[$0] }, judgeCost: nil, judgeCurrency: nil, tags: [],
            location: SourceLocation(file: "", line: 0))
    }
}
