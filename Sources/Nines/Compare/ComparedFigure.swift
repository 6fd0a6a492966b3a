/// A figure that a comparison shows on both sides with the interval of its change.
public enum ComparedFigure: String, Sendable, Hashable, CaseIterable {
    /// The share of answered cells that pass.
    case accuracy
    /// The mean score.
    case score
    /// Milliseconds, median.
    case latencyMedian = "latency.p50"
    /// Milliseconds, 95th percentile.
    case latencyTail = "latency.p95"
    /// Milliseconds to the first content, median.
    case firstTokenMedian = "ttft.p50"
    /// Milliseconds to the first content, 95th percentile.
    case firstTokenTail = "ttft.p95"
    /// Tokens of the prompts, mean of an answer.
    case promptTokens = "tokens.prompt"
    /// Tokens of the answers, mean of an answer.
    case completionTokens = "tokens.completion"
    /// Mean cost of an answer, in the row's currency; no spend, which errors are part of.
    case cost
    /// The share of answered cells that were refused.
    case refusedRate = "refused_rate"
    /// The share of answered cells that were cut off.
    case truncatedRate = "truncated_rate"
    /// The share of answered cells that could not be read.
    case unparsedRate = "unparsed_rate"
    /// The share of cells without an answer.
    case errorRate = "error_rate"

    /// How the figure comes from the values of cells.
    enum Kind {
        case share
        /// A mean of values from 0 to 1.
        case score
        /// A mean of amounts without a scale.
        case mean
        /// A percentile, with the pairs from which on it says something and the clusters from which on its interval does.
        case percentile(Double, pairs: Int, clusters: Int)
    }

    var kind: Kind {
        switch self {
        case .accuracy, .refusedRate, .truncatedRate, .unparsedRate, .errorRate: .share
        case .score: .score
        case .promptTokens, .completionTokens, .cost: .mean
        case .latencyMedian, .firstTokenMedian: .percentile(50, pairs: 1, clusters: 10)
        // Below twenty values, none lies beyond the 95th percentile; of few clusters, the bootstrap's interval is too narrow,
        // and none below 72 can tell how large the percentile may be.
        case .latencyTail, .firstTokenTail: .percentile(95, pairs: 20, clusters: 72)
        }
    }

    /// What its values are counted in.
    func unit(currency: String?) -> FigureUnit {
        switch self {
        case .accuracy, .refusedRate, .truncatedRate, .unparsedRate, .errorRate: .share
        case .score: .score
        case .latencyMedian, .latencyTail, .firstTokenMedian, .firstTokenTail: .milliseconds
        case .promptTokens, .completionTokens: .tokens
        case .cost: .cost(currency)
        }
    }

    /// What an answer has that the figure is taken of.
    var noun: String {
        switch self {
        case .accuracy, .refusedRate, .truncatedRate, .unparsedRate, .errorRate: "an outcome"
        case .score: "a score"
        case .latencyMedian, .latencyTail: "a time"
        case .firstTokenMedian, .firstTokenTail: "a time to first content"
        case .promptTokens, .completionTokens: "a count of tokens"
        case .cost: "a cost"
        }
    }

    /// The figure's value for one cell; nil where the cell does not say.
    ///
    /// One rule for all but the rate of errors: only answers count. What an error took, or cost, bought no answer, and
    /// would make a side look fast and cheap that answers nothing.
    func value(of cell: ComparedCell) -> Double? {
        guard cell.outcome.isAnswered else { return self == .errorRate && cell.outcome == .error ? 1 : nil }
        return switch self {
        case .accuracy: cell.outcome == .pass ? 1 : 0
        case .refusedRate: cell.outcome == .refused ? 1 : 0
        case .truncatedRate: cell.outcome == .truncated ? 1 : 0
        case .unparsedRate: cell.outcome == .unparsed ? 1 : 0
        case .errorRate: 0
        case .score: cell.score
        case .latencyMedian, .latencyTail: cell.latency
        case .firstTokenMedian, .firstTokenTail: cell.firstToken
        case .promptTokens: cell.promptTokens
        case .completionTokens: cell.completionTokens
        case .cost: cell.cost
        }
    }
}
