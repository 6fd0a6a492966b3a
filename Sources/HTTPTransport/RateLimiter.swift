/// Keeps the requests to one target within its limits; shared by all tasks, first come, first served.
///
/// Without waiting it costs one lock. What was waited is told with the permit, so that it can be shown; it is no latency.
public final class RateLimiter: Sendable {
    /// The right to have one request in flight; to be released exactly once.
    public struct Permit: Sendable {
        /// Seconds between asking and being let in.
        public let waitedSeconds: Double
        /// The number in the log of starts; nil when no log is kept.
        let start: Int?
    }

    private enum Ticket {
        case permit(Permit)
        case queued(Int)
    }

    private let state: Locked<RateLimitState>
    private let clock: any RunClock
    private let hasWindow: Bool

    /// A limiter with nothing in flight.
    public init(_ limits: RateLimits, clock: any RunClock) {
        state = Locked(RateLimitState(limits: limits))
        self.clock = clock
        hasWindow = limits.hasWindow
    }

    /// How many requests may be in flight now.
    public var concurrency: Int { state.withLock { $0.concurrency } }

    /// How many requests are in flight now, for a progress line.
    public var inFlight: Int { state.withLock { $0.inFlight } }

    /// How many requests wait now, for a progress line.
    public var waiting: Int { state.withLock { $0.waiters.count } }

    /// Whether requests wait for time to pass, as a limit by the minute or a server demands, and not for others to end.
    public var isHeld: Bool { state.withLock { $0.isTimerSet && !$0.waiters.isEmpty } }

    /// Waits for a place; throws when the task is cancelled meanwhile.
    ///
    /// - Parameters:
    ///   - tokens: An estimate of what the request will use, prompt and answer together.
    ///   - isFirst: Whether nothing was done yet that would be lost without the request; see `dismiss`.
    public func acquire(tokens: Int = 0, isFirst: Bool = false) async throws(CancellationError) -> Permit {
        let tokens = min(max(0, tokens), RateLimitState.tokenLimit)
        guard !Task.isCancelled else { throw CancellationError() }
        let ticket = state.withLock { state -> Ticket? in
            if state.dismisses(isFirst: isFirst) { return nil }
            // Reading the clock is worth avoiding where neither a window nor a hold needs it.
            let isTimed = hasWindow || state.heldUntil > -.infinity || state.inFlight >= state.concurrency
            let now = isTimed ? clock.now : 0
            if state.waiters.isEmpty, let permit = state.admit(tokens: tokens, since: now, now: now) {
                return .permit(permit)
            }
            return .queued(
                state.waiters.append(.init(tokens: tokens, since: isTimed ? now : clock.now, isFirst: isFirst)))
        }
        switch ticket {
        case nil: throw CancellationError()
        case .permit(let permit): return permit
        case .queued(let number):
            guard let permit = await wait(number) else { throw CancellationError() }
            return permit
        }
    }

    /// Gives the place back.
    ///
    /// - Parameter tokens: What the request really used, where that is known already; the estimate stands otherwise.
    public func release(_ permit: Permit, tokens: Int? = nil) {
        release(permit, tokens: tokens, feedback: .other)
    }

    /// The same with what became of the request.
    func release(_ permit: Permit, tokens: Int?, feedback: AdaptiveConcurrency.Feedback) {
        update { state in
            state.release(feedback, now: self.clock.now)
            if let tokens, let start = permit.start {
                state.correct(start, tokens: min(max(0, tokens), RateLimitState.tokenLimit))
            }
        }
    }

    /// Replaces the estimate of a request by what it really used, after its place was given back.
    public func correct(_ permit: Permit, tokens: Int) {
        guard let start = permit.start else { return }
        update { $0.correct(start, tokens: min(max(0, tokens), RateLimitState.tokenLimit)) }
    }

    /// Lets nobody in for some seconds: what a server tells one request holds for all that go to it.
    public func hold(seconds: Double) {
        guard seconds > 0, seconds.isFinite else { return }
        update { $0.heldUntil = max($0.heldUntil, self.clock.now + seconds) }
    }

    /// Sends away who waits with a first request, now and from now on: what is not begun is not begun any more, and what is
    /// begun goes on, unless `all` are sent away.
    public func dismiss(all: Bool = false) {
        let dismissed = state.withLock { $0.dismiss(all: all) }
        for continuation in dismissed { continuation.resume(returning: nil) }
        update { _ in }
    }

    private func wait(_ number: Int) async -> Permit? {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isGone = state.withLock { state -> Bool in
                    guard let waiter = state.waiters[number: number], !waiter.isCancelled else { return true }
                    state.waiters[number: number]?.continuation = continuation
                    return false
                }
                if isGone { continuation.resume(returning: nil) }
                update { _ in }
            }
        } onCancel: {
            let continuation = state.withLock { $0.leave(number) }
            continuation?.resume(returning: nil)
            // The next in the queue may ask for less than the one that left.
            update { _ in }
        }
    }

    /// Changes the state, then wakes whom it lets in and sets a timer for whom it does not.
    private func update(_ change: (inout RateLimitState) -> Void) {
        let (admitted, delay) = state.withLock { state -> ([(RateLimitState.Waiting, Permit)], Double?) in
            change(&state)
            guard !state.waiters.isEmpty else { return ([], nil) }
            let now = clock.now
            let admitted = state.admitWaiters(now: now)
            guard !state.isTimerSet, let time = state.nextChange(now: now) else { return (admitted, nil) }
            state.isTimerSet = true
            return (admitted, time - now)
        }
        for (continuation, permit) in admitted { continuation.resume(returning: permit) }
        if let delay { setTimer(delay) }
    }

    private func setTimer(_ delay: Double) {
        // Not part of any waiter's task: the one that set it may be cancelled while others still rely on it.
        Task.detached { [weak self, clock] in
            // A little more than asked, for time + 60 − time may round below 60 and would then be waited for again and again.
            try? await clock.sleep(seconds: max(delay, 0) + 1e-6)
            self?.update { $0.isTimerSet = false }
        }
    }
}
