import Testing

@testable import HTTPTransport

@Suite("Circuit breaker")
struct CircuitBreakerTests {
    private static func call(_ status: Int) -> Call { Call(result: .success(HTTPResponse(status: status))) }
    private static func call(_ code: TransportError.Code) -> Call { Call(result: .failure(TransportError(code, ""))) }

    @Test(
        "opens after as many failed calls in a row, and only those of a target that does not answer",
        arguments: [
            ([call(.connect), call(.reset), call(503)], "HTTP 503"), ([call(401), call(401), call(401)], "HTTP 401"),
            ([call(.connect), call(.connect), call(200), call(.connect)], nil),
            ([call(.connect), call(.cancelled), call(.connect)], nil),
            ([call(.connect), call(.unrecordable), call(.connect)], nil),
            ([call(400), call(400), call(400), call(429)], nil),
            ([call(500), call(500), call(500), call(200)], "HTTP 500"),
        ] as [([Call], String?)])
    func opens(_ calls: [Call], _ reason: String?) {
        let breaker = CircuitBreaker(limit: 3)
        #expect(breaker.reason == nil)
        for call in calls { breaker.note(call) }
        #expect(breaker.reason == reason)
    }
}
