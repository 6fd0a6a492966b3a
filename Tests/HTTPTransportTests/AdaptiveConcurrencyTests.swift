import Testing

@testable import HTTPTransport

@Suite("Adaptive concurrency")
struct AdaptiveConcurrencyTests {
    /// Notes answers of so many seconds while all places are taken, at moments far apart from any cut.
    private func answers(_ count: Int, _ seconds: Double, _ adaptive: inout AdaptiveConcurrency, from now: Double) {
        for index in 0..<count { adaptive.note(.answered(seconds), wasSaturated: true, now: now + Double(index)) }
    }

    @Test("doubles each round at first, up to its ceiling")
    func start() {
        var adaptive = AdaptiveConcurrency(upTo: 32)
        #expect(adaptive.limit == 4)
        answers(4, 1, &adaptive, from: 0)
        #expect(adaptive.limit == 8)
        answers(8, 1, &adaptive, from: 10)
        #expect(adaptive.limit == 16)
        answers(100, 1, &adaptive, from: 20)
        #expect(adaptive.limit == 32)
        #expect(AdaptiveConcurrency(upTo: 2).limit == 2)
    }

    @Test("is halved when refused, once for all that were sent before, and then grows by one a round")
    func cut() {
        var adaptive = AdaptiveConcurrency(upTo: 64)
        answers(28, 1, &adaptive, from: 0)
        #expect(adaptive.limit == 32)
        for moment in [100.0, 100.5, 104.9] { adaptive.note(.overloaded, wasSaturated: true, now: moment) }
        #expect(adaptive.limit == 16)
        // In the cool-down nothing grows.
        adaptive.note(.answered(1), wasSaturated: true, now: 104)
        answers(16, 1, &adaptive, from: 106)
        #expect(adaptive.limit == 17)
        for moment in stride(from: 200.0, to: 300, by: 10) {
            adaptive.note(.overloaded, wasSaturated: true, now: moment)
        }
        #expect(adaptive.limit == 1, "never none")
    }

    @Test("does not grow into a queue: answers that take longer for it, or places that nobody needs")
    func queue() {
        var adaptive = AdaptiveConcurrency(upTo: 64)
        answers(4, 1, &adaptive, from: 0)
        answers(40, 5, &adaptive, from: 10)
        let limit = adaptive.limit
        #expect(limit < 20)
        answers(1000, 5, &adaptive, from: 100)
        #expect(adaptive.limit == limit)
        // Fast again: it goes on, one a round.
        answers(60 + limit, 1, &adaptive, from: 2000)
        #expect(adaptive.limit > limit && adaptive.limit < limit + 8)
        var idle = AdaptiveConcurrency(upTo: 64)
        for moment in 0..<100 { idle.note(.answered(1), wasSaturated: false, now: Double(moment)) }
        for moment in 0..<100 { idle.note(.other, wasSaturated: true, now: Double(moment)) }
        #expect(idle.limit == 4)
    }

    @Test("lets a limiter find what a server bears: one that refuses above twelve", .timeLimit(.minutes(1)))
    func limiter() async throws {
        let clock = VirtualClock()
        let limiter = RateLimiter(RateLimits(concurrency: 64, isAdaptive: true), clock: clock)
        var most = 0
        for _ in 0..<200 {
            let count = limiter.concurrency
            most = max(most, count)
            var permits: [RateLimiter.Permit] = []
            for _ in 0..<count { permits.append(try await limiter.acquire()) }
            for (place, permit) in permits.enumerated() {
                limiter.release(permit, tokens: nil, feedback: place < 12 ? .answered(1) : .overloaded)
            }
            try await clock.sleep(seconds: 6)
        }
        #expect(most <= 16 && limiter.concurrency >= 6 && limiter.concurrency <= 13)
    }
}
