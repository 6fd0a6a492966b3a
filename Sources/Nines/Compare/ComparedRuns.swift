import JSONText

/// The runs of a comparison, read line by line: what is kept grows with cells, not with bodies.
public struct ComparedRuns: Sendable {
    /// One stored run.
    public struct Run: Sendable {
        /// The record's path as given.
        public var path: String
        /// What was run.
        public var header: RunHeader
        /// How it ended; nil when it was cut short.
        public var footer: RunFooter?
        var cells: [ComparedCell]
        /// What responses say of themselves, by target: models, and configurations where they are named.
        var served: [String: Set<String>] = [:]

        /// Notes what a cell's responses say.
        mutating func note(_ cell: CellResult) {
            for call in cell.calls where call.target == nil {
                guard let model = call.model else { continue }
                let name = call.fingerprint.map { "\(model) (\($0))" } ?? model
                if served[cell.identity.target]?.contains(name) != true {
                    served[cell.identity.target, default: []].insert(name)
                }
            }
        }
    }

    /// The runs, in the order given.
    public private(set) var runs: [Run] = []
    /// What is odd about the files but did not keep them from being read.
    public private(set) var warnings: [Diagnostic] = []
    var names = NameTable()

    /// Reads a record; throws `InvalidInput` at a file that is none, is damaged or comes from a newer version.
    ///
    /// - Parameter names: Those of the runs whose cells its own are to be paired with: numbers of two tables mean nothing
    ///   beside one another.
    init(reading path: String, names: NameTable = NameTable()) throws(InvalidInput) {
        self.names = names
        try read(path)
    }

    /// Reads records beside one another; throws `InvalidInput` at the first that cannot be used.
    public init(reading paths: [String]) async throws {
        let parts = try await withThrowingTaskGroup(of: (Int, ComparedRuns).self) { group in
            for (place, path) in paths.enumerated() {
                group.addTask { (place, try ComparedRuns(reading: path)) }
            }
            var parts: [Int: ComparedRuns] = [:]
            for try await (place, part) in group { parts[place] = part }
            return parts
        }
        for place in paths.indices { if let part = parts[place] { append(part) } }
    }

    /// Runs that are in memory already.
    init(_ records: [(path: String, record: RunRecord)]) {
        for (path, record) in records {
            let cells = record.cells.map { ComparedCell($0, names: &names) }
            runs.append(Run(path: path, header: record.header, footer: record.footer, cells: cells))
        }
    }

    /// A run whose cells were taken down one by one, under the numbers of `names`.
    init(header: RunHeader, cells: [ComparedCell], names: NameTable) {
        runs = [Run(path: header.id, header: header, footer: nil, cells: cells)]
        self.names = names
    }

    /// Adds runs that were read apart, their names under the numbers they have here.
    private mutating func append(_ other: ComparedRuns) {
        let numbers = other.names.names.map { names.number(of: $0) }
        func here(_ number: Int32) -> Int32 { numbers.indices.contains(Int(number)) ? numbers[Int(number)] : number }
        for var run in other.runs {
            for index in run.cells.indices {
                let key = run.cells[index].key
                run.cells[index].key = ComparedCell.Key(
                    suite: here(key.suite), caseID: here(key.caseID), prompt: here(key.prompt),
                    strategy: here(key.strategy), target: here(key.target), trial: key.trial)
                run.cells[index].namedCluster = run.cells[index].namedCluster.map(here)
                run.cells[index].currency = run.cells[index].currency.map(here)
                run.cells[index].tags = here(run.cells[index].tags)
            }
            runs.append(run)
        }
        warnings += other.warnings
    }

    private mutating func read(_ path: String) throws(InvalidInput) {
        var run: Run?
        var places: [ComparedCell.Key: Int] = [:]
        try RecordReader.forEach(in: path, passingOver: CellResult.texts) { entry throws(InvalidInput) in
            switch entry {
            case .header(let header):
                run = Run(path: path, header: header, footer: nil, cells: [])
                // Growing by doubling would touch three times the memory; a header may claim anything, though.
                let expected = min(max(0, header.cells), 1 << 18)
                run?.cells.reserveCapacity(expected)
                places.reserveCapacity(expected)
            case .torn(let warning): warnings.append(warning)
            case .footer(let footer): run?.footer = footer
            case .cell(let result, let line):
                let cell = ComparedCell(result, names: &names, offset: line.offset, length: line.bytes.count)
                run?.note(result)
                // As in a record that is read whole: a cell behind the footer reopens the run.
                run?.footer = nil
                if let place = places[cell.key] {
                    if run?.cells[place].outcome.isReplaceable == true { run?.cells[place] = cell }
                } else {
                    places[cell.key] = run?.cells.count
                    run?.cells.append(cell)
                }
            }
        }
        if let run { runs.append(run) }
    }

    /// The whole cell, read again from its file; nil when the file has changed since.
    func result(of cell: ComparedCell, in run: Int) -> CellResult? {
        guard runs.indices.contains(run), cell.length > 0 else { return nil }
        guard let bytes = RecordLines.bytes(of: runs[run].path, at: cell.offset, count: cell.length) else { return nil }
        return (try? JSONParser.parse(bytes)).flatMap { CellResult($0) }
    }

    /// The names that a run's cells have in a dimension: in the order of its suites and targets, where its header says it.
    ///
    /// Versions, and what a header does not list, are in order of names: records list cells as they were finished, which
    /// differs each time.
    func values(of dimension: ComparisonDimension, in run: Int) -> [String] {
        let header = runs[run].header
        let listed: [String] =
            switch dimension {
            case .target: header.targets.map(\.alias)
            case .prompt: header.suites.flatMap(\.prompts)
            case .strategy: header.suites.flatMap(\.strategies) + [DirectStrategy.name]
            case .version: []
            }
        let found = Set(runs[run].cells.map { $0.key.name(dimension, names) }).filter { $0 >= 0 }.map { names[$0] }
            .sorted(by: GroupKey.Dimension.tagged(dimension.rawValue).precedes)
        var left = Set(found)
        return (listed + found).filter { left.remove($0) != nil }
    }
}
