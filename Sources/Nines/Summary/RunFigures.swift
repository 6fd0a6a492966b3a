/// The tables of a run beside its summary, added up cell by cell: what is kept grows with cells, not with bodies.
struct RunFigures {
    private let header: RunHeader
    private let places: [String: Int]
    private var suites: [SuiteFigures]

    init(_ header: RunHeader) {
        self.header = header
        places = Dictionary(header.suites.enumerated().map { ($1.name, $0) }) { first, _ in first }
        suites = header.suites.map(SuiteFigures.init)
    }

    mutating func add(_ cell: CellResult) {
        guard let place = places[cell.identity.suite] else { return }
        suites[place].add(cell)
    }

    /// In the order of the suites and of their breakdowns.
    var tables: [FigureTable] {
        suites.flatMap { $0.tables(header) }
    }
}
