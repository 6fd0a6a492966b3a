public import JSONText
import Statistics

/// `vote`: k samples, of which the answer most of them agree on is taken; a tie decides nothing.
///
/// Wang et al., Self-Consistency (2022). Samples are compared by what the case's assertions read from them; those from
/// which nothing can be read do not vote.
public struct VoteStrategy: Strategy {
    /// `vote`
    public static let name = "vote"
    /// `vote-5`, and whatever is not usual.
    public var label: String { "\(Self.name)-\(sampling.label)" }
    /// Those of the strategy that is sampled.
    public var targets: [String] { sampling.strategy.targets }
    /// As the strategy that is sampled.
    public var isOracle: Bool { sampling.strategy.isOracle }

    private let sampling: Sampling

    /// Takes the number of samples, or `{ samples, temperature, of }`.
    public init(_ parameter: JSONValue?) throws(StrategyError) {
        sampling = try Sampling(
            StrategyParameters(parameter, of: Self.name, main: "samples", keys: Sampling.keys), in: 2...1000)
    }

    /// Asks k times and counts.
    public func answer(_ question: Question, caller: CellCaller) async throws(CellError) -> StrategyAnswer {
        let samples = try await sampling.answers(question, caller: caller)
        var votes: [String?] = []
        for sample in samples {
            // What was cut off in the middle may end in a number that is none.
            let isWhole = sample.undecided == nil && sample.response.finishReason != "length"
            votes.append(isWhole ? await question.reading(of: sample.response) : nil)
        }
        switch Majority(of: votes) {
        case .winner(let winner, _):
            guard let sample = Self.spokesman(of: winner, votes, samples) else { break }
            return sample
        case .tie(let leaders, let count):
            let names = leaders.map { $0.quotedExcerpt() }.joined(separator: " and ")
            return StrategyAnswer(undecided: "a tie of \(count) votes each for \(names)")
        case .none: break
        }
        // Where all were cut off or refused, that is what became of the cell.
        if let first = samples.first, first.undecided == nil,
            samples.allSatisfy({ $0.response.finishReason == "length" || $0.response.refusal != nil })
        {
            return first
        }
        return StrategyAnswer(undecided: "nothing could be read from any of \(samples.count) samples")
    }

    /// The sample whose very words were used most among those that won.
    private static func spokesman(
        of winner: String, _ votes: [String?], _ samples: [StrategyAnswer]
    ) -> StrategyAnswer? {
        let winners = zip(votes, samples).filter { $0.0 == winner }.map(\.1)
        var counts: [[UInt8]: Int] = [:]
        for sample in winners { counts[Array(sample.response.text.utf8), default: 0] += 1 }
        let most = counts.values.max()
        return winners.first { counts[Array($0.response.text.utf8)] == most }
    }
}
