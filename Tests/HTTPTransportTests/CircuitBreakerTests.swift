import Testing

@testable import HTTPTransport

@Suite("Circuit breaker")
struct CircuitBreakerTests {
    private static func call(_ status: Int, _ body: String = "") -> Call {
        Call(result: .success(HTTPResponse(status: status, body: Array(body.utf8))))
    }
    private static func call(_ code: TransportError.Code) -> Call { Call(result: .failure(TransportError(code, ""))) }

    @Test(
        "opens after as many failed calls in a row, and only those of a target that does not answer",
        arguments: [
            ([call(.connect), call(.reset), call(503)], "HTTP 503"), ([call(401), call(401), call(401)], "HTTP 401"),
            ([call(.connect), call(.connect), call(200), call(.connect)], nil),
            ([call(.connect), call(.cancelled), call(.connect)], nil),
            ([call(.connect), call(.aborted), call(.connect)], nil),
            ([call(.connect), call(.unrecordable), call(.connect)], nil),
            ([call(400), call(400), call(400), call(429)], nil), ([call(402), call(429), call(402)], "HTTP 402"),
            ([call(429), call(429), call(429)], "HTTP 429"), ([call(429), call(429), call(400), call(429)], nil),
            ([call(429, #"{"error":{"code":"insufficient_quota"}}"#)], "HTTP 429, the quota is used up"),
            ([call(200, "page"), call(200, "page"), call(200, "page")], "HTTP 200 without an answer"),
            ([call(200, "page"), call(200, "page"), call(200), call(200, "page")], nil),
            ([call(500), call(500), call(500), call(200)], "HTTP 500"),
        ] as [([Call], String?)])
    func opens(_ calls: [Call], _ reason: String?) {
        let breaker = CircuitBreaker(limit: 3) { $0.body == Array("page".utf8) }
        #expect(breaker.reason == nil)
        for call in calls { breaker.note(call) }
        #expect(breaker.reason == reason)
    }
}
