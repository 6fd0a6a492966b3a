import Statistics

/// Repeated trials on one target: success in several attempts, and how often the trials of one question disagree.
struct TrialTally {
    /// What is asked again in every trial.
    private struct Question: Hashable {
        var prompt: String
        var strategy: String
    }

    private var cases: [String: [Question: (right: Int, count: Int)]] = [:]
    /// By case; success in several attempts is that of a case, its error that of clusters.
    private var clusters: [String: String] = [:]
    private var unread = UnreadAnswers()

    /// - Parameter cell: Answered.
    mutating func add(_ cell: CellResult) {
        unread.add(cell.outcome)
        let identity = cell.identity
        let question = Question(prompt: identity.prompt, strategy: identity.strategy)
        let before = cases[identity.caseID]?[question] ?? (0, 0)
        cases[identity.caseID, default: [:]][question] = (
            before.right + (cell.outcome == .pass ? 1 : 0), before.count + 1
        )
        clusters[identity.caseID] = cell.namedCluster
    }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "target"), .init(key: "k", title: "k"), .init(key: "cases", title: "cases"),
        UnreadAnswers.columns[0], UnreadAnswers.columns[1],
        .init(key: "pass_at_k", title: "pass@k"), .init(key: "pass_at_k_interval", title: "95 % interval"),
        .init(key: "pass_hat_k", title: "pass^k"), .init(key: "pass_hat_k_interval", title: "95 % interval"),
        .init(key: "majority", title: "majority"), .init(key: "majority_interval", title: "95 % interval"),
        .init(key: "flake_rate", title: "flaky"), .init(key: "flake_rate_interval", title: "95 % interval"),
        .init(key: "variance_between", title: "between cases"), .init(key: "variance_within", title: "within"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: TrialTally)]) -> FigureTable {
        let rows = tallies.flatMap { target, tally in
            let (flaky, majority, variances) = (tally.flaky, tally.majority, tally.variances)
            return tally.attempts.map { k -> [FigureValue] in
                let (any, all) = (tally.passAny(k), tally.passAll(k))
                let names: [FigureValue] = [.name(target), .count(k), .count(any.cases)]
                let figures: [FigureValue] = [
                    .share(any.value), .interval(any.interval), .share(all.value), .interval(all.interval),
                    .share(majority.value), .interval(majority.interval), .share(flaky.value),
                    .interval(flaky.interval), .score(variances?.between), .score(variances?.within),
                ]
                return names + tally.unread.figures + figures
            }
        }
        return FigureTable(
            kind: .trials, suite: suite, target: nil, columns: columns, rows: rows,
            notes: [
                "pass@k: at least one of k trials is right; pass^k: all of them are; means over cases with k answered trials",
                "majority: questions of which more than half of the trials are right; a tie is none",
                "flaky: questions of which some trials are right and others are not",
                "between cases, within: the variance of the chance to be right over cases, and that of one trial of a case",
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
        var means = CaseMeans<String>()
        var count = 0
        for (name, questions) in cases {
            let values = questions.values.compactMap { tally in
                figure(tally.right, tally.count).map { ($0, tally.count) }
            }
            guard let mean = Mean.of(values.map(\.0).sorted()) else { continue }
            means.add(mean, of: name, in: clusters[name] ?? name)
            count += values.reduce(0) { $0 + $1.1 }
        }
        return Rate(means, count: count)
    }

    /// The chance that at least one of k trials of a question is right; of cases with k answered trials.
    func passAny(_ k: Int) -> Rate { rate { PassAtK.anyOf(k, passed: $0, count: $1) } }

    /// The chance that all of k trials of a question are right.
    func passAll(_ k: Int) -> Rate { rate { PassAtK.allOf(k, passed: $0, count: $1) } }

    /// Questions of which more than half of the trials are right.
    var majority: Rate {
        share { _ in
            true
        } of: {
            2 * $0.right > $0.count
        }
    }

    /// The share of the questions that count, by case.
    private func share(
        _ counts: ((right: Int, count: Int)) -> Bool, of holds: ((right: Int, count: Int)) -> Bool
    ) -> Rate {
        var values = CaseMeans<String>()
        for (name, questions) in cases {
            for tally in questions.values where counts(tally) {
                values.add(holds(tally) ? 1 : 0, of: name, in: clusters[name] ?? name)
            }
        }
        return Rate(values)
    }

    /// The variance of a question's chance to be right, and the mean variance of one trial of it; nil without repeats.
    ///
    /// Both are unbiased (analysis of variance with one factor); between questions it is never below 0.
    var variances: (between: Double, within: Double)? {
        let repeated = cases.values.flatMap(\.values).filter { $0.count > 1 }
        let shares = repeated.map { Double($0.right) / Double($0.count) }.sorted()
        func within(_ tally: (right: Int, count: Int)) -> Double {
            let (right, count) = (Double(tally.right), Double(tally.count))
            return right * (count - right) / (count * (count - 1))
        }
        let ofTrials = repeated.map(within).sorted()
        let ofMeans = Mean.of(repeated.map { within($0) / Double($0.count) }.sorted())
        guard let within = Mean.of(ofTrials), let ofMeans, let error = StandardError.ofMean(shares) else { return nil }
        return (max(0, error * error * Double(shares.count) - ofMeans), within)
    }

    /// Questions of which some trials are right and others are not.
    var flaky: Rate {
        share {
            $0.count > 1
        } of: {
            $0.right > 0 && $0.right < $0.count
        }
    }
}
