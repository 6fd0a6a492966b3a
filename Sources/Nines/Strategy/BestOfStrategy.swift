public import JSONText

/// `best-of`: k samples, of which a judge or a verifier chooses one.
///
/// `verify: true` takes the first sample that satisfies the case's own assertions: what a perfect verifier would reach,
/// as in Brown et al., Large Language Monkeys (2024), and no figure of the model alone. `judge: TARGET` lets a model
/// choose, once in this order and once in the reverse; where it contradicts itself, the earlier sample of the two is taken.
public struct BestOfStrategy: Strategy {
    /// `best-of`
    public static let name = "best-of"
    /// `best-of-4-verified`, `best-of-4-judged`, and whatever is not usual.
    public var label: String {
        "\(Self.name)-\(sampling.label)-\(judge == nil ? "verified" : "judged-by-\(judge ?? "")")"
    }
    /// The judge, and those of the strategy that is sampled.
    public var targets: [String] { sampling.strategy.targets + [judge].compactMap { $0 } }
    /// Without a judge it is.
    public var isOracle: Bool { judge == nil || sampling.strategy.isOracle }

    /// The parameter that names the target which chooses.
    static let judgeKey = "judge"

    private let sampling: Sampling
    private let judge: String?

    /// Takes `{ samples, temperature, of }` with either `judge` or `verify: true`.
    public init(_ parameter: JSONValue?) throws(StrategyError) {
        let parameters = try StrategyParameters(
            parameter, of: Self.name, main: "samples", keys: Sampling.keys.union([Self.judgeKey, "verify"]))
        sampling = try Sampling(parameters, in: 2...26)
        judge = try parameters.text(Self.judgeKey)
        if let value = parameters["verify"], value.bool == nil { throw parameters.wrong("verify", value, "true") }
        guard (parameters["verify"]?.bool == true) != (judge != nil) else {
            throw StrategyError(
                "'best-of' needs one that chooses",
                hint: "write judge: TARGET, or verify: true for the case's own assertions")
        }
    }

    /// Asks k times and has one chosen.
    public func answer(_ question: Question, caller: CellCaller) async throws(CellError) -> StrategyAnswer {
        let samples = try await sampling.answers(question, caller: caller).filter { $0.undecided == nil }
        guard let first = samples.first else { return StrategyAnswer(undecided: "no sample came to an answer") }
        guard let judge else {
            guard question.canVerify else {
                throw CellError(
                    code: "strategy", message: "the case has no assertion that 'best-of' could verify samples by",
                    hint: "assertions of weight 0, on latency and cost, and those that ask a target do not count")
            }
            for sample in samples where await question.isSatisfied(by: sample.response) { return sample }
            return first
        }
        let texts = samples.map(\.response.text)
        // Where all say the same there is nothing to choose.
        guard Set(texts.map { Array($0.utf8) }).count > 1 else { return first }
        let choice = try await AnswerChoice(judge: judge, question: question.text, answers: texts).choose(
            asking: caller)
        guard let index = choice else {
            return StrategyAnswer(undecided: "the judge '\(judge)' did not choose one of the \(texts.count) samples")
        }
        return samples[index]
    }
}
