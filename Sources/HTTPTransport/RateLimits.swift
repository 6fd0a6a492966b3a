/// How much one target bears.
public struct RateLimits: Sendable, Hashable {
    /// Requests in flight at once.
    public var concurrency: Int
    /// Whether `concurrency` is only the most that is tried, and how much the target bears is found out.
    public var isAdaptive: Bool
    /// Requests started in any 60 seconds; nil for no limit.
    public var requestsPerMinute: Int?
    /// Tokens of the requests started in any 60 seconds; nil for no limit.
    public var tokensPerMinute: Int?

    /// Limits; each counts as 1 when it is less.
    public init(
        concurrency: Int, isAdaptive: Bool = false, requestsPerMinute: Int? = nil, tokensPerMinute: Int? = nil
    ) {
        self.concurrency = max(1, concurrency)
        self.isAdaptive = isAdaptive
        self.requestsPerMinute = requestsPerMinute.map { max(1, $0) }
        self.tokensPerMinute = tokensPerMinute.map { max(1, $0) }
    }

    var hasWindow: Bool { requestsPerMinute != nil || tokensPerMinute != nil }
}
