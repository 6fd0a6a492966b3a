/// The strategies that choose by the right answer, by suite: their answers are a bound for their samples and no figure of
/// a model, so that they are part of no row beside others, and under no verdict and no gate.
struct OracleStrategies: Sendable {
    /// What a row is about.
    struct Selection {
        /// The pairs without an oracle or, where there are none, all.
        var cells: [CellPair]
        /// How many pairs were left out.
        var leftOut: Int
        /// The oracle on either side, where every pair has one.
        var oracle: Int32?
    }

    private struct Name: Hashable {
        var suite: Int32
        var strategy: Int32
    }

    private let names: Set<Name>

    /// It is enough that one of the runs says so: records of old do not.
    init(_ headers: [RunHeader], _ table: NameTable) {
        var names: Set<Name> = []
        for suite in headers.flatMap(\.suites) {
            for oracle in suite.oracles {
                guard let number = table.known(suite.name), let strategy = table.known(oracle) else { continue }
                names.insert(Name(suite: number, strategy: strategy))
            }
        }
        self.names = names
    }

    /// The oracle of a pair, as the number of its name; nil where both sides are the model's own.
    func oracle(of pair: CellPair) -> Int32? {
        guard !names.isEmpty else { return nil }
        return [pair.candidate.key, pair.base.key].first {
            names.contains(Name(suite: $0.suite, strategy: $0.strategy))
        }?.strategy
    }

    /// Takes the pairs of oracles from the others.
    func selection(_ cells: [CellPair]) -> Selection {
        guard !names.isEmpty else { return Selection(cells: cells, leftOut: 0, oracle: nil) }
        let own = cells.filter { oracle(of: $0) == nil }
        guard !own.isEmpty else {
            return Selection(cells: cells, leftOut: 0, oracle: cells.first.flatMap { oracle(of: $0) })
        }
        return Selection(cells: own, leftOut: cells.count - own.count, oracle: nil)
    }
}
