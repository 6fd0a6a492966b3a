import Statistics

/// A metric of some cells with its 95 % interval, on which a verdict rests.
struct ClaimFigure {
    let value: FigureValue
    let interval: FigureValue
    /// Nil where nothing can be said of the error.
    let bounds: Interval?

    /// The answers as they count: those that could not be read as not right.
    ///
    /// - Parameter cells: Those that `group` sums up.
    init(_ gate: Gate, _ group: GroupSummary, _ cells: [CellResult]) {
        switch gate.metric {
        // Verdicts are by whole intervals: its ends are conditions on the same figure.
        case .accuracy, .accuracyLow, .accuracyHigh: self.init(group.accuracy)
        case .errorRate: self.init(Self.rate(cases: cells.filter { $0.outcome != .skipped }) { $0 == .error })
        case .truncatedRate: self.init(Self.rate(cases: cells.filter(\.outcome.isAnswered)) { $0 == .truncated })
        case .refusedRate: self.init(Self.rate(cases: cells.filter(\.outcome.isAnswered)) { $0 == .refused })
        case .unparsedRate: self.init(Self.rate(cases: cells.filter(\.outcome.isAnswered)) { $0 == .unparsed })
        case .score:
            self.init(scores: cells) { [$0.score].compactMap(\.self) }
        case .latencyMedian: self.init(times: cells, \.latency, percentile: 50)
        case .latencyTail: self.init(times: cells, \.latency, percentile: 95)
        case .firstTokenMedian: self.init(times: cells, \.timeToFirstToken, percentile: 50)
        case .firstTokenTail: self.init(times: cells, \.timeToFirstToken, percentile: 95)
        case .costTotal, .costPerCorrect, .costJudges: self.init(cost: gate, group)
        case .flakeRate: self.init(Self.trials(cells).flaky)
        case .passAny(let k): self.init(Self.trials(cells).passAny(k))
        case .passAll(let k): self.init(Self.trials(cells).passAll(k))
        case .named(let name): self.init(scores: cells) { $0.values(of: name) }
        }
    }

    private init(value: FigureValue, interval: FigureValue, bounds: Interval?) {
        self.value = value
        self.interval = interval
        self.bounds = bounds
    }

    private init(_ rate: Rate) {
        self.init(value: .share(rate.value), interval: .interval(rate.interval), bounds: rate.interval)
    }

    private init(scores cells: [CellResult], _ values: (CellResult) -> [Double]) {
        var means = CaseMeans<String>()
        for cell in cells where cell.outcome.isAnswered {
            for value in values(cell) { means.add(value, of: cell) }
        }
        let mean = means.estimate
        let bounds = mean?.interval()
        self.init(value: .score(mean?.value), interval: Self.text(bounds) { .score($0) }, bounds: bounds)
    }

    /// Of one time a cluster, the interval is from one of them to another; of several it is resampled by clusters: the times of
    /// one question, by its prompts and trials, and of related ones are alike.
    private init(times cells: [CellResult], _ time: (CellResult) -> Double?, percentile: Double) {
        let clusters = Dictionary(grouping: cells, by: \.cluster).sorted { $0.key < $1.key }
            .map { $0.value.compactMap(time) }.filter { !$0.isEmpty }
        func value(_ clusters: [[Double]]) -> Double? { Percentile.value(percentile, of: clusters.flatMap { $0 }) }
        let bounds: Interval?
        if clusters.allSatisfy({ $0.count == 1 }) {
            bounds = Percentile.interval(percentile, of: clusters.flatMap { $0 })
        } else {
            // Of few clusters the bootstrap is too narrow.
            let isTold = clusters.count >= 10 && Percentile.isTold(percentile, by: clusters.count)
            bounds = isTold ? Bootstrap(seed: Comparison.seed).interval(of: clusters, statistic: value) : nil
        }
        self.init(
            value: .milliseconds(value(clusters)),
            interval: Self.text(bounds) { .milliseconds($0) }, bounds: bounds)
    }

    /// What all cells cost is known as it is; of what a right answer costs, the share of right answers is not.
    private init(cost gate: Gate, _ group: GroupSummary) {
        let tally = gate.metric == .costJudges ? group.judgeCosts : group.costs
        guard let value = gate.metric.value(of: GateFigures(summary: group), currency: gate.currency),
            let currency = tally.amounts.keys.first
        else {
            self.init(value: .cost(nil, currency: nil), interval: .name(""), bounds: nil)
            return
        }
        func cost(_ amount: Double) -> FigureValue { .cost(amount, currency: currency) }
        guard gate.metric == .costPerCorrect, let cell = group.costPerCell, let rate = group.accuracy.interval,
            rate.low > 0
        else {
            let bounds = gate.metric == .costPerCorrect ? nil : Interval(value, value)
            self.init(value: cost(value), interval: .name(""), bounds: bounds)
            return
        }
        let bounds = Interval(cell.amount / rate.high, cell.amount / rate.low)
        self.init(value: cost(value), interval: Self.text(bounds, cost), bounds: bounds)
    }

    private static func trials(_ cells: [CellResult]) -> TrialTally {
        var tally = TrialTally()
        for cell in cells where cell.outcome.isAnswered { tally.add(cell) }
        return tally
    }

    private static func rate(cases cells: [CellResult], _ counts: (Outcome) -> Bool) -> Rate {
        var values = CaseMeans<String>()
        for cell in cells { values.add(counts(cell.outcome) ? 1 : 0, of: cell) }
        return Rate(values)
    }

    private static func text(_ bounds: Interval?, _ figure: (Double) -> FigureValue) -> FigureValue {
        .name(bounds.map { "[\(figure($0.low).text), \(figure($0.high).text)]" } ?? "")
    }
}
