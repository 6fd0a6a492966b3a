import Statistics

/// Runs, or the targets, prompts or strategies of one run, compared with a base: a pure function of the run records.
public struct Comparison: Sendable {
    /// What is compared within one run; nil where runs are compared.
    public let dimension: ComparisonDimension?
    /// Which part of one run is the base and how it was chosen; nil where it was named or several runs are compared.
    public let baseChoice: String?
    /// What must be known of the runs before anything else.
    public let remarks: [String]
    /// Each candidate against the base.
    public let matchups: [Matchup]
    /// Every gate on every row.
    public let gates: [ComparisonGate.Result]
    /// What it comes to.
    public let verdict: ComparisonVerdict
    /// What to do where there is nothing to compare; nil where there is something, or no cell at all.
    public let hint: String?
    /// The runs that were compared, for reports that show their cells.
    let runs: ComparedRuns
    /// What was compared: the base first.
    let sides: [ComparisonSide]
    /// Decides the resamples behind the intervals of percentiles.
    public static let seed: UInt64 = 20_241_211
    /// How many tests the p-values are corrected for.
    public var testCount: Int { matchups.flatMap(\.rows).count(where: \.isTested) }

    /// Compares runs with the first of them or, for one run, its parts with one of them.
    ///
    /// - Parameters:
    ///   - dimension: What to compare in a single run; must be nil for several.
    ///   - baseline: The name of the base within a single run; nil for the first.
    ///   - gates: Put to every row.
    public init(
        _ runs: ComparedRuns, by dimension: ComparisonDimension? = nil, baseline: String? = nil,
        gates: [ComparisonGate] = []
    ) throws(InvalidInput) {
        let sides = try ComparisonSide.all(in: runs, by: dimension, baseline: baseline)
        self.runs = runs
        self.sides = sides
        self.dimension = runs.runs.count == 1 ? dimension ?? .target : nil
        guard let base = sides.first, sides.count > 1 else { throw InvalidInput("there is nothing to compare with") }
        baseChoice = baseline == nil ? ComparisonBase.choice(base, in: runs) : nil
        let ranks = runs.names.ranks
        // A suite's own gates on comparisons are those of the newest run.
        let ofSuites = (runs.runs.last?.header.suites ?? []).flatMap { suite in
            suite.gates.compactMap { try? ComparisonGate($0) }.map { gate in
                var gate = gate
                gate.scope = gate.scope.within(suite: suite.name)
                return gate
            }
        }
        let scopes = Set((ofSuites + gates).filter(\.looksIntoRows).map(\.scope))
        var remarks = Self.remarks(runs)
        var matchups: [Matchup] = []
        var apart: [String] = []
        var errors: [String] = []
        let tolerance = ErrorTolerance(runs.runs.map(\.header))
        for candidate in sides.dropFirst() {
            let matchup = Matchup(
                base, candidate, in: runs, ranks: ranks, bootstrap: Bootstrap(seed: Self.seed), scopes: scopes)
            if matchup.paired == 0 {
                apart.append(candidate.label)
                // Within a run, cases with prompts of their own make names that nothing can be compared with.
                if self.dimension != nil { continue }
            }
            matchups.append(matchup)
            let found = tolerance.remarks(
                matchup, base: runs.runs[base.run].path, candidate: runs.runs[candidate.run].path)
            // Of several candidates, the base's are said once.
            errors += found.filter { !errors.contains($0) }
        }
        if !apart.isEmpty { remarks.append(Self.apart(base.label, apart)) }
        remarks += errors
        remarks += gates.compactMap { Self.unknownName(in: $0, matchups, runs) }
        var rows = matchups.flatMap(\.rows)
        SuiteComparison.correct(&rows)
        for index in matchups.indices {
            let count = matchups[index].rows.count
            matchups[index].rows = Array(rows.prefix(count))
            rows.removeFirst(count)
        }
        self.gates =
            Self.results(ofSuites, matchups, without: .notApplied) + Self.results(gates, matchups, without: .unmatched)
        verdict = Self.verdict(runs, matchups, self.gates, hasErrors: !errors.isEmpty)
        let paired = matchups.reduce(0) { $0 + $1.paired }
        hint = verdict == .nothingToCompare ? ComparisonHint.text(runs, sides, paired: paired) : nil
        self.remarks = remarks
        self.matchups = matchups
    }

    private static func apart(_ base: String, _ others: [String]) -> String {
        let names = others.prefix(8).joined(separator: ", ") + (others.count > 8 ? ", …" : "")
        return "\(base) has no cell in common with \(names)"
    }

    /// Why a gate that was given is about none of the pairs, where it names what no run has.
    private static func unknownName(
        in gate: ComparisonGate, _ matchups: [Matchup], _ runs: ComparedRuns
    ) -> String? {
        guard gate.results(matchups, otherwise: .unmatched).contains(where: { $0.status == .unmatched }),
            let mismatch = gate.scope.mismatch(runs.scopeNames)
        else { return nil }
        return "\(gate.text): \(mismatch.message)\(mismatch.hint.map { " (\($0))" } ?? "")"
    }

    private static func results(
        _ gates: [ComparisonGate], _ matchups: [Matchup], without status: GateResult.Status
    ) -> [ComparisonGate.Result] {
        gates.flatMap { $0.results(matchups, otherwise: status) }
    }

    /// Which records are not whole, a line each.
    static func remarks(_ runs: ComparedRuns) -> [String] {
        runs.runs.compactMap { run in
            let name = FileSystem.display(run.path)
            if run.cells.isEmpty { return "\(name) has no cells" }
            if let problem = run.footer?.problems.first { return "\(name) is not whole: \(problem)" }
            guard !run.isComplete else { return nil }
            let count = "\(run.cells.count) of \(run.header.cells) planned cells are there"
            return run.cells.count < run.header.cells
                ? "\(name) was cut short: \(count)" : "\(name) was not finished: \(count), some not asked to their end"
        }
    }

    /// The first that holds of: a gate that matches nothing, a regression or a gate that fails, incomplete, nothing to compare.
    private static func verdict(
        _ runs: ComparedRuns, _ matchups: [Matchup], _ gates: [ComparisonGate.Result], hasErrors: Bool
    ) -> ComparisonVerdict {
        let rows = matchups.flatMap(\.rows)
        let isPaired = matchups.contains { $0.paired > 0 }
        // Where nothing is paired no gate matches anything, which is not the gate's fault.
        if isPaired, gates.contains(where: { $0.status == .unmatched }) { return .gateUnmatched }
        // What is found over the pairs that are there is found, whatever else is missing.
        if rows.contains(where: { $0.verdict == .regressed }) { return .regressed }
        if gates.contains(where: { $0.status == .fails }) { return .gateFailed }
        if hasErrors || runs.runs.contains(where: { !$0.isComplete }) { return .incomplete }
        guard isPaired, rows.contains(where: { $0.accuracy != nil }) else { return .nothingToCompare }
        return gates.contains { $0.status == .unknown } ? .gateFailed : .noRegression
    }
}

extension ComparedRuns.Run {
    /// Whether every planned cell is there, and nothing that was paid for got lost.
    var isComplete: Bool {
        footer?.isComplete != false && footer?.problems.isEmpty != false && cells.count >= header.cells
    }
}
