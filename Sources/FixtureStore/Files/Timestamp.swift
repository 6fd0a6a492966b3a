private import Glibc

/// Times of recordings.
package enum Timestamp {
    /// Now, as RFC 3339 in UTC to the second.
    package static func now() -> String {
        var seconds = time(nil)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    /// Such a time as a header of HTTP has it (RFC 9110, section 5.6.7); nil for any other text.
    package static func httpDate(_ timestamp: String) -> String? {
        let bytes = Array(timestamp.utf8)
        guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z") else { return nil }
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        guard let year = Int(text(0..<4)), let month = Int(text(5..<7)), let day = Int(text(8..<10)), year > 0,
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // Sakamoto's method.
        let shifted = month < 3 ? year - 1 : year
        let leapDays = shifted / 4 - shifted / 100 + shifted / 400
        let weekday = (shifted + leapDays + monthOffsets[month - 1] + day) % 7
        return "\(weekdays[weekday]), \(text(8..<10)) \(months[month - 1]) \(text(0..<4)) \(text(11..<19)) GMT"
    }

    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let monthOffsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
}
