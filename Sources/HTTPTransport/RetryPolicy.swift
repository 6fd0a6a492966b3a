/// Which results are tried again, how often and after how long; a pure function of the result and a seed.
public struct RetryPolicy: Sendable, Hashable {
    /// What to do after one attempt.
    public enum Decision: Sendable, Hashable {
        /// The result stands: a success, or a failure that a repetition would not change.
        case done
        /// Try again after some seconds.
        case retry(afterSeconds: Double, reason: String)
        /// The failure might pass, but not soon or not cheaply enough; the reason is for people.
        case giveUp(reason: String)
    }

    /// How many attempts a call has in all, the first included.
    public var attempts: Int
    /// The upper bound of the first back-off in seconds; it doubles with every attempt.
    public var baseDelay: Double
    /// The upper bound of every back-off in seconds.
    public var maximumDelay: Double
    /// The longest wait in seconds that a server may ask for; a longer one ends the call.
    public var maximumRequestedDelay: Double
    /// Determines the jitter, together with the identity of the exchange.
    public var seed: UInt64

    /// Four attempts, back-off up to 0.5, 1 and 2 seconds, and at most two minutes when the server asks.
    public init(
        attempts: Int = 4, baseDelay: Double = 0.5, maximumDelay: Double = 30, maximumRequestedDelay: Double = 120,
        seed: UInt64 = 0
    ) {
        self.attempts = attempts
        self.baseDelay = baseDelay
        self.maximumDelay = maximumDelay
        self.maximumRequestedDelay = maximumRequestedDelay
        self.seed = seed
    }

    /// Decides after an attempt.
    ///
    /// - Parameters:
    ///   - attempt: Which one it was, from 0.
    ///   - identity: The exchange, whose jitter differs from that of every other.
    ///   - unixTime: The time now, for a `Retry-After` that is a date in a response without `Date`.
    public func decision(
        attempt: Int, identity: ExchangeIdentity, result: Result<HTTPResponse, TransportError>, unixTime: Double
    ) -> Decision {
        guard let failure = Self.passingFailure(result) else { return .done }
        guard attempt + 1 < attempts else {
            return attempt == 0 ? .done : .giveUp(reason: "\(failure) on each of \(attempt + 1) attempts")
        }
        var requested: RequestedDelay?
        if case .success(let response) = result {
            if Self.isOutOfQuota(response) { return .giveUp(reason: "\(failure): the quota is used up") }
            requested = RequestedDelay(response, unixTime: unixTime)
        }
        if let requested, requested.seconds > maximumRequestedDelay {
            return .giveUp(
                reason: "\(failure): \(requested.words), more than the limit of \(Self.whole(maximumRequestedDelay)) s")
        }
        // The jitter comes on top of the wait that was asked for, lest all who were refused come back in one moment.
        let seconds = (requested?.seconds ?? 0) + backoff(attempt, identity)
        return .retry(afterSeconds: seconds, reason: requested.map { "\(failure), \($0.header)" } ?? failure)
    }

    /// Whether a status may pass by itself: 408, 409, 429 and 5xx.
    public static func isRetryable(status: Int) -> Bool {
        status == 408 || status == 409 || status == 429 || (500...599).contains(status)
    }

    /// Whether a transport failure may pass by itself.
    public static func isRetryable(_ code: TransportError.Code) -> Bool {
        switch code {
        case .resolve, .connect, .connectTimeout, .firstByteTimeout, .totalTimeout, .lowSpeed, .reset, .malformed,
            .other:
            true
        case .tls, .tooLarge, .cancelled, .aborted, .invalidRequest, .missingFixture, .unrecordable, .command: false
        }
    }

    private static func passingFailure(_ result: Result<HTTPResponse, TransportError>) -> String? {
        switch result {
        case .success(let response): isRetryable(status: response.status) ? "HTTP \(response.status)" : nil
        case .failure(let error): isRetryable(error.code) ? error.code.rawValue : nil
        }
    }

    /// OpenAI answers 429 also when the account has no credit left, which no wait of ours mends.
    static func isOutOfQuota(_ response: HTTPResponse) -> Bool {
        guard response.status == 429 else { return false }
        let mark = Array("\"insufficient_quota\"".utf8)
        let head = response.body.prefix(4096)
        return head.indices.dropLast(mark.count - 1).contains { head[$0...].starts(with: mark) }
    }

    /// Exponential with full jitter (Brooker, "Exponential Backoff And Jitter", 2015).
    private func backoff(_ attempt: Int, _ identity: ExchangeIdentity) -> Double {
        let ceiling = min(maximumDelay, baseDelay * Double(1 << min(max(attempt, 0), 30)))
        return max(0, ceiling) * Jitter.unit(seed: seed, identity: identity, attempt: attempt)
    }

    static func whole(_ seconds: Double) -> String {
        seconds < 1e15 ? String(Int(seconds.rounded(.up))) : String(seconds)
    }
}
