import HTTPTransport
import Statistics

/// The table of suites and targets that ends a run.
enum SummaryTable {
    static func table(_ rows: [GroupSummary], names: [String]? = nil) -> TextTable {
        let names = names ?? RunReport.columns(rows)
        let hasFirstToken = rows.contains { !$0.timesToFirstToken.isEmpty }
        let hasOdd = rows.contains { odd($0) != "" }
        var columns = names.map { TextTable.Column(title: $0) }
        columns += ["n", "err", "correct"].map { TextTable.Column(title: $0, alignsRight: true) }
        columns.append(TextTable.Column(title: "95 % interval"))
        if hasFirstToken { columns.append(TextTable.Column(title: "ttft", alignsRight: true)) }
        columns += ["p50", "p95", "cost"].map { TextTable.Column(title: $0, alignsRight: true) }
        if hasOdd { columns.append(TextTable.Column(title: "of which")) }
        var table = TextTable(columns)
        for row in rows {
            var cells = row.key.names
            cells += [
                String(row.answered), String(row.errors), Figure.percent(row.accuracy.value),
                Figure.interval(row.accuracy.interval),
            ]
            if hasFirstToken { cells.append(Figure.duration(row.timeToFirstToken(percentile: 50))) }
            cells += [
                Figure.duration(row.latency(percentile: 50)), Figure.duration(row.latency(percentile: 95)),
                Figure.cost(row.cost, isPartial: row.cellsWithoutCost > 0),
            ]
            if hasOdd { cells.append(odd(row)) }
            table.add(cells)
        }
        return table
    }

    /// The answered cells that are neither right nor plainly wrong, and the skipped.
    private static func odd(_ row: GroupSummary) -> String {
        [Outcome.truncated, .refused, .unparsed, .skipped]
            .compactMap { outcome in row.outcomes[outcome].map { "\($0) \(outcome.rawValue)" } }
            .joined(separator: ", ")
    }

    /// What must be known to read the table rightly, a line each.
    static func notes(_ report: RunReport) -> [String] {
        let rows = report.rows
        var notes = report.shortfalls
        for oracle in Set(report.header.suites.flatMap(\.oracles)).sorted() {
            notes.append("\(oracleText(oracle)), and under no gate")
        }
        let origins = rows.reduce(into: [:]) { $0.merge($1.origins, uniquingKeysWith: +) }
        // By the same names as the counts of the page.
        let counted = HTTPResponse.Origin.allCases.filter { $0 != .live }.compactMap { origin in
            origins[origin].map { "\($0) \(origin.rawValue)" }
        }
        if !counted.isEmpty {
            let live = origins[.live].map { ["\($0) live"] } ?? []
            notes.append(
                "times and costs are those of the recording, not of this run: "
                    + (counted + live).joined(separator: ", "))
        }
        if let count = origins[.synthetic] { notes.append("\(count) responses are synthetic: no model gave them") }
        if let count = origins[.edited] { notes.append("\(count) responses were edited after recording") }
        if rows.contains(where: { !$0.hasExactTimes }) {
            notes.append("over \(ValueCounts.mostDifferent) different times: percentiles are within 0.1 %")
        }
        if rows.contains(where: { $0.accuracy.cases < $0.accuracy.count }) {
            notes.append("the cells of one case, by its prompts and trials, are one cluster: intervals allow for it")
        }
        let related = clusters(rows)
        if !related.isEmpty {
            notes.append("related cases are one cluster too, and intervals count clusters: \(related)")
        }
        if rows.contains(where: { $0.errors > 0 }) {
            notes.append("cells in error have no answer: they are not part of n")
        }
        notes += billing(rows, report.header.targets + report.header.judges)
        if let note = hypothetical([report.header]) { notes.append(note) }
        let truncated = rows.reduce(0) { $0 + ($1.outcomes[.truncated] ?? 0) }
        if truncated > 0 { notes.append("\(truncated) answers were cut off by max_tokens; they count as not correct") }
        return notes
    }

    /// `number-comparison 127 cases in 65 clusters`; empty where no case is related to another.
    private static func clusters(_ rows: [GroupSummary]) -> String {
        var texts: [String] = []
        for row in rows {
            guard let text = row.accuracy.sizes.text else { continue }
            let named = "\(row.key.names.first ?? "") \(text)"
            if !texts.contains(named) { texts.append(named) }
        }
        return texts.joined(separator: ", ")
    }

    /// What a strategy is that knows the right answer.
    static func oracleText(_ strategy: String) -> String {
        "\(strategy) chooses by the case's own assertions: a bound for its samples, no figure of a model"
    }

    /// That prices are not the targets' own, and whose; nil where all are.
    static func hypothetical(_ headers: [RunHeader]) -> String? {
        let texts = headers.flatMap(\.hypotheticalPrices).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        return texts.isEmpty ? nil : "costs are hypothetical, nobody asked them: \(texts.joined(separator: ", "))"
    }

    /// What is not in the costs of the table.
    private static func billing(_ rows: [GroupSummary], _ targets: [RunHeader.TargetEntry]) -> [String] {
        var notes: [String] = []
        if rows.contains(where: { !$0.cost.isEmpty }) {
            let dated = targets.filter { $0.currency != nil }.map { "\($0.alias) \($0.priceDate ?? "of no known day")" }
            if !dated.isEmpty { notes.append("prices: \(dated.joined(separator: ", "))") }
        }
        let priced = Set(targets.filter { $0.currency != nil }.map(\.alias))
        let unknownCosts = rows.reduce(0) { count, row in
            let names = row.key.names
            let hasPrice = !row.cost.isEmpty || names.count > 1 && priced.contains(names[1])
            return count + (hasPrice ? row.cellsWithoutCost : 0)
        }
        if unknownCosts > 0 {
            notes.append(
                "the cost of \(unknownCosts) cells is unknown, as it is where an answer does not say its tokens, an attempt "
                    + "broke off, or a judge has no price")
        }
        let perCorrect = rows.compactMap { row -> String? in
            guard let cost = Metric.costPerCorrect.value(of: GateFigures(summary: row)) else { return nil }
            return "\(row.key.names.joined(separator: " @ ")) \(Figure.cost([row.cost.keys.first ?? "": cost]))"
        }
        if !perCorrect.isEmpty { notes.append("a right answer cost: \(perCorrect.joined(separator: ", "))") }
        let judges = rows.reduce(into: [:]) { $0.merge($1.judgeCosts.amounts, uniquingKeysWith: +) }
        let unknown = rows.reduce(0) { $0 + $1.judgeCosts.unknown }
        if !judges.isEmpty || unknown > 0 {
            notes.append("judges cost \(Figure.cost(judges, isPartial: unknown > 0)) beside the costs of the table")
        }
        let repeated = rows.reduce(0) { $0 + $1.repeatedAttempts }
        if repeated > 0 {
            notes.append(
                (repeated == 1 ? "1 attempt was" : "\(repeated) attempts were")
                    + " repeated; what an endpoint bills for those that failed is not known")
        }
        let waited = rows.reduce(0) { $0 + ($1.waited ?? 0) }
        if waited >= 1 {
            notes.append(
                "calls waited \(Figure.duration(waited)), added up, for limits and back-offs: no part of any latency")
        }
        return notes
    }
}
