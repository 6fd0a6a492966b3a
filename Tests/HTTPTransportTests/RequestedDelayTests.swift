import HTTPTransport
import Testing

@Suite("Waits that a server asks for")
struct RequestedDelayTests {
    @Test(
        arguments: [
            (503, ["retry-after": "7"], 7.0, "retry-after"),
            (429, ["Retry-After": "1.5"], 1.5, "retry-after"),
            (429, ["retry-after-ms": "250", "retry-after": "1"], 0.25, "retry-after-ms"),
            (429, ["retry-after-ms": "soon", "retry-after": "1"], 1, "retry-after"),
            // A date counts from the server's own clock where it tells it, else from ours (here 1000).
            (
                503, ["retry-after": "Thu, 01 Jan 1970 00:20:00 GMT", "date": "Thu, 01 Jan 1970 00:19:30 GMT"], 30,
                "retry-after"
            ),
            (503, ["retry-after": "Thu, 01 Jan 1970 00:20:00 GMT"], 200, "retry-after"),
            (503, ["retry-after": "Thursday, 01-Jan-70 00:20:00 GMT"], 200, "retry-after"),
            (503, ["retry-after": "Thu Jan  1 00:20:00 1970"], 200, "retry-after"),
            (503, ["retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"], 0, "retry-after"),
            (
                429, ["x-ratelimit-reset-requests": "1s", "x-ratelimit-reset-tokens": "6m0s"], 360,
                "x-ratelimit-reset-tokens"
            ),
            (429, ["x-ratelimit-reset-requests": "20ms"], 0.02, "x-ratelimit-reset-requests"),
            (429, ["x-ratelimit-reset-requests": "1h2m3.5s"], 3723.5, "x-ratelimit-reset-requests"),
            // The limit that has something left is not the one that refused.
            (
                429,
                [
                    "x-ratelimit-reset-requests": "2s", "x-ratelimit-remaining-requests": "0",
                    "x-ratelimit-reset-tokens": "40s", "x-ratelimit-remaining-tokens": "900",
                ], 2, "x-ratelimit-reset-requests"
            ),
            (429, ["x-ratelimit-reset": "12"], 12, "x-ratelimit-reset"),
        ] as [(Int, [String: String], Double, String)])
    func reads(_ status: Int, _ fields: [String: String], _ seconds: Double, _ header: String) throws {
        let headers = HTTPHeaders(fields.map { HTTPHeaders.Field($0.key, $0.value) })
        let delay = try #require(RequestedDelay(HTTPResponse(status: status, headers: headers), unixTime: 1000))
        #expect(abs(delay.seconds - seconds) < 1e-9)
        #expect(delay.header == header)
    }

    @Test("a wait of many digits is too long, not none")
    func vast() {
        let response = HTTPResponse(status: 429, headers: ["Retry-After": String(repeating: "9", count: 40)])
        #expect(RequestedDelay(response, unixTime: 1000)?.seconds == 1e40)
    }

    @Test("Unix times in seconds and milliseconds", arguments: ["1741305630", "1741305630000"])
    func unixTimes(_ value: String) {
        let response = HTTPResponse(status: 429, headers: ["X-RateLimit-Reset": value])
        #expect(RequestedDelay(response, unixTime: 1_741_305_600)?.seconds == 30)
    }

    @Test(
        arguments: [
            (429, [:]), (429, ["retry-after": ""]), (429, ["retry-after": "-5"]), (429, ["retry-after": "inf"]),
            (429, ["retry-after": "0x1p9"]), (429, ["retry-after": "later"]),
            (429, ["x-ratelimit-reset-tokens": "5 parsecs"]),
            (429, ["x-ratelimit-reset-tokens": "s"]), (503, ["x-ratelimit-reset-tokens": "6s"]),
            (429, ["x-ratelimit-reset-tokens": "6s", "x-ratelimit-remaining-tokens": "10"]),
        ] as [(Int, [String: String])])
    func findsNone(_ status: Int, _ fields: [String: String]) {
        let headers = HTTPHeaders(fields.map { HTTPHeaders.Field($0.key, $0.value) })
        #expect(RequestedDelay(HTTPResponse(status: status, headers: headers), unixTime: 1000) == nil)
    }
}
