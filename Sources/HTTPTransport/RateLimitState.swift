/// The bookkeeping of a rate limiter: who runs, who waits, and what was started in the last minute.
///
/// The minute is a sliding log of starts, not a bucket that refills: it lets through as much as the limit allows and still
/// never more than that in any 60 seconds (counted from one start up to but not including the moment 60 seconds later).
struct RateLimitState {
    typealias Waiting = CheckedContinuation<RateLimiter.Permit?, Never>

    struct Start {
        var time: Double
        var tokens: Int
    }

    struct Waiter {
        var tokens: Int
        var since: Double
        /// Whether nothing is lost when it is sent away; see `RateLimiter.dismiss`.
        var isFirst = false
        /// Nil between entering the queue and going to sleep.
        var continuation: Waiting?
        var isCancelled = false
    }

    static let window = 60.0
    /// Keeps sums far from overflow, whatever a server claims to have counted.
    static let tokenLimit = 1 << 40

    let limits: RateLimits
    /// Nil where the number of requests in flight is set.
    private var adaptive: AdaptiveConcurrency?
    var inFlight = 0
    var waiters = Fifo<Waiter>()
    var starts = Fifo<Start>()
    var tokensInWindow = 0
    var heldUntil = -Double.infinity
    var isTimerSet = false
    private var isDismissed = false
    private var isClosed = false

    init(limits: RateLimits) {
        self.limits = limits
        adaptive = limits.isAdaptive ? AdaptiveConcurrency(upTo: limits.concurrency) : nil
    }

    /// How many may be in flight now.
    var concurrency: Int { adaptive?.limit ?? limits.concurrency }

    /// Gives a place back, and what became of the request.
    mutating func release(_ feedback: AdaptiveConcurrency.Feedback, now: @autoclosure () -> Double) {
        let isSaturated = inFlight >= concurrency
        if adaptive != nil { adaptive?.note(feedback, wasSaturated: isSaturated, now: now()) }
        inFlight -= 1
    }

    /// Takes a place if one is free now.
    mutating func admit(tokens: Int, since: Double, now: Double) -> RateLimiter.Permit? {
        guard inFlight < concurrency, heldUntil <= now else { return nil }
        forget(before: now)
        if let most = limits.requestsPerMinute, starts.count >= most { return nil }
        // A request that is larger than the limit by itself goes when it is alone, else it would wait for ever.
        if let most = limits.tokensPerMinute, !starts.isEmpty, tokensInWindow + tokens > most { return nil }
        inFlight += 1
        var number: Int?
        if limits.hasWindow {
            number = starts.append(Start(time: now, tokens: tokens))
            tokensInWindow += tokens
        }
        return RateLimiter.Permit(waitedSeconds: max(0, now - since), start: number)
    }

    /// Lets in as many from the head of the queue as fit, and returns whom to wake.
    mutating func admitWaiters(now: Double) -> [(Waiting, RateLimiter.Permit)] {
        var admitted: [(Waiting, RateLimiter.Permit)] = []
        while let waiter = waiters.first {
            if !waiter.isCancelled {
                // One without a continuation is about to sleep and looks again by itself; nobody overtakes it.
                guard let continuation = waiter.continuation,
                    let permit = admit(tokens: waiter.tokens, since: waiter.since, now: now)
                else { break }
                admitted.append((continuation, permit))
            }
            waiters.removeFirst()
        }
        return admitted
    }

    /// Takes somebody out of the queue, and returns whom to wake; nil where nobody sleeps there any more.
    mutating func leave(_ number: Int) -> Waiting? {
        guard let waiter = waiters[number: number], !waiter.isCancelled else { return nil }
        waiters[number: number]?.isCancelled = true
        return waiter.continuation
    }

    /// Takes all out of the queue with whom nothing is lost, or really all, and lets no more of them in.
    mutating func dismiss(all: Bool) -> [Waiting] {
        isDismissed = true
        isClosed = isClosed || all
        let numbers = waiters.firstNumber..<waiters.firstNumber + waiters.count
        return numbers.filter { waiters[number: $0].map { dismisses(isFirst: $0.isFirst) } ?? false }
            .compactMap { leave($0) }
    }

    /// Whether nobody of the kind is let in any more.
    func dismisses(isFirst: Bool) -> Bool { isClosed || isFirst && isDismissed }

    /// When time alone may let the head of the queue in; nil when it waits for somebody to finish, or nobody waits.
    ///
    /// The next start to leave the window may not be enough for a large request; then the answer is asked for again.
    func nextChange(now: Double) -> Double? {
        guard !waiters.isEmpty, inFlight < concurrency else { return nil }
        if heldUntil > now { return heldUntil }
        return starts.first.map { $0.time + Self.window }
    }

    mutating func correct(_ start: Int, tokens: Int) {
        guard let old = starts[number: start] else { return }
        starts[number: start]?.tokens = tokens
        tokensInWindow += tokens - old.tokens
    }

    private mutating func forget(before now: Double) {
        while let start = starts.first, start.time + Self.window <= now {
            tokensInWindow -= start.tokens
            starts.removeFirst()
        }
    }
}
