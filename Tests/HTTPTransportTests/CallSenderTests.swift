import HTTPTransport
import Testing

/// Answers each attempt from a list, and keeps what it was asked.
private final class ListTransport: Transport {
    private let answers: [Result<HTTPResponse, TransportError>]
    private let seen = Locked<[Int]>([])

    init(_ answers: [Result<HTTPResponse, TransportError>]) {
        self.answers = answers
    }

    var attempts: [Int] { seen.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        seen.withLock { $0.append(request.identity.attempt) }
        guard answers.indices.contains(request.identity.attempt) else { throw TransportError(.missingFixture, "") }
        return try answers[request.identity.attempt].get()
    }
}

/// Answers nobody, and gives up when its task is cancelled, as a transport does that has sent the request.
private final class SilentTransport: Transport {
    private let count = Locked(0)

    /// How many requests came.
    var requests: Int { count.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        count.withLock { $0 += 1 }
        try? await Task.sleep(for: .seconds(3600))
        throw TransportError(.aborted, "given up", milliseconds: 5)
    }
}

/// A clock on which no time passes: who sleeps does so until it is cancelled.
private final class StoppedClock: RunClock {
    private let count = Locked(0)
    let now = 0.0

    /// How many have gone to sleep.
    var sleepers: Int { count.withLock { $0 } }

    func sleep(seconds: Double) async throws {
        count.withLock { $0 += 1 }
        try await Task.sleep(for: .seconds(3600))
    }
}

@Suite("Calls", .timeLimit(.minutes(1)))
struct CallSenderTests {
    private let clock = VirtualClock()
    private let request = HTTPRequest(
        baseURL: "http://localhost", path: "/chat/completions",
        identity: ExchangeIdentity(suite: "s", target: "t", caseID: "c"))

    private func sender(_ transport: ListTransport, _ limiter: RateLimiter? = nil) -> CallSender {
        let limiter = limiter ?? RateLimiter(RateLimits(concurrency: 1), clock: clock)
        return CallSender(transport: transport, limiter: limiter, policy: RetryPolicy(), clock: clock)
    }

    @Test func succeedsAtOnce() async throws {
        let transport = ListTransport([.success(HTTPResponse(status: 200, timings: HTTPTimings(total: 7)))])
        let call = await sender(transport).send(request)
        #expect(try call.result.get().status == 200)
        #expect(call.attempts.map(\.outcome) == [.status(200)])
        #expect(call.attempts.first?.timings.total == 7)
        #expect(call.giveUpReason == nil)
        #expect(call.waitedSeconds == 0 && call.backoffSeconds == 0)
    }

