import Statistics

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
        /// Cases answered on both sides of the run.
        public let cases: Int
        /// Clusters of related cases that they make, which is what the test counts; no more than cases.
        public let clusters: Int
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
        for reason in rows.compactMap(\.unknown) where !remarks.contains(reason) { remarks.append(reason) }
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
        let cases = plan.cases ?? share.cases
        let trials = variances.trials > 1 ? plan.trials ?? variances.trials : variances.trials
        func row(detectable: Double?, needed: Int?, unknown: String?) -> Row {
            Row(
                suite: suite, base: base, candidate: candidate, cases: share.cases, clusters: share.clusters,
                trials: variances.trials, plannedTrials: trials, detectable: detectable, casesNeeded: needed,
                unknown: unknown)
        }
        // One value has no variance, and neither has a plan that is made from it.
        guard share.clusters > 1 else {
            let what = share.cases == 1 ? "one case: its" : "\(share.cases) cases in one cluster: their"
            return row(detectable: nil, needed: nil, unknown: "\(suite) has \(what) spread is unknown")
        }
        var detectable: Double?
        var needed: Int?
        // The test counts clusters, and so does McNemar's power; a plan is in cases.
        let clusters =
            plan.cases == nil
            ? share.clusters : max(1, Int(Double(cases) * Double(share.clusters) / Double(share.cases)))
        // Multiplied first, so that whole clusters stay whole.
        func inCases(_ clusters: Int?) -> Int? {
            clusters.flatMap { Int(exactly: (Double($0) * Double(share.cases) / Double(share.clusters)).rounded(.up)) }
        }
        if share.pairs == share.clusters {
            // One pair a cluster: the test is McNemar's, and so is its power.
            let discordance = candidate == nil ? 2 * share.base * (1 - share.base) : share.discordance
            detectable = McNemarPower.detectableDifference(
                cases: clusters, discordance: discordance, alpha: plan.alpha, power: plan.power)
            needed = McNemarPower.casesNeeded(
                difference: plan.effect, discordance: discordance, alpha: plan.alpha, power: plan.power)
        } else {
            var power = variances.power(values, hasCandidate: candidate != nil)
            power.alpha = plan.alpha
            power.power = plan.power
            let effectAsRun = power.detectableEffect(cases: cases)
            (power.trialsOfA, power.trialsOfB) = (trials, trials)
            let effectPlanned = power.detectableEffect(cases: cases)
            // What the trials planned bring, they bring by the normal approximation: the standard error's share.
            let ratio = effectAsRun.flatMap { run in effectPlanned.map { $0 / run } } ?? 1
            // The cases needed are those that detect the effect: each branch has both of one formula.
            if candidate == nil {
                (detectable, needed) = (effectPlanned, power.casesNeeded(toDetect: plan.effect))
            } else if let exact = share.clustersNeeded(
                for: min(1, plan.effect / ratio), alpha: plan.alpha, power: plan.power)
            {
                detectable = McNemarPower.detectableDifference(
                    cases: clusters, discordance: share.discordance, alpha: plan.alpha, power: plan.power
                ).map { min(1, $0 * share.magnitude * ratio) }
                needed = inCases(exact)
            } else if let run = share.detectableDifference(alpha: plan.alpha, power: plan.power) {
                let planned = run * ratio
                detectable = min(1, planned * (Double(share.cases) / Double(cases)).squareRoot())
                let factor = planned / plan.effect
                needed = Int(exactly: (Double(share.cases) * factor * factor).rounded(.up))
            } else {
                needed = power.casesNeeded(toDetect: plan.effect)
            }
            // Where no case differed there is no variance to plan with, but still a number of cases that would do.
            if needed == nil {
                needed = inCases(
                    McNemarPower.casesNeeded(
                        difference: plan.effect, discordance: share.discordance, alpha: plan.alpha, power: plan.power))
            }
        }
        // However little answers vary, the test wants so many that changed; of several pairs a cluster one may change alone.
        let grain = Double(share.clusters) / Double(share.pairs) * Double(variances.trials) / Double(trials)
        let least = inCases(
            McNemarPower.casesNeeded(
                difference: min(1, plan.effect / grain), discordance: 0, alpha: plan.alpha, power: plan.power))
        needed = needed.map { max($0, least ?? $0) }
        let finest = McNemarPower.detectableDifference(
            cases: clusters, discordance: 0, alpha: plan.alpha, power: plan.power)
        detectable = detectable.flatMap { found in finest.map { max(found, $0 * grain) } }
        var unknown: String?
        if finest == nil {
            let number = Figure.clusters(clusters, of: cases) ?? "\(cases) \(cases == 1 ? "case" : "cases")"
            unknown = "\(suite): too few cases to detect any difference (\(number))"
        } else if detectable == nil {
            unknown = "\(suite): the run's answers do not say how much answers vary"
        }
        return row(detectable: detectable, needed: needed, unknown: unknown)
    }
}
