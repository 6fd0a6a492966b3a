import HTTPTransport

/// How far a run is; counted by the runner, shown by whoever wants to, stopped from a signal handler's thread.
public final class RunProgress: Sendable {
    /// One moment of a run.
    public struct Snapshot: Sendable {
        /// Cells that were planned.
        public var total = 0
        /// Cells that are done, those of an earlier run included.
        public var done = 0
        /// Cells by outcome, of this run.
        public var outcomes: [Outcome: Int] = [:]
        /// Requests that were sent and are not answered yet.
        public var inFlight = 0
        /// Requests that wait for a limit of their target.
        public var waiting = 0
        /// Whether a target lets nobody in for the time being, so that the pace so far says nothing of what is left.
        public var isHeld = false
        /// The most that the run may cost; nil without a limit.
        public var limit: Double?
        /// What the cells asked in this run cost with their judges, by currency; with a limit all that counts towards it, that of
        /// an earlier part of the run included.
        public var spent: [String: Double] = [:]
        /// Whether no new cell is begun any more.
        public var isStopping = false

        /// How long the rest takes at the pace so far; nil where that is not known.
        public func timeLeft(after elapsed: Duration) -> Duration? {
            let judged = outcomes.values.reduce(0, +)
            guard judged > 0, done < total, !isHeld, !isStopping else { return nil }
            return elapsed / judged * (total - done)
        }
    }

    private let state = Locked(Snapshot())
    private let limiters = Locked([RateLimiter]())
    private let budget = Locked(Budget?.none)
    private let watchers = Locked([@Sendable () -> Void]())

    /// Nothing done yet.
    public init() {}

    /// How far the run is now.
    public var snapshot: Snapshot {
        var now = state.withLock { $0 }
        let limiters = self.limiters.withLock { $0 }
        now.inFlight = limiters.reduce(0) { $0 + $1.inFlight }
        now.waiting = limiters.reduce(0) { $0 + $1.waiting }
        now.isHeld = limiters.contains(where: \.isHeld)
        if let budget = budget.withLock({ $0 }), !budget.currency.isEmpty {
            now.limit = budget.limit
            now.spent = [budget.currency: budget.spent]
        }
        return now
    }

    /// Lets the cells under way finish and begins no other; one that waits for a limit before its first call is not under way.
    public func stop() {
        state.withLock { $0.isStopping = true }
        for limiter in limiters.withLock({ $0 }) { limiter.dismiss() }
        for watcher in watchers.withLock({ $0 }) { watcher() }
    }

    /// Calls back when the run is stopped, once or oftener.
    func whenStopped(_ action: @escaping @Sendable () -> Void) {
        watchers.withLock { $0.append(action) }
    }

    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Counts the requests that a limiter lets in or lets wait, and sends the waiting away when the run is stopped.
    func watch(_ limiter: RateLimiter) {
        limiters.withLock { $0.append(limiter) }
        if isStopping { limiter.dismiss() }
    }

    func begin(total: Int, done: Int, budget: Budget? = nil) {
        self.budget.withLock { $0 = budget }
        state.withLock {
            $0.total = total
            $0.done = done
        }
    }

    func finished(_ result: CellResult) {
        state.withLock {
            $0.done += 1
            $0.outcomes[result.outcome, default: 0] += 1
            guard result.origin == .live else { return }
            if let cost = result.cost, let currency = result.currency { $0.spent[currency, default: 0] += cost }
            if let cost = result.judgeCost, let currency = result.judgeCurrency {
                $0.spent[currency, default: 0] += cost
            }
        }
    }
}
