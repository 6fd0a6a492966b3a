import HTTPTransport
import Testing

@testable import Nines

@Suite("Progress")
struct RunProgressTests {
    /// Ten of forty cells were done before; ten took a minute.
    @Test(
        "the time left is the pace so far times what is left, and unknown where the pace says nothing",
        arguments: [
            (10, 20, false, false, 120), (0, 10, false, false, nil), (30, 40, false, false, nil),
            (10, 20, true, false, nil), (10, 20, false, true, nil),
        ] as [(Int, Int, Bool, Bool, Int?)])
    func timeLeft(_ judged: Int, _ done: Int, _ isHeld: Bool, _ isStopping: Bool, _ seconds: Int?) {
        var now = RunProgress.Snapshot()
        now.total = 40
        now.done = done
        now.outcomes = judged > 0 ? [.pass: judged - 1, .error: 1] : [:]
        now.isHeld = isHeld
        now.isStopping = isStopping
        #expect(now.timeLeft(after: .seconds(60)) == seconds.map { .seconds($0) })
    }

    @Test("what counts towards a limit is shown, that of an earlier part and of broken calls included")
    func budget() async {
        let budget = Budget(limit: 9, currency: "EUR", spent: 2)
        let progress = RunProgress()
        progress.begin(total: 4, done: 2, budget: budget)
        let share = BudgetShare(of: budget, most: 3)
        #expect(await share.reserve(isFirst: true) == .granted)
        #expect(await share.reserveAgain() == .granted)
        share.settle(4)
        #expect(progress.snapshot.spent == ["EUR": 6] && progress.snapshot.limit == 9)
    }

    private func limiter(_ concurrency: Int) -> RateLimiter {
        RateLimiter(RateLimits(concurrency: concurrency), clock: SystemClock())
    }

    @Test("what waits for a limit is not in flight", .timeLimit(.minutes(1)))
    func waiting() async throws {
        let (narrow, wide) = (limiter(2), limiter(9))
        let progress = RunProgress()
        for limiter in [narrow, wide] { progress.watch(limiter) }
        var permits = [try await narrow.acquire(), try await narrow.acquire()]
        let other = try await wide.acquire()
        let third = Task { try await narrow.acquire() }
        while progress.snapshot.waiting == 0 { await Task.yield() }
        #expect(progress.snapshot.inFlight == 3 && progress.snapshot.waiting == 1)
        narrow.release(permits.removeLast())
        permits.append(try await third.value)
        #expect(progress.snapshot.inFlight == 3 && progress.snapshot.waiting == 0)
        for permit in permits { narrow.release(permit) }
        wide.release(other)
        #expect(progress.snapshot.inFlight == 0 && progress.snapshot.waiting == 0)
    }
}
