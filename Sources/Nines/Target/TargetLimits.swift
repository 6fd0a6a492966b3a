/// How much a target may be asked at a time.
public struct TargetLimits: Sendable, Hashable {
    /// Requests in flight; nil to find out how many it bears.
    public var concurrency: Int?
    /// Requests started in any sixty seconds; nil for no limit.
    public var requestsPerMinute: Int?
    /// Tokens in any sixty seconds; nil for no limit.
    public var tokensPerMinute: Int?
    /// Failed calls in a row after which the target is asked no more.
    public var failures: Int

    /// As many failed calls in a row as no passing disturbance makes.
    public static let usualFailures = 25

    /// Limits; nil for none.
    public init(
        concurrency: Int? = nil, requestsPerMinute: Int? = nil, tokensPerMinute: Int? = nil,
        failures: Int = Self.usualFailures
    ) {
        self.failures = failures
        self.concurrency = concurrency
        self.requestsPerMinute = requestsPerMinute
        self.tokensPerMinute = tokensPerMinute
    }
}
