import FixtureStore

/// What a run would take: calls, tokens and cost by suite and target, judges apart.
public struct RunForecast: Sendable {
    /// One target in one suite.
    struct Row: Sendable {
        var suite: String
        /// The target, or the judge of another.
        var target: String
        var isHelper: Bool
        /// Cells; nil for a judge, who has none.
        var cells: Int?
        var fixtures: FixtureMode
        var tally: ForecastTransport.Tally
        var price: PriceTable?
        /// The run from which the length of its answers is known.
        var source: String?

        /// Low, expected and high; the last is nil where answers have no limit. Nil without a price.
        var cost: (low: Double, expected: Double, high: Double?)? {
            guard let price else { return nil }
            let requests = price.perRequest * Double(tally.calls)
            func cost(_ prompt: Double, _ completion: Double) -> Double {
                price.cost(prompt: prompt, completion: completion) - price.perRequest + requests
            }
            let high =
                price.highestCost(prompt: tally.prompt.high, completion: tally.completion.high) - price.perRequest
                + requests
            return (
                cost(Double(tally.prompt.low), Double(tally.completion.low)),
                cost(tally.prompt.expected, tally.completion.expected),
                tally.unlimited > 0 ? nil : high
            )
        }
    }

    let rows: [Row]
    /// Cells that the run which is gone on with has done.
    let done: Int
    /// What they took of the budget.
    let spent: Double

    /// The table with where its figures come from, and what a limit on the cost makes of it.
    public func text(limit: CostLimit?) -> String {
        var table = TextTable([
            .init(title: "suite"), .init(title: "target"), .init(title: "cells", alignsRight: true),
            .init(title: "fixtures"), .init(title: "calls", alignsRight: true),
            .init(title: "prompt tokens", alignsRight: true), .init(title: "answer tokens", alignsRight: true),
            .init(title: "cost", alignsRight: true),
        ])
        for row in rows {
            let tally = row.tally
            table.add([
                row.suite, row.isHelper ? "judge \(row.target)" : row.target, row.cells.map(String.init) ?? "",
                row.fixtures.rawValue, String(tally.calls),
                Self.range(tally.prompt.low, tally.prompt.expected, tally.prompt.high),
                Self.range(
                    tally.completion.low, tally.completion.expected, tally.unlimited > 0 ? nil : tally.completion.high),
                Self.cost(row),
            ])
        }
        return table.text + notes(limit).map { "note: \($0)\n" }.joined()
    }

    private func notes(_ limit: CostLimit?) -> [String] {
        var notes = ["tokens and cost as expected, with bounds in brackets; tokens of prompts by their letters"]
        if done > 0 { notes.append("\(done) cells are done already and left out") }
        for row in rows where row.tally.calls > 0 {
            let name = "\(row.suite) on \(row.target)"
            notes.append(
                row.source.map { "\(name): tokens as in \($0), answers of max_tokens at most" }
                    ?? "\(name): no stored run says how long answers are: half of max_tokens is expected")
        }
        if rows.contains(where: { $0.tally.unlimited > 0 }) {
            notes.append("without max_tokens an answer has no limit, nor has its cost")
        }
        if rows.contains(where: { $0.fixtures == .fill }) {
            notes.append(
                "with fill, what is recorded already is not asked again: the figures are the most there can be")
        }
        let live = rows.filter { $0.fixtures != .replay }
        let totals = Dictionary(grouping: live.filter { $0.price != nil }) { $0.price?.currency ?? "" }
        for (currency, rows) in totals.sorted(by: { $0.key < $1.key }) {
            let costs = rows.compactMap(\.cost)
            let highs = costs.compactMap(\.high)
            let sum = Self.range(
                Figure.cost([currency: costs.reduce(0) { $0 + $1.low }]),
                Figure.cost([currency: costs.reduce(0) { $0 + $1.expected }]),
                highs.count == costs.count ? Figure.cost([currency: highs.reduce(0, +)]) : nil)
            notes.append("all together: \(sum)")
            let expected = costs.reduce(spent) { $0 + $1.expected }
            if let limit, (limit.currency ?? currency) == currency, expected > limit.amount {
                notes.append("more than --max-cost is to be expected: the run will stop before its end")
            }
        }
        let unpriced = Set(live.filter { $0.price == nil }.map(\.target)).sorted()
        if !unpriced.isEmpty { notes.append("no price is known of \(unpriced.joined(separator: ", "))") }
        return notes
    }

    private static func cost(_ row: Row) -> String {
        guard row.fixtures != .replay else { return "none, replayed" }
        guard let cost = row.cost, let currency = row.price?.currency else { return Figure.unknown }
        func text(_ amount: Double) -> String { Figure.cost([currency: amount]) }
        return range(text(cost.low), text(cost.expected), cost.high.map(text))
    }

    /// Here, and nowhere before, the expected number is rounded.
    private static func range(_ low: Int, _ expected: Double, _ high: Int?) -> String {
        range(String(low), String(Int(min(expected, 1e18).rounded())), high.map { String($0) })
    }

    private static func range(_ low: String, _ expected: String, _ high: String?) -> String {
        "\(expected) [\(low), \(high ?? "no limit")]"
    }
}
