import HTTPTransport
import Testing

@Suite("HTTP dates")
struct HTTPDateTests {
    /// Expected values from `date -u -d … +%s`.
    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777.0), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("sun, 06 nov 1994 08:49:37 gmt", 784_111_777),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Thu, 29 Feb 2024 23:59:59 GMT", 1_709_251_199),
        ("Fri, 01 Mar 2024 00:00:00 GMT", 1_709_251_200), ("Wed, 31 Dec 1969 23:59:59 GMT", -1),
        ("Tue, 01 Mar 2100 00:00:00 GMT", 4_107_542_400), ("Saturday, 01-Jan-70 00:00:00 GMT", 3_155_760_000),
    ])
    func reads(_ text: String, _ expected: Double) {
        // 2026-01-01: 70 is 2070, not more than 50 years ahead, and 94 is 1994.
        #expect(HTTPDate.unixTime(of: text, now: 1_767_225_600) == expected)
    }

    @Test(arguments: [
        "", "120", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 32 Nov 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov GMT x",
        "2024-01-01T00:00:00Z",
    ])
    func refuses(_ text: String) {
        #expect(HTTPDate.unixTime(of: text, now: 0) == nil)
    }
}
