import Statistics

/// A metric of some cells with its 95 % interval, on which a verdict rests.
struct ClaimFigure {
    let value: FigureValue
    let interval: FigureValue
    /// Nil where nothing can be said of the error.
    let bounds: Interval?

    /// - Parameter cells: Those that `group` sums up.
    init(_ metric: Metric, _ group: GroupSummary, _ cells: [CellResult]) {
        switch metric {
        // Verdicts are by whole intervals: its ends are conditions on the same figure.
        case .accuracy, .accuracyLow, .accuracyHigh: self.init(group.accuracy)
        case .errorRate: self.init(Self.rate(cases: cells.filter { $0.outcome != .skipped }) { $0 == .error })
        case .truncatedRate: self.init(Self.rate(cases: cells.filter(\.outcome.isAnswered)) { $0 == .truncated })
        case .refusedRate: self.init(Self.rate(cases: cells.filter(\.outcome.isAnswered)) { $0 == .refused })
        case .unparsedRate: self.init(Self.rate(cases: cells.filter(\.outcome.isAnswered)) { $0 == .unparsed })
        case .score:
            let scores = Dictionary(grouping: cells.filter { $0.outcome.isAnswered && $0.score != nil }) {
                $0.identity.caseID
            }.sorted { $0.key < $1.key }.map { $0.value.compactMap(\.score) }
            let bounds = Estimate.mean(ofTrials: scores)?.interval()
            self.init(value: .score(group.score), interval: Self.text(bounds) { .score($0) }, bounds: bounds)
        case .latencyMedian: self.init(times: group.latencies, percentile: 50)
        case .latencyTail: self.init(times: group.latencies, percentile: 95)
        case .firstTokenMedian: self.init(times: group.timesToFirstToken, percentile: 50)
        case .firstTokenTail: self.init(times: group.timesToFirstToken, percentile: 95)
        case .costTotal, .costPerCorrect: self.init(cost: metric, group)
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

    private init(times: [Double], percentile: Double) {
        let isTold = times.count >= (percentile > 50 ? 20 : 10)
        let bounds =
            isTold
            ? Bootstrap(seed: Comparison.seed).interval(of: times) { Percentile.value(percentile, of: $0) } : nil
        self.init(
            value: .milliseconds(Percentile.value(percentile, of: times)),
            interval: Self.text(bounds) { .milliseconds($0) }, bounds: bounds)
    }

    /// What all cells cost is known as it is; of what a right answer costs, the share of right answers is not.
    private init(cost metric: Metric, _ group: GroupSummary) {
        guard let value = metric.value(of: group), let cell = group.costPerCell else {
            self.init(value: .cost(nil, currency: nil), interval: .name(""), bounds: nil)
            return
        }
        func cost(_ amount: Double) -> FigureValue { .cost(amount, currency: cell.currency) }
        guard metric == .costPerCorrect, let rate = group.accuracy.interval, rate.low > 0 else {
            let bounds = metric == .costTotal ? Interval(value, value) : nil
            self.init(value: cost(value), interval: .name(""), bounds: bounds)
            return
        }
        let bounds = Interval(cell.amount / rate.high, cell.amount / rate.low)
        self.init(value: cost(value), interval: Self.text(bounds, cost), bounds: bounds)
    }

    private static func rate(cases cells: [CellResult], _ counts: (Outcome) -> Bool) -> Rate {
        let cases = Dictionary(grouping: cells) { $0.identity.caseID }
        return Rate(cases: cases.values.map { cells in (cells.count { counts($0.outcome) }, cells.count) })
    }

    private static func text(_ bounds: Interval?, _ figure: (Double) -> FigureValue) -> FigureValue {
        .name(bounds.map { "[\(figure($0.low).text), \(figure($0.high).text)]" } ?? "")
    }
}
