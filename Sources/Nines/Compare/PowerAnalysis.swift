/// How many cases a comparison needs, and what a suite can detect, from the variances of stored answers.
public struct PowerAnalysis: Sendable {
    /// What is asked.
    public struct Plan: Sendable, Hashable {
        /// The true difference to be found, 0 to 1.
        public var effect: Double
        /// Trials a cell that are planned; nil for as many as the run has.
        public var trials: Int?
        /// Cases that are planned; nil for as many as the run has.
        public var cases: Int?
        /// The probability of finding it.
        public var power: Double
        /// How many tests are read together, by which the level of 5 % is divided.
        public var tests: Int

        /// A plan, by default for a single test.
        public init(effect: Double, trials: Int? = nil, cases: Int? = nil, power: Double = 0.8, tests: Int = 1) {
            self.effect = effect
            self.trials = trials
            self.cases = cases
            self.power = power
            self.tests = tests
        }

        var alpha: Double { SuiteComparison.alpha / Double(max(1, tests)) }
    }

    /// One suite under one pair of targets, prompts, strategies or runs.
    public struct Row: Sendable {
        /// The suite.
        public let suite: String
        /// What the base is called.
        public let base: String
        /// What the candidate is called; nil where there is none, and one is assumed that is right independently.
        public let candidate: String?
        /// Of the cases answered on both sides of the run.
        let sizes: ClusterSizes
        /// Trials a cell of the run.
        public let trials: Int
        /// The trials that the figures are of: those planned, but those of the run where it says nothing of others.
        public let plannedTrials: Int
        /// The smallest true difference that is detected as planned; nil when even the largest would not be.
        public let detectable: Double?
        /// The cases needed for the effect with the trials planned, in clusters as large as those of the run; nil where the
        /// run cannot tell.
        public let casesNeeded: Int?
        /// Why nothing is detected, in a sentence; nil where something is.
        public let unknown: String?

        /// Cases answered on both sides of the run.
        public var cases: Int { sizes.cases }
        /// Clusters of related cases that they make, which is what the test counts; no more than cases.
        public var clusters: Int { sizes.clusters }
    }

    /// The rows, in the order of a comparison.
    public let rows: [Row]
    /// What was asked.
    public let plan: Plan
    /// What must be known before the figures are read.
    public let remarks: [String]

    /// What stored runs say of a plan.
    public init(
        _ runs: ComparedRuns, _ plan: Plan, by dimension: ComparisonDimension? = nil, baseline: String? = nil
    ) throws(InvalidInput) {
        let ranks = runs.names.ranks
        let isAlone = runs.runs.count == 1 && runs.values(of: dimension ?? .target, in: 0).count == 1
        var rows: [Row] = []
        var remarks = Comparison.remarks(runs)
        let oracles = OracleStrategies(runs.runs.map(\.header), runs.names)
        var leftOut: Set<Int32> = []
        func add(_ group: CellPairing.Group, _ suite: String, _ base: String, _ candidate: String?) {
            leftOut.formUnion(group.cells.lazy.compactMap { oracles.oracle(of: $0) })
            let selection = oracles.selection(group.cells)
            guard selection.oracle == nil else { return }
            rows += [Self.row(selection.cells, suite, base, candidate, plan)].compactMap { $0 }
        }
        if isAlone {
            let only = runs.values(of: dimension ?? .target, in: 0)
            let side = ComparisonSide(label: only[0], run: 0)
            for group in CellPairing(side, side, in: runs, ranks: ranks).groups {
                add(group, runs.names[group.suite], side.label, nil)
            }
        } else {
            let sides = try ComparisonSide.all(in: runs, by: dimension, baseline: baseline)
            var paired = 0
            for candidate in sides.dropFirst() {
                for group in CellPairing(sides[0], candidate, in: runs, ranks: ranks).groups {
                    paired += group.cells.count
                    let name = runs.names[group.suite] + (group.target.map { " @ \(runs.names[$0])" } ?? "")
                    add(group, name, sides[0].label, candidate.label)
                }
            }
            if paired == 0, let hint = ComparisonHint.text(runs, sides, paired: paired) { remarks.append(hint) }
        }
        for name in leftOut.map({ runs.names[$0] }).sorted() {
            remarks.append("\(SummaryTable.oracleText(name)); it is left out")
        }
        let ofRows = rows.compactMap(\.unknown) + rows.compactMap { $0.sizes.remark(on: $0.suite) }
        for remark in ofRows where !remarks.contains(remark) { remarks.append(remark) }
        if isAlone {
            remarks.append(
                "there is nothing to compare with: another target of the same accuracy is assumed, right or wrong "
                    + "independently of this one; two similar targets need fewer cases")
        }
        if let trials = plan.trials, rows.contains(where: { $0.trials == 1 && trials != 1 }) {
            remarks.append("what more trials bring is known from a run with at least two: cases are as for one trial")
        }
        self.rows = rows
        self.plan = plan
        self.remarks = remarks
    }

    private static func row(
        _ cells: [CellPair], _ suite: String, _ base: String, _ candidate: String?, _ plan: Plan
    ) -> Row? {
        let values = PairedValues(cells, ComparedFigure.accuracy.value)
        guard let share = PairedShare(values) else { return nil }
        let variances = TrialVariances(cells)
        let trials = variances.trials > 1 ? plan.trials ?? variances.trials : variances.trials
        var detectable: Double?
        var needed: Int?
        var unknown: String?
        if share.clusters > 1 {
            let forecast = PowerForecast(
                share, of: values, variances, hasCandidate: candidate != nil, trials: trials, plan: plan)
            (detectable, needed) = (forecast.detectable, forecast.casesNeeded)
            if detectable == nil {
                let (cases, clusters) = (forecast.cases, forecast.clusters)
                let number = Figure.clusters(clusters, of: cases) ?? "\(cases) \(cases == 1 ? "case" : "cases")"
                unknown = "\(suite): too few cases to detect any difference (\(number))"
            }
        } else {
            // One value has no variance, and neither has a plan that is made from it.
            let what = share.cases == 1 ? "one case: its" : "\(share.cases) cases in one cluster: their"
            unknown = "\(suite) has \(what) spread is unknown"
        }
        return Row(
            suite: suite, base: base, candidate: candidate, sizes: share.sizes, trials: variances.trials,
            plannedTrials: trials, detectable: detectable, casesNeeded: needed, unknown: unknown)
    }
}
