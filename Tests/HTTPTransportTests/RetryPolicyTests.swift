import HTTPTransport
import Testing

@Suite("Which results are tried again")
struct RetryPolicyTests {
    private let identity = ExchangeIdentity(suite: "s", target: "t", caseID: "c")

    private func decide(
        by policy: RetryPolicy = RetryPolicy(), attempt: Int = 0, _ result: Result<HTTPResponse, TransportError>
    ) -> RetryPolicy.Decision {
        policy.decision(attempt: attempt, identity: identity, result: result, unixTime: 1000)
    }

    private func isRetry(_ decision: RetryPolicy.Decision) -> Bool {
        if case .retry = decision { true } else { false }
    }

    @Test(arguments: [408, 409, 429, 500, 502, 503, 504, 529, 599])
    func retries(_ status: Int) {
        #expect(isRetry(decide(.success(HTTPResponse(status: status)))))
    }

    @Test(arguments: [200, 201, 204, 301, 304, 400, 401, 402, 403, 404, 405, 410, 413, 422, 451, 600])
    func accepts(_ status: Int) {
        #expect(decide(.success(HTTPResponse(status: status, headers: ["retry-after": "1"]))) == .done)
    }

    @Test(arguments: TransportError.Code.allCases)
    func transportFailures(_ code: TransportError.Code) {
        let never: Set<TransportError.Code> = [
            .cancelled, .aborted, .missingFixture, .unrecordable, .command, .invalidRequest, .tooLarge, .tls,
        ]
        #expect(isRetry(decide(.failure(TransportError(code, "")))) == !never.contains(code))
    }

    @Test("no more attempts than were set", arguments: [1, 2, 4, 20])
    func bounded(_ attempts: Int) {
        let policy = RetryPolicy(attempts: attempts)
        let retries = (0..<50).filter { isRetry(decide(by: policy, attempt: $0, .success(HTTPResponse(status: 500)))) }
        #expect(retries == Array(0..<(attempts - 1)))
    }

    @Test func saysThatAttemptsAreUsedUp() {
        let decision = decide(attempt: 3, .success(HTTPResponse(status: 429)))
        #expect(decision == .giveUp(reason: "HTTP 429 on each of 4 attempts"))
    }

    @Test("back-off is jittered below a doubling, capped bound")
    func backoff() throws {
        let policy = RetryPolicy(attempts: 100, baseDelay: 1, maximumDelay: 10)
        for (attempt, bound) in [(0, 1.0), (1, 2), (2, 4), (3, 8), (4, 10), (90, 10)] {
            var delays: Set<Double> = []
            for trial in 0..<200 {
                var identity = identity
                identity.trial = trial
                let failure = Result<HTTPResponse, TransportError>.success(HTTPResponse(status: 503))
                guard
                    case .retry(let seconds, _) = policy.decision(
                        attempt: attempt, identity: identity, result: failure, unixTime: 0)
                else {
                    Issue.record("no retry")
                    return
                }
                delays.insert(seconds)
            }
            #expect(delays.count > 190)
            let mean = delays.reduce(0, +) / Double(delays.count)
            #expect(delays.allSatisfy { $0 >= 0 && $0 < bound })
            #expect(abs(mean / bound - 0.5) < 0.1, "uniform over the whole range, attempt \(attempt)")
        }
    }

    @Test("the same seed gives the same waits, another seed others")
    func seeded() {
        let failure = Result<HTTPResponse, TransportError>.success(HTTPResponse(status: 503))
        #expect(decide(by: RetryPolicy(seed: 1), failure) == decide(by: RetryPolicy(seed: 1), failure))
        #expect(decide(by: RetryPolicy(seed: 1), failure) != decide(by: RetryPolicy(seed: 2), failure))
    }

    @Test func waitsAtLeastAsLongAsAsked() {
        let response = HTTPResponse(status: 429, headers: ["retry-after": "20"])
        guard case .retry(let seconds, let reason) = decide(.success(response)) else {
            Issue.record("no retry")
            return
        }
        #expect(seconds >= 20 && seconds < 20.5)
        #expect(reason == "HTTP 429, retry-after")
    }

    @Test func givesUpWhenAskedToWaitTooLong() {
        let response = HTTPResponse(status: 429, headers: ["retry-after": "3600"])
        let reason = "HTTP 429: retry-after asks for a wait of 3600 s, more than the limit of 120 s"
        #expect(decide(.success(response)) == .giveUp(reason: reason))
        #expect(isRetry(decide(by: RetryPolicy(maximumRequestedDelay: 3600), .success(response))))
    }

    @Test("an account without credit is not asked again")
    func quota() {
        let body = #"{"error":{"message":"You exceeded your current quota","code":"insufficient_quota"}}"#
        let decision = decide(.success(HTTPResponse(status: 429, body: Array(body.utf8))))
        #expect(decision == .giveUp(reason: "HTTP 429: the quota is used up"))
        #expect(isRetry(decide(.success(HTTPResponse(status: 429, body: Array("\"insufficient\"".utf8))))))
    }
}
