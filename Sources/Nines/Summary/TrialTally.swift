import Statistics

/// Repeated trials on one target: success in several attempts, and how often the trials of one question disagree.
struct TrialTally {
    /// What is asked again in every trial.
    private struct Question: Hashable {
        var prompt: String
        var strategy: String
    }

    private var cases: [String: [Question: (right: Int, count: Int)]] = [:]

    /// - Parameter cell: Answered.
    mutating func add(_ cell: CellResult) {
        let identity = cell.identity
        let question = Question(prompt: identity.prompt, strategy: identity.strategy)
        let before = cases[identity.caseID]?[question] ?? (0, 0)
        cases[identity.caseID, default: [:]][question] = (
            before.right + (cell.outcome == .pass ? 1 : 0), before.count + 1
        )
    }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "target"), .init(key: "k", title: "k"), .init(key: "cases", title: "cases"),
        .init(key: "pass_at_k", title: "pass@k"), .init(key: "pass_at_k_interval", title: "95 % interval"),
        .init(key: "pass_hat_k", title: "pass^k"), .init(key: "pass_hat_k_interval", title: "95 % interval"),
        .init(key: "flake_rate", title: "flaky"), .init(key: "flake_rate_interval", title: "95 % interval"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: TrialTally)]) -> FigureTable {
        let rows = tallies.flatMap { target, tally in
            let flaky = tally.flaky
            return tally.attempts.map { k -> [FigureValue] in
                let any = tally.rate { PassAtK.anyOf(k, passed: $0, count: $1) }
                let all = tally.rate { PassAtK.allOf(k, passed: $0, count: $1) }
                return [
                    .name(target), .count(k), .count(any.clusters), .share(any.value), .interval(any.interval),
                    .share(all.value), .interval(all.interval), .share(flaky.value), .interval(flaky.interval),
                ]
            }
        }
        return FigureTable(
            kind: .trials, suite: suite, target: nil, columns: columns, rows: rows,
            notes: [
                "pass@k: at least one of k trials is right; pass^k: all of them are; means over cases with k answered trials",
                "flaky: questions of which some trials are right and others are not",
            ])
    }

    /// The numbers of attempts that are shown: all up to ten, then ever fewer.
    private var attempts: [Int] {
        let most = cases.values.reduce(0) { max($0, $1.values.reduce(0) { max($0, $1.count) }) }
        var result = Array(1...max(1, min(10, most)))
        var next = 20
        while next < most {
            result.append(next)
            next *= 2
        }
        return most > 10 ? result + [most] : result
    }

    /// The mean over cases of a figure of each question's right answers and trials; without those that have none.
    private func rate(_ figure: (_ right: Int, _ count: Int) -> Double?) -> Rate {
        var means: [Double] = []
        var count = 0
        for questions in cases.values {
            let values = questions.values.compactMap { tally in
                figure(tally.right, tally.count).map { ($0, tally.count) }
            }
            guard let mean = Mean.of(values.map(\.0).sorted()) else { continue }
            means.append(mean)
            count += values.reduce(0) { $0 + $1.1 }
        }
        return Rate(caseMeans: means, count: count)
    }

    private var flaky: Rate {
        Rate(
            cases: cases.values.map { questions in
                let repeated = questions.values.filter { $0.count > 1 }
                return (repeated.count { $0.right > 0 && $0.right < $0.count }, repeated.count)
            })
    }
}
