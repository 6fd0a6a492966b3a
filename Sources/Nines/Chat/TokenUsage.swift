public import JSONText

/// The tokens that a response says it used; unknown is not zero.
public struct TokenUsage: Sendable, Hashable {
    /// Tokens of the prompt, cached ones included.
    public var prompt: Int?
    /// Tokens of the answer, reasoning included.
    public var completion: Int?
    /// Both together; their sum where the response leaves it out.
    public var total: Int?
    /// Tokens of the prompt that came from a cache.
    public var cached: Int?
    /// Tokens of the answer that were reasoning.
    public var reasoning: Int?

    /// Counts as given.
    public init(
        prompt: Int? = nil, completion: Int? = nil, total: Int? = nil, cached: Int? = nil, reasoning: Int? = nil
    ) {
        self.prompt = prompt
        self.completion = completion
        self.total = total ?? Self.sum(prompt, completion)
        self.cached = cached
        self.reasoning = reasoning
    }

    /// Reads a `usage` object of any server seen so far, or what `write` wrote; a negative, fractional or absurd count is unknown.
    public init(json: JSONValue) {
        func count(_ values: JSONValue?...) -> Int? {
            values.lazy.compactMap { $0?.int }.first.flatMap { (0...(1 << 40)).contains($0) ? $0 : nil }
        }
        self.init(
            prompt: count(json["prompt_tokens"], json["input_tokens"]),
            completion: count(json["completion_tokens"], json["output_tokens"]),
            total: count(json["total_tokens"]),
            cached: count(
                json["cached_tokens"], json["prompt_tokens_details"]?["cached_tokens"],
                json["prompt_cache_hit_tokens"], json["cache_read_input_tokens"],
                json["input_tokens_details"]?["cached_tokens"]),
            reasoning: count(
                json["reasoning_tokens"], json["completion_tokens_details"]?["reasoning_tokens"],
                json["output_tokens_details"]?["reasoning_tokens"]))
    }

    /// Gives the known counts, as they stand in run records.
    public func write(to entry: inout JSONObjectWriter) {
        entry.add("prompt_tokens", prompt)
        entry.add("completion_tokens", completion)
        entry.add("total_tokens", total)
        entry.add("cached_tokens", cached)
        entry.add("reasoning_tokens", reasoning)
    }

    /// Adds count by count; a sum is unknown when either part is.
    public static func + (left: TokenUsage, right: TokenUsage) -> TokenUsage {
        TokenUsage(
            prompt: sum(left.prompt, right.prompt), completion: sum(left.completion, right.completion),
            total: sum(left.total, right.total), cached: sum(left.cached, right.cached),
            reasoning: sum(left.reasoning, right.reasoning))
    }

    private static func sum(_ left: Int?, _ right: Int?) -> Int? {
        guard let left, let right else { return nil }
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? nil : sum
    }
}
