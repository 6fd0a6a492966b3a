import Statistics

/// The assertions of one target that name a metric, which is then reported by itself.
struct MetricTally {
    private struct Metric {
        var values = CaseMeans<String>()
        var right = CaseMeans<String>()
        var unread = UnreadAnswers()

        mutating func add(_ assertion: AssertionResult, of cell: CellResult) {
            values.add(assertion.score.value, of: cell)
            right.add(assertion.score.verdict == .pass ? 1 : 0, of: cell)
            unread.add(cell.outcome)
        }
    }

    private var metrics: [String: Metric] = [:]

    /// - Parameter cell: Answered.
    mutating func add(_ cell: CellResult) {
        for assertion in cell.assertions where Self.counts(assertion) {
            guard let name = assertion.metric else { continue }
            // In place: a copy beside it would be one of all cases, for every cell.
            metrics[name, default: Metric()].add(assertion, of: cell)
        }
    }

    /// Whether an assertion says something of the answer: a judge's verdict that cannot be read is neither 0 nor a failure.
    static func counts(_ assertion: AssertionResult) -> Bool {
        assertion.score.verdict != .error && (assertion.score.verdict != .unparsed || !JudgeTally.counts(assertion))
    }

    /// The mean value of a metric; nil where no cell has it.
    func mean(_ name: String) -> Double? { metrics[name]?.values.mean }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "target"), .init(key: "metric", title: "metric"), .init(key: "n", title: "n"),
        UnreadAnswers.columns[0], UnreadAnswers.columns[1],
        .init(key: "mean", title: "mean value"), .init(key: "rate", title: "holds"),
        .init(key: "rate_interval", title: "95 % interval"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: MetricTally)]) -> FigureTable {
        let rows = tallies.flatMap { target, tally in
            tally.metrics.sorted { $0.key < $1.key }.map { name, metric -> [FigureValue] in
                let rate = Rate(metric.right)
                let names: [FigureValue] = [.name(target), .name(name), .count(metric.values.count)]
                let figures: [FigureValue] = [
                    .score(metric.values.mean), .share(rate.value), .interval(rate.interval),
                ]
                return names + metric.unread.figures + figures
            }
        }
        return FigureTable(kind: .metrics, suite: suite, target: nil, columns: columns, rows: rows)
    }
}

extension CellResult {
    /// The values of the assertions that name a metric.
    func values(of metric: String) -> [Double] {
        assertions.filter { $0.metric == metric && MetricTally.counts($0) }.map(\.score.value)
    }
}
