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
        Cells(plan: self, target: target, done: done)
    }

    /// Goes through the cells of a target: by case and prompt, then strategy, then trial.
    private struct Cells: Sequence, IteratorProtocol {
        let plan: RunPlan
        let target: String
        let done: CellSet
        private var unit = 0
        /// The place among the unit's strategies and trials.
        private var place = 0

        init(plan: RunPlan, target: String, done: CellSet) {
            self.plan = plan
            self.target = target
            self.done = done
        }

        mutating func next() -> Cell? {
            while unit < plan.units.count {
                let current = plan.units[unit]
                let trials = plan.trials(suite: Int(current.suite))
                guard place < plan.suites[Int(current.suite)].strategies.count * trials else {
                    unit += 1
                    place = 0
                    continue
                }
                let (strategy, trial) = place.quotientAndRemainder(dividingBy: trials)
                place += 1
                let identity = plan.identity(current, strategy: strategy, target, trial: trial)
                if !done.contains(identity), plan.selection.includes(identity) {
                    return plan.cell(current, strategy: strategy, identity)
                }
            }
            return nil
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
            let place = Int(unit.suite)
            guard suite == nil || place == suite else { return total }
            return total + suites[place].strategies.count * trials(suite: place)
        }
    }

    private func trials(suite: Int) -> Int { selection.trials ?? suites[suite].trials }

    private func identity(_ unit: Unit, strategy: Int, _ target: String, trial: Int) -> CellIdentity {
        let (suite, testCase) = (Int(unit.suite), Int(unit.testCase))
        return CellIdentity(
            suite: suites[suite].name, caseID: suites[suite].cases[testCase].id, prompt: promptName(unit),
            strategy: suites[suite].strategies[strategy].label, target: target, trial: trial)
    }

    /// Without a copy of the case, which takes longer than all else where a million cells are done.
    private func promptName(_ unit: Unit) -> String {
        let (suite, testCase, prompt) = (Int(unit.suite), Int(unit.testCase), Int(unit.prompt))
        guard suites[suite].cases[testCase].prompts == nil, suites[suite].cases[testCase].promptNames == nil else {
            return suites[suite].cases[testCase].prompts(of: suites[suite].prompts)[prompt].name
        }
        return suites[suite].prompts[prompt].name
    }

    private func cell(_ unit: Unit, strategy: Int, _ identity: CellIdentity) -> Cell {
        let (suite, testCase) = (Int(unit.suite), suites[Int(unit.suite)].cases[Int(unit.testCase)])
        return Cell(
            identity: identity, suiteIndex: suite, testCase: testCase,
            prompt: testCase.prompts(of: suites[suite].prompts)[Int(unit.prompt)],
            strategy: suites[suite].strategies[strategy])
    }
}
