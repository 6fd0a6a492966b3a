import Statistics

/// The marks that judges gave the answers of one target, each answer twice, and how far the two lie apart.
struct JudgeTally {
    /// The mark with the criteria before the answer, 0 to 100.
    static let firstMark = "mark.1"
    /// The mark with the criteria behind it.
    static let secondMark = "mark.2"
    /// Marks that lie no further apart count as agreeing.
    private static let near = 10.0

    /// The mean of both marks.
    private var marks = CaseMeans<String>()
    /// 1 where both marks lie near each other, 0 elsewhere.
    private var agreement = CaseMeans<String>()
    private var distances: [Double] = []
    private var unreadable = 0

    /// Whether an assertion is a judge's.
    static func counts(_ assertion: AssertionResult) -> Bool {
        RubricScorer.types.contains(where: assertion.type.hasSuffix)
    }

    /// - Parameter cell: Answered.
    mutating func add(_ cell: CellResult) {
        for assertion in cell.assertions where Self.counts(assertion) {
            let figures = assertion.score.figures
            guard let first = figures[Self.firstMark], let second = figures[Self.secondMark],
                max(first, second) <= 100
            else {
                unreadable += 1
                continue
            }
            marks.add((first + second) / 2, of: cell)
            agreement.add(abs(first - second) <= Self.near ? 1 : 0, of: cell)
            distances.append(abs(first - second))
        }
    }

    private static let columns: [FigureTable.Column] = [
        .init(key: "target", title: "answers of"), .init(key: "n", title: "judged"),
        .init(key: "unreadable", title: "no verdict"), .init(key: "mark", title: "mean mark of 100"),
        .init(key: "mark_interval", title: "95 % interval"),
        .init(key: "distance", title: "marks apart"), .init(key: "agreement", title: "within 10"),
        .init(key: "agreement_interval", title: "95 % interval"),
    ]

    static func table(_ suite: String, _ tallies: [(target: String, tally: JudgeTally)]) -> FigureTable {
        var table = FigureTable(
            kind: .judges, suite: suite, target: nil, columns: columns,
            rows: tallies.map { target, tally in tally.row(target) })
        table.notes = [
            "every answer is judged twice, the criteria once before and once behind it; marks apart: the mean distance of "
                + "both, the judge's disagreement with itself",
            "a difference between marks that is smaller than the judge's own is none that it could see",
        ]
        return table
    }

    private func row(_ target: String) -> [FigureValue] {
        let (marks, agreement) = (self.marks.estimate, Rate(self.agreement))
        return [
            .name(target), .count(distances.count), .count(unreadable), .mean(marks?.value),
            .meanInterval(marks?.interval()), .mean(Mean.of(distances.sorted())), .share(agreement.value),
            .interval(agreement.interval),
        ]
    }
}
