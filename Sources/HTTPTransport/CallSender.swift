/// Sends calls: waits for the rate limiter, tries, and tries again as the policy says.
///
/// It lives above the transport, so a replayed run exercises it too: with a virtual clock no wait takes time.
public struct CallSender: Sendable {
    private let transport: any Transport
    private let limiter: RateLimiter
    private let policy: RetryPolicy
    private let clock: any RunClock
    private let breaker: CircuitBreaker?

    /// A sender for one target; the limiter is shared by all senders of that target.
    public init(
        transport: any Transport, limiter: RateLimiter, policy: RetryPolicy, clock: any RunClock,
        breaker: CircuitBreaker? = nil
    ) {
        self.breaker = breaker
        self.transport = transport
        self.limiter = limiter
        self.policy = policy
        self.clock = clock
    }

    /// Performs one call; the attempts number themselves in `identity.attempt`, from 0.
    ///
    /// - Parameters:
    ///   - tokens: An estimate of the tokens the call will use; see `settle`.
    ///   - isFirst: Whether nothing was done yet that would be lost without the call, so that it may be dismissed as long as
    ///     it waits for its first attempt.
    ///   - mayRepeat: Asked, and waited for, before a request is sent again whose last attempt broke off and may have been
    ///     worked on; not where that attempt comes from a recording.
    public func send(
        _ request: HTTPRequest, tokens: Int = 0, isFirst: Bool = false, mayRepeat: @Sendable () async -> Bool = { true }
    ) async -> Call {
        let call = await sendUntilDone(request, tokens: tokens, isFirst: isFirst, mayRepeat)
        if let breaker {
            breaker.note(call)
            if breaker.reason != nil { limiter.dismiss(all: true) }
        }
        return call
    }

    private func sendUntilDone(
        _ request: HTTPRequest, tokens: Int, isFirst: Bool, _ mayRepeat: @Sendable () async -> Bool
    ) async -> Call {
        var request = request
        var call = Call(result: .failure(Self.givenUp))
        var failure = ""
        for number in 0... {
            request.identity.attempt = number
            let permit = try? await limiter.acquire(tokens: tokens, isFirst: isFirst && number == 0)
            // While it waited, others may have found out that nobody answers there.
            guard breaker?.reason == nil else {
                if let permit { limiter.release(permit, tokens: 0) }
                if number > 0 { call.giveUpReason = "\(failure): \(Self.givenUp.message)" }
                return call
            }
            guard let permit else {
                call.result = .failure(Self.cancellation)
                return call
            }
            let result = await attempt(request)
            // The place is free during the back-off, for a request that needs no patience.
            limiter.release(
                permit, tokens: Self.usesNoTokens(result) ? 0 : nil, feedback: Self.feedback(result))
            call.permit = permit
            call.result = result
            call.attempts.append(CallAttempt(number: number, result: result, waitedSeconds: permit.waitedSeconds))

            let unixTime = clock.unixTime
            hold(result, unixTime: unixTime)
            switch policy.decision(attempt: number, identity: request.identity, result: result, unixTime: unixTime) {
            case .done: return call
            case .giveUp(let reason):
                call.giveUpReason = reason
                return call
            case .retry(let seconds, let reason):
                if case .failure(let error) = result, error.code.mayHaveBeenSent, !error.isReplayed, await !mayRepeat()
                {
                    call.giveUpReason = "\(reason): the budget leaves no further attempt"
                    return call
                }
                failure = reason
                call.attempts[number].backoffSeconds = seconds
                do {
                    // What a recording answers needs no patience.
                    if !call.attempts[number].isReplayed { try await pause(seconds) }
                } catch {
                    call.result = .failure(Self.cancellation)
                    return call
                }
            }
        }
        return call
    }

    /// Tells the limiter what the call really used, once its response is decoded.
    public func settle(_ call: Call, tokens: Int) {
        if let permit = call.permit { limiter.correct(permit, tokens: tokens) }
    }

    private func attempt(_ request: HTTPRequest) async -> Result<HTTPResponse, TransportError> {
        do throws(TransportError) {
            return .success(try await transport.send(request))
        } catch {
            return .failure(error)
        }
    }

    /// Waits, but not on for a target that is given up meanwhile.
    private func pause(_ seconds: Double) async throws {
        guard let breaker else { return try await clock.sleep(seconds: seconds) }
        var left = seconds
        while left > 0, breaker.reason == nil {
            try await clock.sleep(seconds: min(left, 1))
            left -= 1
        }
    }

    /// A server that refuses one request until some moment refuses the others as well: they would only use up their attempts.
    /// One that asks for more patience than there is, is asked no more.
    private func hold(_ result: Result<HTTPResponse, TransportError>, unixTime: Double) {
        guard case .success(let response) = result, response.status == 429 || response.status == 503,
            response.origin == .live, let requested = RequestedDelay(response, unixTime: unixTime)
        else { return }
        guard requested.seconds <= policy.maximumRequestedDelay else {
            // The resets of limits that are counted say when these are whole again, not when they let the next one in.
            // And a 503 may be that of one machine of several.
            if response.status == 429, requested.header.hasPrefix("retry-after") {
                breaker?.open("after HTTP \(response.status): \(requested.words)")
            }
            return
        }
        limiter.hold(seconds: requested.seconds)
    }

    private static func feedback(_ result: Result<HTTPResponse, TransportError>) -> AdaptiveConcurrency.Feedback {
        guard case .success(let response) = result else { return .other }
        switch response.status {
        case 200...299: return response.timings.total.map { .answered($0 / 1000) } ?? .other
        case 429, 503: return .overloaded
        default: return .other
        }
    }

    /// A refused request was not answered; one that broke off may have been.
    private static func usesNoTokens(_ result: Result<HTTPResponse, TransportError>) -> Bool {
        switch result {
        case .success(let response): !(200...299).contains(response.status)
        case .failure(let error): !error.code.mayHaveBeenSent
        }
    }

    private static let cancellation = TransportError(.cancelled, "the task was cancelled")
    private static let givenUp = TransportError(.cancelled, "the target is asked no more")
}
