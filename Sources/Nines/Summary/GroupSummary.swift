public import HTTPTransport
import Statistics

/// The figures of one group of cells; what is not known is nil, never zero.
public struct GroupSummary: Sendable {
    /// What the figures are about.
    public var key: GroupKey
    /// Cells by outcome.
    public var outcomes: [Outcome: Int]
    /// The share of answered cells that pass, with its interval.
    public var accuracy: Rate
    /// The mean score of cells that have one.
    public var score: Double?
    /// Milliseconds of answering attempts; empty where unknown.
    public var latencies: [Double]
    /// Milliseconds to the first content of streamed answers.
    public var timesToFirstToken: [Double]
    /// Cost by currency, of cells whose cost is known.
    public var cost: [String: Double]
    /// How many cells that reached the target have no known cost.
    public var cellsWithoutCost: Int
    /// Prompt and completion tokens, of cells that say them.
    public var tokens: (prompt: Int, completion: Int)?
    /// Cells by where their responses came from.
    public var origins: [HTTPResponse.Origin: Int]

    /// How many cells count in rates.
    public var answered: Int { outcomes.reduce(0) { $0 + ($1.key.isAnswered ? $1.value : 0) } }
    /// How many cells failed to get an answer or verdict.
    public var errors: Int { outcomes[.error] ?? 0 }
    /// All cells but the skipped.
    public var attempted: Int { answered + errors }
    /// The share of cells that failed to get an answer; nil when none was tried.
    public var errorRate: Double? { attempted > 0 ? Double(errors) / Double(attempted) : nil }
    /// Milliseconds at a percentile of 0 to 100; nil where no latency is known.
    public func latency(percentile: Double) -> Double? { Percentile.value(percentile, of: latencies) }
    /// Milliseconds to the first content at a percentile of 0 to 100.
    public func timeToFirstToken(percentile: Double) -> Double? { Percentile.value(percentile, of: timesToFirstToken) }
    /// Whether every time shown was measured in an earlier run.
    public var isReplayed: Bool { (origins[.live] ?? 0) == 0 && !origins.isEmpty }
}
