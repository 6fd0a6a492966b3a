/// Every cell of a run, by index; cells are made when they are asked for, so that a plan of a million takes little memory.
public struct RunPlan: Sendable {
    /// The suites.
    public let suites: [Suite]
    /// The aliases of the targets.
    public let targets: [String]
    private let selection: Selection
    private let units: [Unit]

    /// A case under one of its prompts.
    private struct Unit: Sendable {
        var suite: Int32
        var testCase: Int32
        var prompt: Int32
    }

    /// The cells of the suites that the selection takes.
    public init(suites: [Suite], targets: [String], selection: Selection = Selection()) {
        self.suites = suites
        self.targets = targets
        self.selection = selection
        var units: [Unit] = []
        for (suiteIndex, suite) in suites.enumerated() {
            var taken = 0
            for (caseIndex, testCase) in suite.cases.enumerated() where selection.includes(tags: testCase.tags) {
                if let limit = selection.limit, taken >= limit { break }
                taken += 1
                for promptIndex in testCase.prompts(of: suite.prompts).indices {
                    units.append(Unit(suite: Int32(suiteIndex), testCase: Int32(caseIndex), prompt: Int32(promptIndex)))
                }
            }
        }
        self.units = units
    }

    /// The cells of one target in order, those left out that the selection does not take.
    public func cells(target: String) -> some Sequence<Cell> { cells(target: target, without: CellSet()) }

    /// The same without those that are done, which are passed over before anything is made of them.
    func cells(target: String, without done: CellSet) -> some Sequence<Cell> {
        units.lazy.flatMap { unit in
            let place = Int(unit.suite)
            let trials = selection.trials ?? suites[place].trials
            return suites[place].strategies.indices.lazy.flatMap { strategy in
                (0..<trials).lazy.compactMap { trial -> Cell? in
                    let identity = identity(unit, strategy: strategy, target, trial: trial)
                    guard !done.contains(identity), selection.includes(identity) else { return nil }
                    return cell(unit, strategy: strategy, identity)
                }
            }
        }
    }

    /// How many cells there are in all.
    public var count: Int { targets.reduce(0) { $0 + count(suite: nil, target: $1) } }

    /// How many cells a suite has, over all targets.
    public func count(suite: Int) -> Int { targets.reduce(0) { $0 + count(suite: suite, target: $1) } }

    private func count(suite: Int?, target: String) -> Int {
        if selection.looksAtCells {
            return cells(target: target).reduce(0) { $0 + (suite == nil || $1.suiteIndex == suite ? 1 : 0) }
        }
        return units.reduce(0) { total, unit in
            guard suite == nil || Int(unit.suite) == suite else { return total }
            let suite = suites[Int(unit.suite)]
            return total + suite.strategies.count * (selection.trials ?? suite.trials)
        }
    }

    private func identity(_ unit: Unit, strategy: Int, _ target: String, trial: Int) -> CellIdentity {
        let (suite, testCase) = (Int(unit.suite), Int(unit.testCase))
        return CellIdentity(
            suite: suites[suite].name, caseID: suites[suite].cases[testCase].id,
            prompt: suites[suite].cases[testCase].prompts(of: suites[suite].prompts)[Int(unit.prompt)].name,
            strategy: suites[suite].strategies[strategy].label, target: target, trial: trial)
    }

    private func cell(_ unit: Unit, strategy: Int, _ identity: CellIdentity) -> Cell {
        let (suite, testCase) = (Int(unit.suite), suites[Int(unit.suite)].cases[Int(unit.testCase)])
        return Cell(
            identity: identity, suiteIndex: suite, testCase: testCase,
            prompt: testCase.prompts(of: suites[suite].prompts)[Int(unit.prompt)],
            strategy: suites[suite].strategies[strategy])
    }
}
