import Statistics

/// Conversations of several steps on one target: how often all steps are right, against the chance of each.
struct ChainTally {
    /// By number of steps: 1 for cells that have all of them right, 0 for others.
    private var whole: [Int: CaseMeans<String>] = [:]
    /// Steps by cluster: right ones up to the first wrong one, of all tried up to and with it.
    private var steps: [String: Rate.Cluster] = [:]
    /// By number of steps.
    private var unread: [Int: UnreadAnswers] = [:]

    /// - Parameter cell: Answered, with assertions that name turns.
    mutating func add(_ cell: CellResult) {
        let (right, count) = Self.steps(of: cell)
        guard count > 0 else { return }
        unread[count, default: UnreadAnswers()].add(cell.outcome)
        whole[count, default: CaseMeans()].add(right == count ? 1 : 0, of: cell)
        steps[cell.cluster, default: Rate.Cluster()].sum += Double(right)
        steps[cell.cluster, default: Rate.Cluster()].cases += min(right + 1, count)
    }

    /// The steps that are right before the first wrong one, and how many steps there are.
    private static func steps(of cell: CellResult) -> (right: Int, count: Int) {
        var isRight: [Int: Bool] = [:]
        for assertion in cell.assertions where assertion.weight > 0 {
            guard let turn = assertion.turn else { continue }
            isRight[turn] = (isRight[turn] ?? true) && assertion.score.verdict == .pass
        }
        let turns = isRight.sorted { $0.key < $1.key }
        let right = turns.prefix(while: \.value).count
        // Records of conversations say how many turns were to come; one that ended before did not get them right.
        let tagged = GroupKey.Dimension.tagged("steps").names(of: cell).compactMap { Int($0) }.max()
        let count = max(turns.count, min(cell.turns ?? tagged ?? 0, 10_000))
        let isWhole = cell.outcome != .truncated && cell.outcome != .refused
        return (isWhole ? right : min(right, count - 1), count)
    }

    /// p, the chance that a step is right when all before it were, with its 95 % interval.
    ///
    /// The steps of a conversation depend on each other as the cases of a cluster do.
    private var step: Rate { Rate(clusters: Array(steps.values), count: steps.values.reduce(0) { $0 + $1.cases }) }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "target"), .init(key: "steps", title: "steps"), .init(key: "n", title: "n"),
        UnreadAnswers.columns[0], UnreadAnswers.columns[1],
        .init(key: "all_right", title: "all right"), .init(key: "all_right_interval", title: "95 % interval"),
        .init(key: "p", title: "p of a step"), .init(key: "p_interval", title: "95 % of p"),
        .init(key: "p_to_n", title: "p^steps"), .init(key: "p_to_n_interval", title: "from 95 % of p"),
        .init(key: "interval_holds_p_to_n", title: "interval holds p^steps"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: ChainTally)]) -> FigureTable {
        var rows: [[FigureValue]] = []
        for (target, tally) in tallies {
            let step = tally.step
            guard let chance = step.value else { continue }
            for (count, whole) in tally.whole.sorted(by: { $0.key < $1.key }) {
                let rate = Rate(whole)
                let power = power(chance, count)
                let unread = tally.unread[count] ?? UnreadAnswers()
                let names: [FigureValue] = [.name(target), .count(count), .count(rate.count)]
                let figures: [FigureValue] = [
                    .share(rate.value), .interval(rate.interval), .share(step.value), .interval(step.interval),
                    .share(power),
                    .interval(step.interval.map { Interval(Self.power($0.low, count), Self.power($0.high, count)) }),
                    .flag(rate.interval.map { $0.contains(power) }),
                ]
                rows.append(names + unread.figures + figures)
            }
        }
        let note =
            "p: the chance that a step is right when all before it were, from every step up to the first wrong one of "
            + "all conversations of a target; p^steps is what steps of one and the same difficulty would give"
        return FigureTable(kind: .steps, suite: suite, target: nil, columns: columns, rows: rows, notes: [note])
    }

    private static func power(_ base: Double, _ exponent: Int) -> Double {
        var result = 1.0
        for _ in 0..<exponent where result > 0 { result *= base }
        return result
    }
}
