public import HTTPTransport
public import Statistics

/// The figures of one group of cells; what is not known is nil, never zero.
public struct GroupSummary: Sendable {
    /// What the figures are about.
    public var key: GroupKey
    /// Cells by outcome.
    public var outcomes: [Outcome: Int]
    /// The share of answered cells that pass, with its interval.
    public var accuracy: Rate
    /// The mean over cases of the mean score of their cells; nil where none has one.
    public var score: Double?
    /// Milliseconds of answering attempts; empty where unknown.
    public var latencies: Distribution
    /// Milliseconds to the first content of streamed answers.
    public var timesToFirstToken: Distribution
    /// What the calls of the cells' own targets cost.
    public var costs: CostTally
    /// What their judges' calls cost, billed apart.
    public var judgeCosts: CostTally
    /// Attempts beyond the first of each call, and all of results that a resumed run replaced; whether an endpoint bills those
    /// that failed, it does not say.
    public var repeatedAttempts: Int
    /// Milliseconds that calls waited for limits and back-offs, added up; nil where none was made live: replayed waits take
    /// no time.
    public var waited: Double?
    /// Calls that count in a budget with the most that they may have cost, as that is not known.
    public var chargedCalls: Int
    /// Prompt and completion tokens, of cells that say them.
    public var tokens: (prompt: Int, completion: Int)?
    /// How many cells say both.
    public var cellsWithTokens: Int
    /// Tokens of reasoning, and how many cells say them.
    public var reasoning: (tokens: Int, cells: Int)
    /// Cells by where their responses came from.
    public var origins: [HTTPResponse.Origin: Int]

    /// Cost by currency, of cells whose cost is known.
    public var cost: [String: Double] { costs.amounts }
    /// How many cells that reached the target have no known cost.
    public var cellsWithoutCost: Int { costs.unknown }
    /// How many cells count in rates.
    public var answered: Int { outcomes.reduce(0) { $0 + ($1.key.isAnswered ? $1.value : 0) } }
    /// How many cells failed to get an answer or verdict.
    public var errors: Int { outcomes[.error] ?? 0 }
    /// All cells but the skipped.
    public var attempted: Int { answered + errors }
    /// The share of cells that failed to get an answer; nil when none was tried.
    public var errorRate: Double? { attempted > 0 ? Double(errors) / Double(attempted) : nil }
    /// Milliseconds at a percentile of 0 to 100; nil where no latency is known.
    public func latency(percentile: Double) -> Double? { latencies.percentile(percentile) }
    /// Milliseconds to the first content at a percentile of 0 to 100.
    public func timeToFirstToken(percentile: Double) -> Double? { timesToFirstToken.percentile(percentile) }
    /// Prompt tokens of a cell, mean over those that say them.
    public var promptTokensPerCell: Double? { tokens.map { Double($0.prompt) / Double(max(1, cellsWithTokens)) } }
    /// Completion tokens of a cell, mean over those that say them.
    public var completionTokensPerCell: Double? {
        tokens.map { Double($0.completion) / Double(max(1, cellsWithTokens)) }
    }
    /// Tokens of reasoning of a cell, mean over those that say them.
    public var reasoningTokensPerCell: Double? {
        reasoning.cells > 0 ? Double(reasoning.tokens) / Double(reasoning.cells) : nil
    }
    /// What a cell cost; nil as soon as one cell's cost is unknown, or where there are two currencies.
    public var costPerCell: (amount: Double, currency: String)? {
        guard let total = costs.total(), let currency = cost.keys.first, costs.known > 0 else { return nil }
        return (total / Double(costs.known), currency)
    }
    /// Whether every time shown was measured in an earlier run.
    public var isReplayed: Bool { (origins[.live] ?? 0) == 0 && !origins.isEmpty }
    /// Whether percentiles are those of the values themselves, and not of values that are grouped.
    public var hasExactTimes: Bool { latencies.isExact && timesToFirstToken.isExact }

    /// What a heading says of times: nothing where they were measured in the run itself, and are exact.
    static func timing(of rows: [GroupSummary]) -> String {
        let timed = rows.filter { !$0.latencies.isEmpty }
        let replayed = timed.count(where: \.isReplayed)
        let origin = replayed == 0 ? "" : replayed == timed.count ? ", as recorded" : ", partly as recorded"
        return origin + (rows.allSatisfy(\.hasExactTimes) ? "" : ", within 0.1 %")
    }
}
