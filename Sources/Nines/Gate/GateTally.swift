/// The gates of a run with the figures that they ask for and the run's rows do not have, added up cell by cell.
struct GateTally: Sendable {
    /// A gate and where it comes from.
    private struct Entry: Sendable {
        var gate: Gate
        /// A suite's gate that is about another target or other cases than were run is left aside; one that was given for
        /// this run is not.
        var isOfSuite: Bool
    }

    /// The cells of one gate that tells them apart by more than rows do.
    private struct Figures: Sendable {
        /// The place of its gate.
        let entry: Int
        var summary = Summary()
        var trials: [GroupKey: TrialTally] = [:]
        var metrics: [GroupKey: MetricTally] = [:]

        mutating func add(_ cell: CellResult, needsTallies: Bool) {
            summary.add(cell)
            guard needsTallies, cell.outcome.isAnswered else { return }
            for key in GroupKey.keys(of: cell, by: Summary.usual) {
                trials[key, default: TrialTally()].add(cell)
                metrics[key, default: MetricTally()].add(cell)
            }
        }
    }

    private let entries: [Entry]
    private let oracles: Set<[String]>
    private var figures: [Figures]

    /// The gates of a run's suites and of its command line.
    ///
    /// - Parameter further: Gates beside those.
    init(_ header: RunHeader, further: [Gate] = []) {
        let ofSuites = header.suites.flatMap { suite in
            suite.gates.compactMap { try? Gate($0) }.map { gate in
                var gate = gate
                gate.scope = gate.scope.within(suite: suite.name)
                return Entry(gate: gate, isOfSuite: true)
            }
        }
        let entries =
            ofSuites
            + (header.gates.compactMap { try? Gate($0) } + further).map { Entry(gate: $0, isOfSuite: false) }
        self.entries = entries
        oracles = header.oracles
        figures = entries.indices.filter { entries[$0].gate.looksIntoRows }.map { Figures(entry: $0) }
    }

    /// Adds a cell.
    mutating func add(_ cell: CellResult) {
        // By place: whatever else holds the tallies while they change has them copied whole, for every cell.
        for place in figures.indices {
            let gate = entries[figures[place].entry].gate
            if gate.scope.holds(cell) { figures[place].add(cell, needsTallies: gate.metric.needsTallies) }
        }
    }

    /// Every gate on every row that it is about; those that are about none come last.
    ///
    /// - Parameter rows: By suite, target and strategy.
    func results(_ rows: [GroupSummary]) -> [GateResult] {
        var results: [GateResult] = []
        /// The places of each gate's results.
        var places: [Int: [Int]] = [:]
        var ofOracles: [Int: String] = [:]
        let own = Dictionary(uniqueKeysWithValues: figures.map { ($0.entry, $0) })
        let summaries = own.mapValues { figures in
            Dictionary(figures.summary.rows.map { ($0.key, $0) }) { first, _ in first }
        }
        for row in rows {
            let names = row.key.names
            guard names.count == Summary.usual.count else { continue }
            let isOracle = oracles.contains([names[0], names[2]])
            for (index, entry) in entries.enumerated()
            where entry.gate.scope.holds(suite: names[0], target: names[1], strategy: names[2]) {
                guard let figures = Self.figures(in: row, own[index], summaries[index]) else { continue }
                guard !isOracle else {
                    ofOracles[index] = names[2]
                    continue
                }
                places[index, default: []].append(results.count)
                results.append(GateResult(entry.gate, row.key, figures))
            }
        }
        for rows in places.values {
            let figures = rows.map { (suite: results[$0].key.names[0], isKnown: results[$0].status != .unknown) }
            for place in rows where results[place].status == .unknown {
                let advice = results[place].gate.scope.narrowing(results[place].key.names[0], figures)
                results[place].advise(advice)
            }
        }
        for (index, entry) in entries.enumerated() where places[index] == nil {
            results.append(
                GateResult(entry.gate, without: entry.isOfSuite ? .notApplied : .unmatched, oracle: ofOracles[index]))
        }
        return results
    }

    /// Nil where the gate is about no cell of the row.
    private static func figures(
        in row: GroupSummary, _ own: Figures?, _ summaries: [GroupKey: GroupSummary]?
    ) -> GateFigures? {
        guard let own, let summaries else { return GateFigures(summary: row) }
        guard let summary = summaries[row.key] else { return nil }
        return GateFigures(summary: summary, trials: own.trials[row.key], metrics: own.metrics[row.key])
    }
}

extension Gate {
    /// Whether the figures of a run's rows do not do for it.
    var looksIntoRows: Bool { scope.isFiner(than: [.suite, .target, .strategy]) || metric.needsTallies }
}
