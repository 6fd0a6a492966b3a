/// What a target's tokens cost, in one currency, at one date.
public struct PriceTable: Sendable, Hashable {
    /// ISO 4217, such as USD or CNY.
    public var currency: String
    /// Price of a million prompt tokens.
    public var inputPerMillion: Double
    /// Price of a million prompt tokens that were cached; nil where they cost as much as others.
    public var cachedInputPerMillion: Double?
    /// Price of a million completion tokens, reasoning tokens included.
    public var outputPerMillion: Double
    /// Price of a request, whatever its size.
    public var perRequest: Double
    /// The day the prices were read, as written.
    public var asOf: String?

    /// The cost of one response's tokens; nil when the response did not say how many there were.
    public func cost(_ usage: TokenUsage?) -> Double? {
        guard let usage, let prompt = usage.prompt, let completion = usage.completion else { return nil }
        let cached = cachedInputPerMillion == nil ? 0 : min(usage.cached ?? 0, prompt)
        return
            (Double(prompt - cached) * inputPerMillion + Double(cached) * (cachedInputPerMillion ?? 0)
            + Double(completion) * outputPerMillion) / 1_000_000 + perRequest
    }
}
