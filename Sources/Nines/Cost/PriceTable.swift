/// What a target's tokens cost, in one currency, at one date.
public struct PriceTable: Sendable, Hashable {
    /// ISO 4217, such as USD or CNY.
    public var currency: String
    /// Price of a million prompt tokens.
    public var inputPerMillion: Double
    /// Price of a million prompt tokens that were cached; nil where they cost as much as others.
    public var cachedInputPerMillion: Double?
    /// Price of a million completion tokens.
    public var outputPerMillion: Double
    /// Price of a million completion tokens that were reasoning; nil where they cost as much as others.
    public var reasoningPerMillion: Double?
    /// Price of a request, whatever its size.
    public var perRequest: Double
    /// The day the prices were read, as written.
    public var asOf: String?
    /// What the target is taken for, where nobody asks these prices of it; nil where they are its own.
    public var hypothetical: String?

    /// The cost of one response's tokens; nil when the response did not say how many there were.
    ///
    /// Endpoints count cached tokens among those of the prompt, and reasoning among those of the completion.
    public func cost(_ usage: TokenUsage?) -> Double? {
        guard let usage, let prompt = usage.prompt, let completion = usage.completion else { return nil }
        let cached = cachedInputPerMillion == nil ? 0 : max(0, min(usage.cached ?? 0, prompt))
        let reasoning = reasoningPerMillion == nil ? 0 : max(0, min(usage.reasoning ?? 0, completion))
        return cost(prompt: Double(prompt - cached), completion: Double(completion - reasoning))
            + (Double(cached) * (cachedInputPerMillion ?? 0) + Double(reasoning) * (reasoningPerMillion ?? 0))
            / 1_000_000
    }

    /// The cost of one request with as many tokens, none of them cached or spent on reasoning.
    func cost(prompt: Double, completion: Double) -> Double {
        (prompt * inputPerMillion + completion * outputPerMillion) / 1_000_000 + perRequest
    }

    /// The most that as many completion tokens cost.
    func highestCost(prompt: Int, completion: Int) -> Double {
        cost(prompt: Double(prompt), completion: 0)
            + Double(completion) * max(outputPerMillion, reasoningPerMillion ?? 0) / 1_000_000
    }
}
