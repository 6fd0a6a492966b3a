/// Stops a target that does not answer any more: after so many failed calls in a row nobody is sent to it.
///
/// A call counts when all its attempts have failed, so that what passes by itself in the time of the retries opens nothing.
public final class CircuitBreaker: Sendable {
    private struct State {
        var failures = 0
        var lastFailure: String?
    }

    /// Failed calls in a row from which on it is open.
    public let limit: Int
    private let state = Locked(State())

    /// A breaker that is closed.
    public init(limit: Int) {
        self.limit = max(1, limit)
    }

    /// The last failure, where the target is to be left alone; nil as long as it may be asked.
    public var reason: String? { state.withLock { $0.failures >= limit ? $0.lastFailure ?? "" : nil } }

    /// Takes note of a call's end; one that was cancelled, or not sent because it could not be recorded, says nothing.
    public func note(_ call: Call) {
        switch call.result {
        case .failure(let error) where [.cancelled, .unrecordable].contains(error.code): break
        case .failure(let error): fail(error.code.rawValue)
        // Whatever else it says, it answers; 401, 403 and 404 will be the same for every request.
        case .success(let response) where [401, 403, 404].contains(response.status) || response.status >= 500:
            fail("HTTP \(response.status)")
        case .success: state.withLock { if $0.failures < limit { $0.failures = 0 } }
        }
    }

    private func fail(_ reason: String) {
        state.withLock { state in
            state.failures += 1
            state.lastFailure = reason
        }
    }
}
