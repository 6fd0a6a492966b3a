/// How many requests a target bears at once, found out by trying: grows while more places bring more answers a second, and is
/// cut when the target says that it is too much.
///
/// Slow start, additive growth and multiplicative cut as in TCP (Jacobson, 1988). A server that queues refuses nobody, so what
/// counts is the throughput, which is places by mean time (Little, 1961): where it stays as it was, the places beyond were only
/// waiting, and the latencies that are measured would be those of a queue of our own making.
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

    private enum Phase: Hashable {
        /// Twice as many each time, while that brings more answers a second.
        case doubling
        /// As many as before a doubling that was of no use: answers may only have become longer meanwhile.
        case checking(Level)
        /// Half as many each time, while that brings hardly fewer: the first number was too many already.
        case halving
        /// One more each time, while answers take no longer for it.
        case settled
    }

    /// A number of places that proved good, and the mean time that answers took then, in seconds.
    private struct Level: Hashable {
        var places: Int
        var mean: Double
        /// Answers a second.
        var rate: Double { Double(places) / max(mean, 1e-9) }

        /// Whether the rate changed with the places: by more than half of the way, as factors go, between not at all and as much.
        func isWorthMore(than other: Level) -> Bool {
            rate >= other.rate * (Double(places) / Double(other.places)).squareRoot()
        }
    }

    let ceiling: Int
    private(set) var limit: Int
    private var phase = Phase.doubling
    private var good: Level?
    private var cutAt = -Double.infinity
    /// Answers still to come of requests that were sent before the last change: they say nothing about it.
    private var settling = 0
    private var sum = 0.0
    private var count = 0
    /// Rounds until growth is tried again; twice as many each time that it was of no use.
    private var rest = 0
    private var nextRest = 1

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
            cutAt = now
            change(to: limit / 2, .settled)
            // The cool-down has passed over what was sent before.
            settling = 0
            good = good.map { Level(places: min($0.places, limit), mean: $0.mean) }
        case .answered(let seconds):
            guard wasSaturated, now - cutAt >= Self.coolDown else { return }
            guard settling == 0 else { return settling -= 1 }
            sum += seconds
            count += 1
            guard count >= max(16, limit) else { return }
            judge(Level(places: limit, mean: sum / Double(count)))
        }
    }

    private mutating func judge(_ found: Level) {
        (sum, count) = (0, 0)
        guard let good else {
            self.good = found
            return grow(phase == .doubling ? limit * 2 : limit + 1)
        }
        switch phase {
        case .doubling where found.isWorthMore(than: good):
            self.good = found
            grow(limit * 2)
        case .doubling: change(to: good.places, .checking(found))
        case .checking(let more) where more.isWorthMore(than: found):
            self.good = more
            change(to: more.places, .settled)
        case .checking:
            self.good = found
            if limit == Self.start { change(to: limit / 2, .halving) } else { change(to: limit, .settled) }
        case .halving where found.isWorthMore(than: good):
            self.good = found
            change(to: limit / 2, limit > 1 ? .halving : .settled)
        case .halving: change(to: good.places, .settled)
        case .settled:
            // What answers take changes with the questions.
            if limit == good.places {
                self.good = found
                return rest > 0 ? rest -= 1 : grow(limit + 1)
            }
            if found.mean <= good.mean * 1.1 {
                if rest > 0 { rest -= 1 } else { grow(limit + 1) }
            } else if found.mean > good.mean * 1.25, limit > good.places {
                rest = nextRest
                nextRest = min(nextRest * 2, 64)
                change(to: limit - 1, .settled)
            }
        }
    }

    private mutating func grow(_ places: Int) {
        change(to: places, limit < ceiling ? phase : .settled)
    }

    private mutating func change(to places: Int, _ phase: Phase) {
        settling = limit
        limit = min(max(1, places), ceiling)
        self.phase = phase
        (sum, count) = (0, 0)
    }
}
