/// How much a target may be asked at a time.
public struct TargetLimits: Sendable, Hashable {
    /// Requests in flight; nil for the run's default.
    public var concurrency: Int?
    /// Requests started in any sixty seconds; nil for no limit.
    public var requestsPerMinute: Int?
    /// Tokens in any sixty seconds; nil for no limit.
    public var tokensPerMinute: Int?

    /// Limits; nil for none.
    public init(concurrency: Int? = nil, requestsPerMinute: Int? = nil, tokensPerMinute: Int? = nil) {
        self.concurrency = concurrency
        self.requestsPerMinute = requestsPerMinute
        self.tokensPerMinute = tokensPerMinute
    }
}
