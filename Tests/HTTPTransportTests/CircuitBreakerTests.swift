import Testing

@testable import HTTPTransport

@Suite("Circuit breaker")
struct CircuitBreakerTests {
    private static func call(_ status: Int, _ body: String = "") -> Call {
        Call(result: .success(HTTPResponse(status: status, body: Array(body.utf8))))
    }
    private static func replayed(_ status: Int) -> Call {
        var response = HTTPResponse(status: status, body: [])
        response.origin = .replayed
        return Call(result: .success(response))
    }
    private static let quota = call(429, #"{"error":{"code":"insufficient_quota"}}"#)
    private static func row(_ failure: String) -> String { "after 3 failed calls in a row, the last: \(failure)" }
    private static func call(_ code: TransportError.Code) -> Call { Call(result: .failure(TransportError(code, ""))) }

    @Test(
        "opens after as many failed calls in a row, and only those of a target that does not answer",
        arguments: [
            ([call(.connect), call(.reset), call(503)], row("HTTP 503")),
            ([call(401), call(401), call(401)], row("HTTP 401")),
            ([call(.connect), call(.connect), call(200), call(.connect)], nil),
            ([call(.connect), call(.cancelled), call(.connect)], nil),
            ([call(.connect), call(.aborted), call(.connect)], nil),
            ([call(.connect), call(.unrecordable), call(.connect)], nil),
            ([call(400), call(400), call(400), call(429)], nil), ([call(402), call(429), call(402)], row("HTTP 402")),
            ([call(429), call(429), call(429)], row("HTTP 429")), ([call(429), call(429), call(400), call(429)], nil),
            ([quota], "after HTTP 429: the quota is used up"),
            // What made it open stays the reason, whatever comes of calls that were under way.
            ([quota, call(500), call(500), call(500)], "after HTTP 429: the quota is used up"),
            ([call(500), call(500), call(500), call(502), quota], row("HTTP 500")),
            ([replayed(500), replayed(500), replayed(500)], nil),
            ([call(200, "page"), call(200, "page"), call(200, "page")], row("HTTP 200 without an answer")),
            ([call(200, "page"), call(200, "page"), call(200), call(200, "page")], nil),
            ([call(500), call(500), call(500), call(200)], row("HTTP 500")),
        ] as [([Call], String?)])
    func opens(_ calls: [Call], _ reason: String?) {
        let breaker = CircuitBreaker(limit: 3) { $0.body == Array("page".utf8) }
        #expect(breaker.reason == nil)
        for call in calls { breaker.note(call) }
        #expect(breaker.reason == reason)
    }

    @Test("any limit will do", arguments: [Int.min, 0, 1, .max])
    func limits(_ limit: Int) {
        let breaker = CircuitBreaker(limit: limit)
        for call in [Self.call(500), Self.quota, Self.call(500)] { breaker.note(call) }
        let isOpenAtOnce = limit <= 1
        #expect(
            breaker.reason == (isOpenAtOnce ? "after a failed call: HTTP 500" : "after HTTP 429: the quota is used up"))
    }
}
