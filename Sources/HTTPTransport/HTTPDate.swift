/// The three date formats of HTTP (RFC 9110, section 5.6.7), read into Unix time.
public enum HTTPDate {
    private static let months = [
        "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11,
        "dec": 12,
    ]

    /// Seconds since 1970 UTC, or nil when the text is no such date.
    ///
    /// A year of two digits is taken for the last one with these digits that is not more than 50 years after `now`.
    public static func unixTime(of text: String, now: Double) -> Double? {
        let words = text.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
        switch words.count {
        // Sun, 06 Nov 1994 08:49:37 GMT
        case 6 where words[5] == "gmt" || words[5] == "utc":
            return time(year: number(words[3], 4), month: words[2], day: words[1], clock: words[4])
        // Sunday, 06-Nov-94 08:49:37 GMT
        case 4 where words[3] == "gmt":
            let date = words[1].split(separator: "-").map(String.init)
            guard date.count == 3 else { return nil }
            return time(year: fullYear(date[2], now: now), month: date[1], day: date[0], clock: words[2])
        // Sun Nov  6 08:49:37 1994
        case 5:
            return time(year: number(words[4], 4), month: words[1], day: words[2], clock: words[3])
        default:
            return nil
        }
    }

    private static func time(year: Int?, month: String, day: String, clock: String) -> Double? {
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { number(String($0), 2) }
        guard let year, let month = months[month], parts.count == 3,
            let day = number(day, 2) ?? number(day, 1), (1...31).contains(day),
            let hour = parts[0], hour < 24, let minute = parts[1], minute < 60, let second = parts[2], second <= 60
        else { return nil }
        return Double(days(year, month, day) * 86_400 + hour * 3_600 + minute * 60 + second)
    }

    private static func number(_ text: String, _ digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(text)
    }

    private static func fullYear(_ text: String, now: Double) -> Int? {
        if let year = number(text, 4) { return year }
        guard let short = number(text, 2), now.isFinite, abs(now) < 1e11 else { return nil }
        let thisYear = 1970 + Int(now / (365.2425 * 86_400))
        let latest = thisYear + 50
        return latest - ((latest - short) % 100 + 100) % 100
    }

    /// Days from 1970-01-01 in the Gregorian calendar (Hinnant's algorithm, years from 0 on).
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
