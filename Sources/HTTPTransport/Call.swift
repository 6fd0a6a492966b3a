/// One logical call: all its attempts and the result of the last.
public struct Call: Sendable {
    /// The attempts in order; empty when the task was cancelled before the first.
    public internal(set) var attempts: [CallAttempt] = []
    /// The response or failure that stands.
    public internal(set) var result: Result<HTTPResponse, TransportError>
    /// Why no further attempt was made though one might have helped; nil where none would.
    public internal(set) var giveUpReason: String?
    /// The permit of the last attempt, for the correction of its tokens.
    var permit: RateLimiter.Permit?

    /// Seconds spent waiting for the rate limiter, over all attempts.
    public var waitedSeconds: Double { attempts.reduce(0) { $0 + $1.waitedSeconds } }
    /// Seconds spent in back-off, over all attempts.
    public var backoffSeconds: Double { attempts.reduce(0) { $0 + $1.backoffSeconds } }
}
