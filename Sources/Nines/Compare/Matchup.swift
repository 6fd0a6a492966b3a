import Statistics

/// One candidate against the base: the cells of both paired by name.
public struct Matchup: Sendable {
    /// Cells listed in full; more are only counted.
    static let listLimit = 1000

    /// What the base is called.
    public let base: String
    /// What the candidate is called.
    public let candidate: String
    /// Pairs, answered or not.
    public let paired: Int
    /// How many cells only the base has.
    public let onlyBaseCount: Int
    /// How many cells only the candidate has.
    public let onlyCandidateCount: Int
    /// The first of the base's cells without a partner, in order of their names.
    public let onlyBase: [CellIdentity]
    /// The first of the candidate's cells without a partner.
    public let onlyCandidate: [CellIdentity]
    /// What must be known before the figures are read.
    public let remarks: [String]
    /// A row a suite, in the order of the base's run.
    public internal(set) var rows: [SuiteComparison]
    /// The rows of gates that take some pairs of a row and leave others.
    let scopedRows: [GateScope: [SuiteComparison]]
    /// The only target of the base's cells; nil where there are several.
    let baseTarget: String?
    /// The only target of the candidate's cells; nil where there are several.
    let candidateTarget: String?
    /// The first pairs of which only one is right: up to 500 broken ones, then as many fixed.
    public let changed: [ChangedCell]

    /// How many cells have no partner.
    public var unmatched: Int { onlyBaseCount + onlyCandidateCount }
    /// Pairs that the rows' right answers are over: answered on both sides, and of no oracle that is left out.
    public var compared: Int { rows.reduce(0) { $0 + ($1.accuracy?.pairs ?? 0) } }
    /// `72 paired, 67 compared, 0 unmatched`
    var counts: String { "\(paired) paired, \(compared) compared, \(unmatched) unmatched" }
    /// How many pairs only the candidate has right.
    public var fixed: Int { rows.reduce(0) { $0 + ($1.accuracy?.onlyCandidate ?? 0) } }
    /// How many pairs only the base has right.
    public var broken: Int { rows.reduce(0) { $0 + ($1.accuracy?.onlyBase ?? 0) } }

    init(
        _ base: ComparisonSide, _ candidate: ComparisonSide, in runs: ComparedRuns, ranks: [Int32],
        bootstrap: Bootstrap, scopes: Set<GateScope> = []
    ) {
        self.base = base.label
        self.candidate = candidate.label
        let pairing = CellPairing(base, candidate, in: runs, ranks: ranks)
        paired = pairing.groups.reduce(0) { $0 + $1.cells.count }
        onlyBaseCount = pairing.onlyBase.count
        onlyCandidateCount = pairing.onlyCandidate.count
        let names = runs.names
        let oracles = OracleStrategies([runs.runs[base.run].header, runs.runs[candidate.run].header], names)
        onlyBase = pairing.onlyBase.prefix(Self.listLimit).map { names.identity($0.key) }
        onlyCandidate = pairing.onlyCandidate.prefix(Self.listLimit).map { names.identity($0.key) }
        @Sendable func row(_ group: CellPairing.Group, _ cells: [CellPair]) -> SuiteComparison {
            let selection = oracles.selection(cells)
            return SuiteComparison(
                suite: names[group.suite], target: group.target.map { names[$0] }, cells: selection.cells,
                names: names, bootstrap: bootstrap, leftOut: selection.leftOut,
                oracle: selection.oracle.map { names[$0] })
        }
        rows = pairing.groups.concurrentMap { row($0, $0.cells) }
        let scoped = scopes.map { scope in
            let rows = pairing.groups.compactMap { group in
                let cells = group.cells.filter { scope.holds($0.candidate, names) }
                return cells.isEmpty ? nil : row(group, cells)
            }
            return (scope, rows)
        }
        scopedRows = Dictionary(uniqueKeysWithValues: scoped)
        func only(_ target: (CellPair) -> Int32) -> String? {
            guard let first = pairing.groups.first?.cells.first.map(target) else { return nil }
            let isOnly = pairing.groups.allSatisfy { $0.cells.allSatisfy { target($0) == first } }
            return isOnly ? names[first] : nil
        }
        baseTarget = only(\.base.key.target)
        candidateTarget = only(\.candidate.key.target)
        remarks =
            ComparisonRemarks.lines(
                pairing, base, candidate, in: runs, oracles: oracles,
                asksTheSame: pairing.dimension == nil || pairing.dimension == .target)
            + rows.compactMap { row in row.accuracy?.sizes.remark(on: row.name) }
            + rows.filter { $0.accuracy?.isByStudent == true }.map {
                "\($0.name): p by Student's t over clusters, as there are too many sums of signs to go through"
            }
        // Lazily: copying every pair to list some would take longer than reading them through.
        let compared = pairing.groups.map { group -> CellPairing.Group in
            var group = group
            group.cells = oracles.selection(group.cells).cells
            return group
        }
        let answered = compared.lazy.flatMap(\.cells).filter(\.isAnswered)
        let broken = answered.filter { $0.base.isCorrect && !$0.candidate.isCorrect }
        let fixed = answered.filter { $0.candidate.isCorrect && !$0.base.isCorrect }
        let listed = Array(broken.prefix(Self.listLimit / 2)) + Array(fixed.prefix(Self.listLimit / 2))
        changed = listed.map { pair in
            let before = runs.result(of: pair.base, in: base.run)
            let after = runs.result(of: pair.candidate, in: candidate.run)
            return ChangedCell(
                identity: names.identity(pair.candidate.key), base: pair.base.outcome,
                candidate: pair.candidate.outcome, expected: after?.expected, baseAnswer: before?.answer,
                candidateAnswer: after?.answer, location: after.map(\.location).flatMap { $0.file.isEmpty ? nil : $0 })
        }
    }
}

extension NameTable {
    func identity(_ key: ComparedCell.Key) -> CellIdentity {
        CellIdentity(
            suite: self[key.suite], caseID: self[key.caseID], prompt: self[key.prompt], strategy: self[key.strategy],
            target: self[key.target], trial: Int(key.trial))
    }
}

extension GateScope {
    fileprivate func holds(_ cell: ComparedCell, _ names: NameTable) -> Bool {
        holds(
            suite: names[cell.key.suite], target: names[cell.key.target], strategy: names[cell.key.strategy])
            && self[.prompt].allSatisfy { $0 == names[cell.key.prompt] }
            && self[.tag].allSatisfy(
                names[cell.tags].split(separator: ComparedCell.tagSeparator).map(String.init).contains)
    }
}
