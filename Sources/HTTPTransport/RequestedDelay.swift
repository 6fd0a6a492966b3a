/// How long a response asks its client to wait before the next try.
public struct RequestedDelay: Sendable, Hashable {
    /// Seconds from the response on; 0 where the moment has passed.
    public var seconds: Double
    /// The header field that says so.
    public var header: String

    /// Reads `retry-after-ms`, `retry-after` (seconds or a date) and, on 429, `x-ratelimit-reset-*`; nil where none helps.
    ///
    /// - Parameter unixTime: The time now, used for dates when the response has no `Date` of its own: the difference of
    ///   two stamps of the server needs no agreement between its clock and ours.
    public init?(_ response: HTTPResponse, unixTime: Double) {
        let headers = response.headers
        let reference = headers["date"].flatMap { HTTPDate.unixTime(of: $0, now: unixTime) } ?? unixTime
        if let milliseconds = headers["retry-after-ms"].flatMap(Self.decimal) {
            self.init(seconds: milliseconds / 1000, header: "retry-after-ms")
        } else if let value = headers["retry-after"], let seconds = Self.retryAfter(value, now: reference) {
            self.init(seconds: seconds, header: "retry-after")
        } else if response.status == 429, let reset = Self.reset(headers, now: reference) {
            self = reset
        } else {
            return nil
        }
    }

    /// Who asks for how long.
    var words: String { "\(header) asks for a wait of \(RetryPolicy.whole(seconds)) s" }

    private init(seconds: Double, header: String) {
        self.seconds = max(0, seconds)
        self.header = header
    }

    private static func retryAfter(_ value: String, now: Double) -> Double? {
        decimal(value) ?? HTTPDate.unixTime(of: value, now: now).map { $0 - now }
    }

    /// The latest reset among the limits that are used up; one with something remaining did not cause the refusal.
    private static func reset(_ headers: HTTPHeaders, now: Double) -> RequestedDelay? {
        ["-requests", "-tokens", ""].compactMap { suffix -> RequestedDelay? in
            let header = "x-ratelimit-reset" + suffix
            guard let value = headers[header], let seconds = resetSeconds(value, now: now) else { return nil }
            if let remaining = headers["x-ratelimit-remaining" + suffix].flatMap(decimal), remaining > 0 { return nil }
            return RequestedDelay(seconds: seconds, header: header)
        }.max { $0.seconds < $1.seconds }
    }

    /// `6m0s`, `1h2m3.5s`, `20ms`, `12` (seconds), or a Unix time in seconds or milliseconds: all are in use.
    private static func resetSeconds(_ text: String, now: Double) -> Double? {
        if let number = decimal(text) {
            if number > 1e12 { return number / 1000 - now }
            return number > 1e9 ? number - now : number
        }
        var total = 0.0
        var rest = text.utf8[...]
        while !rest.isEmpty {
            let digits = rest.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
            let unit = rest[digits.endIndex...].prefix { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }
            guard let number = decimal(String(digits) ?? ""), let factor = units[String(unit) ?? ""] else { return nil }
            total += number * factor
            rest = rest[unit.endIndex...]
        }
        return text.isEmpty ? nil : total
    }

    private static let units = ["ms": 0.001, "s": 1, "m": 60, "h": 3_600, "d": 86_400]

    /// Digits with at most one point; `Double.init` alone would also take `inf`, `nan` and `0x1p3`.
    ///
    /// Of many digits, too, as far as they are finite: a wait too long to be borne must not pass for none.
    private static func decimal(_ text: String) -> Double? {
        guard let first = text.utf8.first, first >= 0x30, first <= 0x39, text.utf8.count < 300,
            text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") })
        else { return nil }
        return Double(text)
    }
}
