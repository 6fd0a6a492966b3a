/// The figures of a suite by one dimension, all targets in one table, or by two, a matrix for each target.
struct BreakdownTable {
    let suite: String
    let breakdown: Breakdown
    /// By target and the breakdown's dimensions.
    let rows: [GroupSummary]
    /// In the order in which they are shown.
    let targets: [String]

    /// The columns of figures, and how each comes from a group.
    private static let figures: [(column: FigureTable.Column, value: @Sendable (GroupSummary) -> FigureValue)] = [
        (.init(key: "n", title: "n"), { .count($0.answered) }),
        (.init(key: "errors", title: "err"), { .count($0.errors) }),
        (UnreadAnswers.columns[0], { UnreadAnswers($0).figures[0] }),
        (UnreadAnswers.columns[1], { UnreadAnswers($0).figures[1] }),
        (.init(key: "accuracy", title: "correct"), { .share($0.accuracy.value) }),
        (.init(key: "accuracy_interval", title: "95 % interval"), { .interval($0.accuracy.interval) }),
        (.init(key: "latency_p50_ms", title: "p50"), { .milliseconds($0.latency(percentile: 50)) }),
        (.init(key: "prompt_tokens_per_cell", title: "prompt tokens"), { .mean($0.promptTokensPerCell) }),
        (.init(key: "completion_tokens_per_cell", title: "completion tokens"), { .mean($0.completionTokensPerCell) }),
        (
            .init(key: "reasoning_tokens_per_cell", title: "reasoning tokens", isOptional: true),
            { .mean($0.reasoningTokensPerCell) }
        ),
        (
            .init(key: "cost_per_cell", title: "cost per cell"),
            { .cost($0.costPerCell?.amount, currency: $0.costPerCell?.currency) }
        ),
    ]

    var tables: [FigureTable] {
        guard !rows.isEmpty else { return [] }
        guard breakdown.names.count == 2 else { return [table(rows, target: nil)] }
        return targets.compactMap { target in
            let own = rows.filter { $0.key.names.first == target }
            return own.isEmpty ? nil : table(own, target: target)
        }
    }

    private func table(_ rows: [GroupSummary], target: String?) -> FigureTable {
        let names = (target == nil ? ["target"] : []) + breakdown.names
        var table = FigureTable(
            kind: .breakdown, suite: suite, target: target, by: breakdown.names,
            columns: names.map { .init(key: $0, title: $0) } + Self.figures.map(\.column),
            rows: rows.sorted(by: precedes).map { row in
                row.key.names.suffix(names.count).map { .name($0) } + Self.figures.map { $0.value(row) }
            })
        for index in table.columns.indices where table.columns[index].key == "latency_p50_ms" {
            table.columns[index].title += GroupSummary.timing(of: rows)
        }
        if rows.contains(where: { $0.tokens != nil && $0.cellsWithTokens < $0.attempted }) {
            table.notes.append("tokens are means over the cells that say them; not all do")
        }
        return table
    }

    private func precedes(_ left: GroupSummary, _ right: GroupSummary) -> Bool {
        let (a, b) = (left.key.names, right.key.names)
        guard let first = a.first, let second = b.first else { return a.count < b.count }
        if first != second {
            return (targets.firstIndex(of: first) ?? .max) < (targets.firstIndex(of: second) ?? .max)
        }
        for (place, dimension) in breakdown.dimensions.enumerated() where a[place + 1] != b[place + 1] {
            return dimension.precedes(a[place + 1], b[place + 1])
        }
        return false
    }
}
