@testable import HTTPTransport
import Testing

@Suite("Rate limiter", .timeLimit(.minutes(1)))
struct RateLimiterTests {
    private let order = Locked<[Int]>([])

    /// Waits until so many requests wait, so that the order of arrival is known.
    private func untilWaiting(_ limiter: RateLimiter, _ count: Int) async {
        while limiter.waiting < count { await Task.yield() }
    }

    @Test("never more in flight than allowed, and all get their turn", arguments: [1, 3, 64])
    func concurrency(_ limit: Int) async throws {
        let limiter = RateLimiter(RateLimits(concurrency: limit), clock: SystemClock())
        let inFlight = Locked((now: 0, most: 0, done: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2_000 {
                group.addTask {
                    let permit = try await limiter.acquire()
                    inFlight.withLock {
                        $0.now += 1
                        $0.most = max($0.most, $0.now)
                    }
                    await Task.yield()
                    inFlight.withLock {
                        $0.now -= 1
                        $0.done += 1
                    }
                    limiter.release(permit)
                }
            }
            try await group.waitForAll()
        }
        #expect(inFlight.withLock { $0.done } == 2_000)
        #expect(inFlight.withLock { $0.most } <= limit)
        #expect(limiter.waiting == 0)
    }

    @Test func firstComeFirstServed() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: SystemClock())
        let first = try await limiter.acquire()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<50 {
                group.addTask { [order] in
                    let permit = try await limiter.acquire()
                    order.withLock { $0.append(number) }
                    limiter.release(permit)
                }
                await untilWaiting(limiter, number + 1)
            }
            limiter.release(first)
            try await group.waitForAll()
        }
        #expect(order.withLock { $0 } == Array(0..<50))
    }

    @Test("no minute holds more starts than allowed", arguments: [1, 2, 7, 50])
    func requestsPerMinute(_ limit: Int) async throws {
        let clock = VirtualClock()
        let limiter = RateLimiter(RateLimits(concurrency: 8, requestsPerMinute: limit), clock: clock)
        var starts: [Double] = []
        var random = SystemRandomNumberGenerator()
        for _ in 0..<(limit * 4 + 1) {
            let permit = try await limiter.acquire()
            starts.append(clock.now)
            limiter.release(permit)
            try await clock.sleep(seconds: Double.random(in: 0..<(90 / Double(limit)), using: &random))
        }
        for (index, start) in starts.enumerated() where index >= limit {
            #expect(start - starts[index - limit] >= 60 - 1e-9, "start \(index)")
        }
    }

    @Test("the limit is used to the full: a burst, then the next exactly a minute later")
    func burst() async throws {
        let clock = VirtualClock()
        let limiter = RateLimiter(RateLimits(concurrency: 1, requestsPerMinute: 3), clock: clock)
        var starts: [Double] = []
        var waits: [Double] = []
        for _ in 0..<7 {
            let permit = try await limiter.acquire()
            starts.append(clock.now.rounded())
            waits.append(permit.waitedSeconds.rounded())
            limiter.release(permit)
        }
        #expect(starts == [0, 0, 0, 60, 60, 60, 120])
        #expect(waits == [0, 0, 0, 60, 0, 0, 60])
    }

    @Test func tokensPerMinute() async throws {
        let clock = VirtualClock()
        let limiter = RateLimiter(RateLimits(concurrency: 9, tokensPerMinute: 100), clock: clock)
        var starts: [Double] = []
        for tokens in [60, 40, 1, 99, 500, 1] {
            let permit = try await limiter.acquire(tokens: tokens)
            starts.append(clock.now.rounded())
            limiter.release(permit)
        }
        // One that is larger than the whole limit goes alone instead of waiting for ever.
        #expect(starts == [0, 0, 60, 60, 120, 180])
    }

    @Test("a correction downwards lets the next in at once")
    func correction() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 9, tokensPerMinute: 100), clock: SystemClock())
        let first = try await limiter.acquire(tokens: 90)
        limiter.release(first)
        async let second = limiter.acquire(tokens: 80)
        await untilWaiting(limiter, 1)
        limiter.correct(first, tokens: 20)
        #expect(try await second.waitedSeconds < 30)
    }

    @Test("who waits for others to end is not held; who waits for a minute to pass is", arguments: [false, true])
    func held(byMinute: Bool) async throws {
        let limits = RateLimits(concurrency: byMinute ? 2 : 1, requestsPerMinute: byMinute ? 1 : 2)
        let limiter = RateLimiter(limits, clock: SystemClock())
        let first = try await limiter.acquire()
        #expect(!limiter.isHeld)
        let second = Task { try await limiter.acquire() }
        await untilWaiting(limiter, 1)
        // In the queue it looks for itself how long it has to wait.
        while byMinute, !limiter.isHeld { await Task.yield() }
        #expect(limiter.isHeld == byMinute)
        limiter.release(first)
        if byMinute { second.cancel() } else { _ = try await second.value }
        _ = await second.result
        #expect(!limiter.isHeld)
    }

    @Test("a correction upwards counts as well, and absurd figures do no harm")
    func upwards() async throws {
        let clock = VirtualClock()
        let limiter = RateLimiter(RateLimits(concurrency: 9, tokensPerMinute: 100), clock: clock)
        let first = try await limiter.acquire(tokens: 10)
        limiter.release(first, tokens: .max)
        limiter.correct(first, tokens: .max)
        _ = try await limiter.acquire(tokens: 10)
        #expect(clock.now.rounded() == 60)
        _ = try await limiter.acquire(tokens: -.max)
        #expect(clock.now.rounded() == 60)
    }

    @Test("who is cancelled leaves the queue, and those behind move up")
    func cancellation() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: SystemClock())
        let first = try await limiter.acquire()
        let second = Task { try await limiter.acquire() }
        await untilWaiting(limiter, 1)
        let third = Task { try await limiter.acquire() }
        await untilWaiting(limiter, 2)
        second.cancel()
        await #expect(throws: CancellationError.self) { try await second.value }
        limiter.release(first)
        limiter.release(try await third.value)
        #expect(limiter.waiting == 0)
    }

    @Test("a large request that is cancelled does not keep a small one behind it waiting")
    func cancelledHead() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 9, tokensPerMinute: 100), clock: SystemClock())
        _ = try await limiter.acquire(tokens: 50)
        let large = Task { try await limiter.acquire(tokens: 90) }
        await untilWaiting(limiter, 1)
        let small = Task { try await limiter.acquire(tokens: 10) }
        await untilWaiting(limiter, 2)
        large.cancel()
        _ = try await small.value
    }

    @Test func cancelledBeforeAsking() async {
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: SystemClock())
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await limiter.acquire()
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test("cancelling at random moments loses no place")
    func cancellationStorm() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 4), clock: SystemClock())
        for round in 0..<200 {
            let tasks = (0..<16).map { _ in
                Task {
                    let permit = try await limiter.acquire()
                    await Task.yield()
                    limiter.release(permit)
                }
            }
            for (index, task) in tasks.enumerated() where (index + round).isMultiple(of: 3) { task.cancel() }
            for task in tasks { _ = await task.result }
        }
        for _ in 0..<4 { _ = try await limiter.acquire() }
        #expect(limiter.waiting == 0)
    }

    @Test("who waits with a first request is sent away, who has begun stays")
    func dismissal() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: SystemClock())
        let held = try await limiter.acquire(isFirst: true)
        let first = (0..<3).map { _ in Task { try await limiter.acquire(isFirst: true) } }
        await untilWaiting(limiter, 3)
        let later = Task { try await limiter.acquire() }
        await untilWaiting(limiter, 4)
        limiter.dismiss()
        for task in first { await #expect(throws: CancellationError.self) { try await task.value } }
        await #expect(throws: CancellationError.self) { try await limiter.acquire(isFirst: true) }
        // Neither dismissing nor cancelling wakes anybody twice.
        first[0].cancel()
        limiter.dismiss()
        #expect(limiter.waiting == 1)
        limiter.release(held)
        limiter.release(try await later.value)
        await #expect(throws: CancellationError.self) { try await limiter.acquire(isFirst: true) }
    }

    @Test("dismissing at random moments loses no place")
    func dismissalStorm() async throws {
        for _ in 0..<200 {
            let limiter = RateLimiter(RateLimits(concurrency: 4), clock: SystemClock())
            let tasks = (0..<16).map { number in
                Task {
                    let permit = try await limiter.acquire(isFirst: number.isMultiple(of: 2))
                    await Task.yield()
                    limiter.release(permit)
                }
            }
            limiter.dismiss()
            for task in tasks { _ = await task.result }
            for _ in 0..<4 { _ = try await limiter.acquire() }
            #expect(limiter.waiting == 0)
        }
    }

    @Test("a hold keeps everybody out until it is over")
    func hold() async throws {
        let clock = VirtualClock()
        let limiter = RateLimiter(RateLimits(concurrency: 4), clock: clock)
        limiter.hold(seconds: 20)
        limiter.hold(seconds: 5)
        #expect(try await limiter.acquire().waitedSeconds.rounded() == 20)
        #expect(try await limiter.acquire().waitedSeconds == 0)
    }

    @Test("limits below one count as one")
    func absurdLimits() async throws {
        let limits = RateLimits(concurrency: -3, requestsPerMinute: 0, tokensPerMinute: -1)
        let limiter = RateLimiter(limits, clock: VirtualClock())
        for _ in 0..<3 { limiter.release(try await limiter.acquire(tokens: 5)) }
    }

    @Test func fifoKeepsNumbers() {
        var queue = Fifo<Int>()
        for round in 0..<1_000 {
            #expect(queue.append(round * 2) == round * 2)
            #expect(queue.append(round * 2 + 1) == round * 2 + 1)
            #expect(queue.first == round)
            queue.removeFirst()
            #expect(queue[number: round] == nil)
            #expect(queue[number: round + 1] == round + 1)
            #expect(queue.count == round + 1)
        }
        #expect(queue[number: .max] == nil)
        #expect(queue[number: .min] == nil)
    }
}
