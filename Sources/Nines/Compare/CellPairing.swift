/// The cells of two sides, paired by name and never by position.
struct CellPairing {
    /// The pairs of one suite, or of one suite and target.
    struct Group: Sendable {
        var suite: Int32
        /// Set where both runs have several targets.
        var target: Int32?
        /// Ordered by case, prompt, strategy and trial.
        var cells: [CellPair]
    }

    /// In which name the cells of a pair may differ.
    let dimension: ComparisonDimension?
    /// In the order of the base's header.
    private(set) var groups: [Group] = []
    /// Cells of the base without a partner, in order of names.
    private(set) var onlyBase: [ComparedCell] = []
    /// Cells of the candidate without a partner, in order of names.
    private(set) var onlyCandidate: [ComparedCell] = []

    init(
        _ base: ComparisonSide, _ candidate: ComparisonSide, in runs: ComparedRuns, ranks: [Int32]
    ) {
        let dimension = base.difference(from: candidate, in: runs)
        self.dimension = dimension
        let baseCells = base.cells(in: runs)
        var places: [ComparedCell.Key: Int] = [:]
        places.reserveCapacity(baseCells.count)
        for (place, cell) in baseCells.enumerated() { places[cell.key.without(dimension, runs.names)] = place }
        var isPaired = [Bool](repeating: false, count: baseCells.count)
        var byGroup: [GroupKey: [CellPair]] = [:]
        for cell in candidate.cells(in: runs) {
            guard let place = places[cell.key.without(dimension, runs.names)] else {
                onlyCandidate.append(cell)
                continue
            }
            isPaired[place] = true
            let key = GroupKey(suite: cell.key.suite, target: dimension == .target ? -1 : cell.key.target)
            byGroup[key, default: []].append(CellPair(base: baseCells[place], candidate: cell))
        }
        onlyBase = baseCells.indices.filter { !isPaired[$0] }.map { baseCells[$0] }
        let order = ByName(ranks: ranks)
        onlyBase.sort { order.precedes($0.key, $1.key) }
        onlyCandidate.sort { order.precedes($0.key, $1.key) }
        let hasOneTarget = Set(byGroup.keys.map(\.target)).count == 1
        let listed = runs.runs[base.run].header.suites.compactMap { runs.names.known($0.name) }
        groups = byGroup.map { key, cells in
            let sorted = cells.indices.sorted { order.precedes(cells[$0].base.key, cells[$1].base.key) }
            return Group(
                suite: key.suite, target: hasOneTarget ? nil : key.target, cells: sorted.map { cells[$0] })
        }.sorted { left, right in
            let places = [left, right].map { listed.firstIndex(of: $0.suite) ?? .max }
            if places[0] != places[1] { return places[0] < places[1] }
            return (order.rank(left.suite), order.rank(left.target ?? -1))
                < (order.rank(right.suite), order.rank(right.target ?? -1))
        }
    }

    private struct GroupKey: Hashable {
        var suite: Int32
        var target: Int32
    }

    /// Cells in the order of their names.
    private struct ByName {
        let ranks: [Int32]

        func rank(_ name: Int32) -> Int32 { ranks.indices.contains(Int(name)) ? ranks[Int(name)] : -1 }

        func precedes(_ left: ComparedCell.Key, _ right: ComparedCell.Key) -> Bool {
            if left.suite != right.suite { return rank(left.suite) < rank(right.suite) }
            if left.caseID != right.caseID { return rank(left.caseID) < rank(right.caseID) }
            if left.prompt != right.prompt { return rank(left.prompt) < rank(right.prompt) }
            if left.strategy != right.strategy { return rank(left.strategy) < rank(right.strategy) }
            if left.target != right.target { return rank(left.target) < rank(right.target) }
            return left.trial < right.trial
        }
    }
}
