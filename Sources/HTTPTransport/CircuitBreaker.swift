/// Stops a target that does not answer any more: after so many failed calls in a row nobody is sent to it.
///
/// A call counts when all its attempts have failed, so that what passes by itself in the time of the retries opens nothing. An
/// account without credit opens it at once.
public final class CircuitBreaker: Sendable {
    private struct State {
        var failures = 0
        /// Why it is open; nil while it is closed.
        var reason: String?
    }

    /// Failed calls in a row from which on it is open.
    public let limit: Int
    private let state = Locked(State())
    private let isNoAnswer: @Sendable (HTTPResponse) -> Bool

    /// A breaker that is closed.
    ///
    /// - Parameter isNoAnswer: Whether a response of success is nothing that the target could have said, such as a web page.
    public init(limit: Int, isNoAnswer: @escaping @Sendable (HTTPResponse) -> Bool = { _ in false }) {
        self.limit = max(1, limit)
        self.isNoAnswer = isNoAnswer
    }

    /// What happened, where the target is to be left alone, such as "after 25 failed calls in a row, the last: HTTP 500"; nil
    /// as long as it may be asked.
    public var reason: String? { state.withLock { $0.reason } }

    /// Takes note of a call's end; one that was cancelled, answered by a recording, or not sent because it could not be
    /// recorded, says nothing.
    public func note(_ call: Call) {
        switch call.result {
        case .failure(let error) where error.isReplayed: break
        case .success(let response) where response.origin != .live: break
        case .failure(let error) where [.cancelled, .aborted, .unrecordable].contains(error.code): break
        case .failure(let error): fail(error.code.rawValue)
        case .success(let response) where RetryPolicy.isOutOfQuota(response):
            open("after HTTP \(response.status): the quota is used up")
        // Whatever else it says, it answers; these will be the same for every request, 429 after all attempts, too.
        case .success(let response)
        where [401, 402, 403, 404, 429].contains(response.status) || response.status >= 500:
            fail("HTTP \(response.status)")
        case .success(let response) where (200...299).contains(response.status) && isNoAnswer(response):
            fail("HTTP \(response.status) without an answer")
        case .success: state.withLock { $0.failures = 0 }
        }
    }

    /// Opens it at once, for a reason that holds for every call.
    func open(_ reason: String) { state.withLock { $0.reason = $0.reason ?? reason } }

    private func fail(_ failure: String) {
        state.withLock { state in
            guard state.reason == nil else { return }
            state.failures += 1
            guard state.failures >= limit else { return }
            state.reason =
                limit == 1
                ? "after a failed call: \(failure)" : "after \(limit) failed calls in a row, the last: \(failure)"
        }
    }
}
