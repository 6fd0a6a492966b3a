import JSONText

/// A condition on a comparison, such as `diff.low >= -0.05`: times in milliseconds, shares from 0 to 1.
public struct ComparisonGate: Sendable, Hashable {
    /// As written.
    public let text: String
    /// The figure.
    public let metric: ComparisonMetric
    /// The cells it is about.
    var scope: GateScope
    private let condition: GateCondition

    /// Reads `METRIC COMPARISON NUMBER`, with a scope behind the metric and a currency behind the number where there are any.
    public init(_ text: String) throws(Gate.Malformed) {
        condition = try GateCondition(text)
        guard let metric = ComparisonMetric(condition.name) else {
            if let metric = Metric(condition.name) {
                let change = ComparisonMetric(changeOf: metric).map { "its change in a comparison is '\($0.name)'" }
                throw Gate.Malformed(
                    message: "'\(condition.name)' is a metric of runs",
                    hint: "put it to nines run or nines report; \(change ?? "comparisons have no change of it")")
            }
            throw condition.unknownMetric(among: ComparisonMetric.names)
        }
        try condition.checkCurrency(isCost: metric.isCost)
        self.text = condition.text
        self.metric = metric
        scope = condition.scope
    }

    /// Throws where a difference of shares is held against what none can be; for gates that somebody has just written.
    public func checkBound() throws(Gate.Malformed) {
        if metric.isShare { try condition.checkBound(in: -1...1) }
    }

    /// Whether a gate holds for one row; an unknown figure counts as failing.
    public struct Result: Sendable {
        /// As written.
        public let text: String
        /// What was compared, and in which suite; empty where there is no such row.
        public let row: String
        /// The figure; nil where unknown.
        public let value: Double?
        /// How it stands.
        public let status: GateResult.Status
        /// Why the figure is unknown, the gate about no row, or the bound out of reach, as a clause; nil where there is no
        /// more to say.
        public fileprivate(set) var reason: String?

        /// The figure with its unit, such as `-40.0 pp`; why there is none, or `-`, where there is none.
        public fileprivate(set) var shown: String

        /// How it stands in a sentence.
        var sentence: String {
            switch status {
            case .unmatched: "gate matches nothing: \(text), as \(reason ?? "it is about none of the pairs")"
            case .notApplied:
                "gate not applied: \(text), as \(reason ?? "none of the pairs that it is about was compared")"
            case .holds, .fails:
                "gate \(status.rawValue): \(text) for \(row), found \(shown)" + (reason.map { "; \($0)" } ?? "")
            case .unknown: "gate unknown: \(text) for \(row), as \(shown)"
            }
        }

        var json: JSONValue {
            [
                "gate": .string(text), "row": .string(row), "value": value.map(JSONValue.double) ?? .null,
                "status": .string(status.rawValue), "reason": reason.map(JSONValue.string) ?? .null,
            ]
        }
    }

    /// Whether it takes some pairs of a row and leaves others.
    var looksIntoRows: Bool { scope.isFiner(than: [.suite, .target]) }

    /// The gate on every row that it is about or, without any, how it stands then.
    ///
    /// What chooses by the right answer is under no gate.
    func results(_ matchups: [Matchup], otherwise status: GateResult.Status) -> [Result] {
        var results: [Result] = []
        var figures: [(suite: String, isKnown: Bool)] = []
        var oracle: String?
        for matchup in matchups {
            for row in looksIntoRows ? matchup.scopedRows[scope] ?? [] : matchup.rows
            where scope.holds(suite: row.suite, target: row.target ?? matchup.candidateTarget, strategy: nil) {
                oracle = oracle ?? row.oracle
                guard row.oracle == nil else { continue }
                results.append(result(row, of: matchup))
                figures.append((suite: row.suite, isKnown: results.last?.status != .unknown))
            }
        }
        for index in results.indices where results[index].status == .unknown {
            guard let advice = scope.narrowing(figures[index].suite, figures) else { continue }
            results[index].shown += "; \(advice)"
            results[index].reason = results[index].shown
        }
        let reason = oracle.map(GateResult.ofOracle)
        guard results.isEmpty else { return results }
        return [
            Result(
                text: text, row: "", value: nil, status: status, reason: reason, shown: reason ?? Figure.unknown)
        ]
    }

    /// That a bound on an end of the interval is out of reach of so few cases, where nothing differs at all.
    private func fewness(_ value: Double, _ row: SuiteComparison) -> String? {
        guard [.change(.accuracy, .low), .change(.accuracy, .high)].contains(metric), let share = row.accuracy,
            share.onlyBase == 0, share.onlyCandidate == 0
        else { return nil }
        let cases = Figure.clusters(share.clusters, of: share.cases) ?? "\(share.cases) cases"
        let end = metric.unit(currency: nil).unit.deciding(value, against: condition.bound, isSigned: true)
        return "nothing differed; with \(cases) the interval ends at \(end)"
    }

    private func result(_ row: SuiteComparison, of matchup: Matchup) -> Result {
        let name = "\(row.name): \(matchup.base) -> \(matchup.candidate)"
        do throws(UnknownFigure) {
            let value = try metric.value(of: row, currency: condition.currency)
            let holds = condition.comparison.holds(value, condition.bound)
            let (unit, isSigned) = metric.unit(currency: row.currency)
            return Result(
                text: text, row: name, value: value, status: holds ? .holds : .fails,
                reason: holds ? nil : fewness(value, row),
                shown: unit.deciding(value, against: condition.bound, isSigned: isSigned))
        } catch {
            return Result(
                text: text, row: name, value: nil, status: .unknown, reason: error.reason, shown: error.reason)
        }
    }
}
