import Statistics

/// The assertions of one target that name a metric, which is then reported by itself.
struct MetricTally {
    private struct Metric {
        var values = (sum: 0.0, count: 0)
        var cases: [String: (right: Int, count: Int)] = [:]
    }

    private var metrics: [String: Metric] = [:]

    /// - Parameter cell: Answered.
    mutating func add(_ cell: CellResult) {
        for assertion in cell.assertions {
            guard let name = assertion.metric, assertion.score.verdict != .error else { continue }
            // A judge's verdict that cannot be read says nothing of the answer: it is neither 0 nor a failure.
            if assertion.score.verdict == .unparsed, JudgeTally.counts(assertion) { continue }
            var metric = metrics[name] ?? Metric()
            metric.values = (metric.values.sum + assertion.score.value, metric.values.count + 1)
            let before = metric.cases[cell.identity.caseID] ?? (0, 0)
            let isRight = assertion.score.verdict == .pass
            metric.cases[cell.identity.caseID] = (before.right + (isRight ? 1 : 0), before.count + 1)
            metrics[name] = metric
        }
    }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "target"), .init(key: "metric", title: "metric"), .init(key: "n", title: "n"),
        .init(key: "mean", title: "mean value"), .init(key: "rate", title: "holds"),
        .init(key: "rate_interval", title: "95 % interval"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: MetricTally)]) -> FigureTable {
        let rows = tallies.flatMap { target, tally in
            tally.metrics.sorted { $0.key < $1.key }.map { name, metric -> [FigureValue] in
                let rate = Rate(cases: Array(metric.cases.values))
                return [
                    .name(target), .name(name), .count(metric.values.count),
                    .score(metric.values.sum / Double(max(1, metric.values.count))), .share(rate.value),
                    .interval(rate.interval),
                ]
            }
        }
        return FigureTable(kind: .metrics, suite: suite, target: nil, columns: columns, rows: rows)
    }
}
