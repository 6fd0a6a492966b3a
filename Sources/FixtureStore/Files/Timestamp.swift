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
    static func httpDate(_ timestamp: String) -> String? {
        let numbers = timestamp.split { !$0.isNumber }.compactMap { Int32($0) }
        guard numbers.count == 6, (1...9999).contains(numbers[0]) else { return nil }
        var parts = tm()
        (parts.tm_year, parts.tm_mon, parts.tm_mday) = (numbers[0] - 1900, numbers[1] - 1, numbers[2])
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
        // Finds the day of the week, and makes another time of one that there is not.
        timegm(&parts)
        guard text(parts, as: "%Y-%m-%dT%H:%M:%SZ") == timestamp else { return nil }
        return text(parts, as: "%a, %d %b %Y %H:%M:%S GMT")
    }

    /// Names of days and months are English: the program keeps the C locale that it begins with.
    private static func text(_ parts: tm, as format: String) -> String {
        var (parts, text) = (parts, [CChar](repeating: 0, count: 40))
        let count = strftime(&text, text.count, format, &parts)
        return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
