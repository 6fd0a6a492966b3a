/// How many requests a target bears at once, found out by trying: grows while all places are taken and answers take no longer
/// for it, and is cut when the target says that it is too much.
///
/// Slow start, additive growth and multiplicative cut as in TCP (Jacobson, 1988); the second sign of too much, answers that
/// take longer, as in TCP Vegas (Brakmo and Peterson, 1995): a server that queues refuses nobody.
struct AdaptiveConcurrency: Sendable, Hashable {
    /// What became of a request.
    enum Feedback: Sendable, Hashable {
        /// Answered in so many seconds.
        case answered(Double)
        /// Refused because there are too many: 429 or 503.
        case overloaded
        /// Neither says anything.
        case other
    }

    static let start = 4
    /// Seconds after a cut in which further refusals are of requests that were sent before it.
    static let coolDown = 5.0
    /// Answers that take so many times as long as the fastest did are a queue.
    static let queueing = 2.0
    /// The weight of the newest answer in the smoothed time.
    private static let weight = 0.1

    let ceiling: Int
    private(set) var limit: Int
    /// Until the first sign of too much, every answer adds a place, which doubles them each round.
    private var isStarting = true
    private var answersSinceGrowth = 0
    private var cutAt = -Double.infinity
    private var smoothed: Double?
    private var fastest = Double.infinity

    init(upTo ceiling: Int) {
        self.ceiling = max(1, ceiling)
        limit = min(Self.start, self.ceiling)
    }

    /// Takes note of a request that has ended.
    ///
    /// - Parameter wasSaturated: Whether all places were taken: places that are not used say nothing about more of them.
    mutating func note(_ feedback: Feedback, wasSaturated: Bool, now: Double) {
        switch feedback {
        case .other: break
        case .overloaded:
            guard now - cutAt >= Self.coolDown else { return }
            cut(now)
        case .answered(let seconds):
            let time = (smoothed ?? seconds) * (1 - Self.weight) + seconds * Self.weight
            smoothed = time
            fastest = min(fastest, time)
            guard wasSaturated, now - cutAt >= Self.coolDown else { return }
            guard time <= fastest * Self.queueing else {
                // What the target did before it queued is where growth goes on one by one.
                isStarting = false
                return
            }
            answersSinceGrowth += 1
            guard isStarting || answersSinceGrowth >= limit else { return }
            answersSinceGrowth = 0
            limit = min(ceiling, limit + 1)
        }
    }

    private mutating func cut(_ now: Double) {
        limit = max(1, limit / 2)
        isStarting = false
        answersSinceGrowth = 0
        cutAt = now
    }
}
