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
    public func cells(target: String) -> some Sequence<Cell> {
        units.lazy.flatMap { unit in
            let suite = suites[Int(unit.suite)]
            let trials = selection.trials ?? suite.trials
            return suite.strategies.lazy.flatMap { strategy in
                (0..<trials).lazy.map { cell(unit, suite, strategy, target, trial: $0) }
            }
        }.filter { selection.includes($0.identity) }
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

    private func cell(
        _ unit: Unit, _ suite: Suite, _ strategy: any Strategy, _ target: String, trial: Int
    ) -> Cell {
        let testCase = suite.cases[Int(unit.testCase)]
        let prompt = testCase.prompts(of: suite.prompts)[Int(unit.prompt)]
        return Cell(
            identity: CellIdentity(
                suite: suite.name, caseID: testCase.id, prompt: prompt.name, strategy: strategy.label, target: target,
                trial: trial), suiteIndex: Int(unit.suite), testCase: testCase, prompt: prompt, strategy: strategy)
    }
}