    @Test("the replayed history of a call: refused, broken off, answered")
    func retries() async throws {
        let transport = ListTransport([
            .success(HTTPResponse(status: 429, headers: ["retry-after": "20"])),
            .failure(TransportError(.reset, "the peer closed", milliseconds: 5)),
            .success(HTTPResponse(status: 200)),
        ])
        let call = await sender(transport).send(request)
        #expect(try call.result.get().status == 200)
        #expect(transport.attempts == [0, 1, 2])
        #expect(call.attempts.map(\.number) == [0, 1, 2])
        #expect(
            call.attempts.map(\.outcome) == [.status(429), .failure(.reset, message: "the peer closed"), .status(200)])
        #expect(call.attempts.map(\.timings.total) == [nil, 5, nil])
        #expect(call.backoffSeconds >= 20 && call.backoffSeconds < 21.5)
        #expect(abs(clock.now - call.backoffSeconds - call.waitedSeconds) < 1e-3)
    }

    @Test func givesUp() async throws {
        let transport = ListTransport(Array(repeating: .success(HTTPResponse(status: 500)), count: 9))
        let call = await sender(transport).send(request)
        #expect(try call.result.get().status == 500)
        #expect(transport.attempts == [0, 1, 2, 3])
        #expect(call.giveUpReason == "HTTP 500 on each of 4 attempts")
        #expect(call.attempts.last?.backoffSeconds == 0)
    }

    @Test func doesNotRepeatWhatCannotHelp() async {
        let transport = ListTransport([.success(HTTPResponse(status: 400))])
        let call = await sender(transport).send(request)
        #expect(transport.attempts == [0])
        #expect(call.giveUpReason == nil)
    }

    @Test("what may have been worked on is sent again only with leave, which may take time", arguments: [true, false])
    func mayRepeat(_ agrees: Bool) async {
        let transport = ListTransport([
            .failure(TransportError(.connect, "")), .failure(TransportError(.reset, "")),
            .success(HTTPResponse(status: 200)),
        ])
        let asked = Locked(0)
        let call = await sender(transport).send(request) {
            await Task.yield()
            asked.withLock { $0 += 1 }
            return agrees
        }
        // What was never sent needs no leave.
        #expect(asked.withLock { $0 } == 1)
        #expect(transport.attempts == (agrees ? [0, 1, 2] : [0, 1]))
        #expect(call.giveUpReason == (agrees ? nil : "reset: the budget leaves no further attempt"))
    }

    @Test("the place is given back whatever happens")
    func placeIsFree() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: clock)
        let failing = ListTransport([.failure(TransportError(.connect, "")), .failure(TransportError(.tls, ""))])
        let call = await sender(failing, limiter).send(request)
        #expect(throws: TransportError.self) { try call.result.get() }
        limiter.release(try await limiter.acquire())
    }

    @Test("during the back-off another request runs")
    func backoffHoldsNoPlace() async throws {
        let system = SystemClock()
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: system)
        let slow = CallSender(
            transport: ListTransport([.success(HTTPResponse(status: 500))]), limiter: limiter,
            policy: RetryPolicy(baseDelay: 1e9, maximumDelay: 1e9), clock: system)
        let waiting = Task { [request] in await slow.send(request) }
        // Only once the first attempt is over can this be let in while the other still sleeps.
        try await Task.sleep(for: .milliseconds(50))
        limiter.release(try await limiter.acquire())
        waiting.cancel()
        let call = await waiting.value
        #expect(call.attempts.count == 1)
        guard case .failure(let error) = call.result else {
            Issue.record("cancelled calls fail")
            return
        }
        #expect(error.code == .cancelled)
    }

    @Test("an attempt during which the call is cancelled is on record, and is not tried again")
    func cancelledAttempt() async {
        let transport = SilentTransport()
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: clock)
        let sender = CallSender(transport: transport, limiter: limiter, policy: RetryPolicy(), clock: clock)
        let task = Task { [request] in await sender.send(request) }
        while transport.requests == 0 { await Task.yield() }
        task.cancel()
        let call = await task.value
        #expect(call.attempts.map(\.outcome) == [.failure(.aborted, message: "given up")])
        #expect(call.attempts.map(\.timings.total) == [5])
        #expect(transport.requests == 1 && call.giveUpReason == nil)
    }

    @Test("a call that is cancelled while it waits for its place was never begun")
    func cancelledWaiting() async throws {
        let transport = SilentTransport()
        let limiter = RateLimiter(RateLimits(concurrency: 1), clock: clock)
        let permit = try await limiter.acquire()
        let sender = CallSender(transport: transport, limiter: limiter, policy: RetryPolicy(), clock: clock)
        let task = Task { [request] in await sender.send(request) }
        while limiter.waiting == 0 { await Task.yield() }
        task.cancel()
        let call = await task.value
        limiter.release(permit)
        #expect(call.attempts.isEmpty && transport.requests == 0)
        #expect { try call.result.get() } throws: { ($0 as? TransportError)?.code == .cancelled }
    }

    @Test("what one request is told, the others to the same target heed")
    func refusalHoldsOthers() async throws {
        let clock = StoppedClock()
        let limiter = RateLimiter(RateLimits(concurrency: 8), clock: clock)
        func send(_ transport: ListTransport) -> Task<Call, Never> {
            let sender = CallSender(transport: transport, limiter: limiter, policy: RetryPolicy(), clock: clock)
            return Task { [request] in await sender.send(request) }
        }
        let refused = send(ListTransport([.success(HTTPResponse(status: 429, headers: ["retry-after": "30"]))]))
        while clock.sleepers == 0 { await Task.yield() }
        let other = ListTransport([.success(HTTPResponse(status: 200))])
        let held = send(other)
        while limiter.waiting == 0, other.attempts.isEmpty { await Task.yield() }
        #expect(limiter.waiting == 1 && other.attempts.isEmpty)
        for task in [refused, held] {
            task.cancel()
            _ = await task.value
        }
    }

    @Test("refused requests use no tokens, and real counts replace estimates")
    func tokens() async throws {
        let limiter = RateLimiter(RateLimits(concurrency: 1, tokensPerMinute: 100), clock: clock)
        let transport = ListTransport([.success(HTTPResponse(status: 400)), .success(HTTPResponse(status: 200))])
        _ = await sender(transport, limiter).send(request, tokens: 90)
        let answered = ListTransport([.success(HTTPResponse(status: 200))])
        let call = await sender(answered, limiter).send(request, tokens: 90)
        #expect(call.waitedSeconds == 0)
        sender(answered, limiter).settle(call, tokens: 10)
        #expect(await sender(answered, limiter).send(request, tokens: 90).waitedSeconds == 0)
        #expect(await sender(answered, limiter).send(request, tokens: 90).waitedSeconds.rounded() == 60)
    }

    @Test func timePassesOnAVirtualClockOnlyBySleeping() async throws {
        let clock = VirtualClock(startUnixTime: 1000)
        try await clock.sleep(seconds: 3600)
        try await clock.sleep(seconds: -1)
        #expect(clock.now == 3600)
        #expect(clock.unixTime == 4600)
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            try await clock.sleep(seconds: 1)
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(clock.now == 3600)
    }
}
