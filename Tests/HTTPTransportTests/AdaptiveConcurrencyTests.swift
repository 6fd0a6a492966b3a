import Testing

@testable import HTTPTransport

@Suite("Adaptive concurrency")
struct AdaptiveConcurrencyTests {
    /// Notes answers of so many seconds while all places are taken, at moments far apart from any cut.
    private func answers(_ count: Int, _ seconds: Double, _ adaptive: inout AdaptiveConcurrency, from now: Double) {
        for index in 0..<count { adaptive.note(.answered(seconds), wasSaturated: true, now: now + Double(index)) }
    }

    @Test("doubles while that brings more answers, up to its ceiling")
    func start() {
        var adaptive = AdaptiveConcurrency(upTo: 32)
        #expect(adaptive.limit == 4)
        answers(16, 1, &adaptive, from: 0)
        #expect(adaptive.limit == 8)
        answers(4 + 16, 1, &adaptive, from: 10)
        #expect(adaptive.limit == 16)
        answers(200, 1, &adaptive, from: 50)
        #expect(adaptive.limit == 32)
        #expect(AdaptiveConcurrency(upTo: 2).limit == 2)
    }

    @Test("is halved when refused, once for all that were sent before, and then grows by one a round")
    func cut() {
        var adaptive = AdaptiveConcurrency(upTo: 64)
        answers(16 + 4 + 16 + 8 + 16, 1, &adaptive, from: 0)
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

    @Test("does not grow for places that nobody needs")
    func idle() {
        var idle = AdaptiveConcurrency(upTo: 64)
        for moment in 0..<100 { idle.note(.answered(1), wasSaturated: false, now: Double(moment)) }
        for moment in 0..<100 { idle.note(.other, wasSaturated: true, now: Double(moment)) }
        #expect(idle.limit == 4)
    }

    /// The same numbers each time (Knuth's generator of 64 bits).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    /// A server that works on some requests at once and lets the others wait; requests are sent as the limit allows.
    private struct Server {
        var slots: Int
        /// Seconds, the least and the most; all in between are as likely.
        var times: ClosedRange<Double>
        var requests: Int
        var seed: UInt64 = 7
        /// How many of the first take a quarter of their time.
        var short = 0

        /// The seconds that each answer took, in order, and those that all took.
        func run(_ adaptive: inout AdaptiveConcurrency) -> (each: [Double], all: Double) {
            var random = Numbers(state: seed &* 7919)
            var free = [Double](repeating: 0, count: slots)
            var underWay: [(end: Double, taken: Double)] = []
            var (each, now, sent) = ([Double](), 0.0, 0)
            while each.count < requests {
                while sent < requests, underWay.count < adaptive.limit {
                    let slot = free.indices.min { free[$0] < free[$1] } ?? 0
                    free[slot] =
                        max(free[slot], now) + Double.random(in: times, using: &random) * (sent < short ? 0.25 : 1)
                    underWay.append((free[slot], free[slot] - now))
                    sent += 1
                }
                let next = underWay.indices.min { underWay[$0].end < underWay[$1].end } ?? 0
                let answer = underWay.remove(at: next)
                now = answer.end
                each.append(answer.taken)
                let isSaturated = underWay.count + 1 >= adaptive.limit
                adaptive.note(.answered(answer.taken), wasSaturated: isSaturated && sent < requests, now: now)
            }
            return (each, now)
        }
    }

    @Test(
        "measures no queue of its own making: with servers that let requests wait, answers take hardly longer than they must",
        arguments: [(1, 400), (2, 400), (3, 400), (4, 400), (8, 600), (16, 800), (48, 2_000)])
    func queues(_ slots: Int, _ requests: Int) {
        for times in [1.0...1.0, 0.5...1.5] {
            var medians: [Double] = []
            for seed in 1...21 {
                var adaptive = AdaptiveConcurrency(upTo: 64)
                let server = Server(slots: slots, times: times, requests: requests, seed: UInt64(seed))
                let (each, all) = server.run(&adaptive)
                medians.append(each.sorted()[each.count / 2])
                #expect(all < Double(requests) / Double(slots) * 1.4, "\(times): \(all) s, ended at \(adaptive.limit)")
            }
            medians.sort()
            // Chance may mislead it once in a while, never to all places there are.
            #expect(medians[10] < 1.5 && medians[18] < 2.5, "\(times): \(medians)")
        }
    }

    @Test("finds that a server without a limit has none, however different its answers are")
    func unlimited() {
        var adaptive = AdaptiveConcurrency(upTo: 64)
        let (_, all) = Server(slots: 1_000, times: 0.5...3, requests: 400).run(&adaptive)
        #expect(adaptive.limit >= 48)
        // 64 at once would take eleven seconds and some; four at once 175.
        #expect(all < 30, "\(all) s")
    }

    @Test("is not misled for good by first answers that are shorter than the rest", arguments: [10, 40])
    func shortFirst(_ count: Int) {
        var adaptive = AdaptiveConcurrency(upTo: 64)
        _ = Server(slots: 1_000, times: 1...1, requests: 400, short: count).run(&adaptive)
        #expect(adaptive.limit >= 16)
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
