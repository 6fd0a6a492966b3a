/// The figures on a page: by suite and column, and by strategy where a run has several.
struct PageFigures {
    /// The figures of one line.
    struct Row {
        var summary: GroupSummary
        /// Answers that are wrong and do not say that they do not know: what users call hallucination.
        var wrong: Int

        var suite: String { summary.key.names.first ?? "" }
        /// The column of the page: a target, or a side of a comparison.
        var column: String { summary.key.names.dropFirst().first ?? "" }
        /// Its own name where a run has several strategies.
        var strategy: String? { summary.key.names.dropFirst(2).first }
        /// Column and strategy.
        var name: String { summary.key.names.dropFirst().joined(separator: ", ") }
        var wrongShare: Double? { summary.answered > 0 ? Double(wrong) / Double(summary.answered) : nil }
    }

    private let dimensions: [GroupKey.Dimension]
    private var summary: Summary
    private var wrong: [GroupKey: Int] = [:]

    init(by dimensions: [GroupKey.Dimension]) {
        self.dimensions = dimensions
        summary = Summary(by: dimensions)
    }

    mutating func add(_ cell: CellResult) {
        summary.add(cell)
        guard Self.isWrong(cell) else { return }
        for key in GroupKey.keys(of: cell, by: dimensions) { wrong[key, default: 0] += 1 }
    }

    /// In the order of suites and columns.
    func rows(suites: [String], columns: [String]) -> [Row] {
        let suiteRanks = Dictionary(suites.enumerated().map { ($1, $0) }) { first, _ in first }
        let columnRanks = Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first }
        func rank(_ row: Row) -> (Int, Int) {
            let names = row.summary.key.names
            // `suite @ target` follows its suite.
            let suite = row.suite.split(separator: " @ ").first.map(String.init) ?? row.suite
            return (suiteRanks[suite] ?? .max, names.count > 1 ? columnRanks[names[1]] ?? .max : 0)
        }
        return summary.rows.map { Row(summary: $0, wrong: wrong[$0.key] ?? 0) }.sorted { left, right in
            let (a, b) = (rank(left), rank(right))
            if a != b { return a < b }
            let (x, y) = (left.summary.key.names, right.summary.key.names)
            guard x.count > 2, y.count > 2, x[0] == y[0] else { return x.lexicographicallyPrecedes(y) }
            return GroupKey.Dimension.strategy.precedes(x[2], y[2])
        }
    }

    /// An answer that could be read, does not pass, and does not abstain; an answer that wrongly abstains is not one.
    private static func isWrong(_ cell: CellResult) -> Bool {
        cell.outcome == .fail
            && !cell.assertions.contains { assertion in
                assertion.type == "abstains" && assertion.score.verdict == .pass
                    || assertion.type == "not-abstains" && assertion.score.verdict == .fail
            }
    }
}
