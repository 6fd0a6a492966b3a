/// Reads numbers written in digits: thousands separators, decimal points and commas, fractions, powers of ten.
///
/// A comma, space or apostrophe before exactly three digits groups thousands. A single comma that cannot do so is a
/// decimal comma: 9,8 and 0,750 are decimals, 1,234 is a thousand and more, and 1.234,56 is read as in Europe.
/// Dates, times, ratios, versions (9.8.1) and powers other than of ten are numerals, but no numbers.
struct DigitNumerals {
    struct Reading {
        /// Nil for what looks like a number and is none.
        var value: ExactNumber?
        var end: Int
    }

    private let text: [Unicode.Scalar]
    private let start: Int

    private init(_ text: [Unicode.Scalar], _ start: Int) {
        self.text = text
        self.start = start
    }

    /// The numeral that starts at a digit, or at a point before one.
    static func read(_ text: [Unicode.Scalar], at start: Int) -> Reading {
        DigitNumerals(text, start).read()
    }

    static func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar >= "0" && scalar <= "9"
    }

    private func at(_ index: Int) -> Unicode.Scalar? { text.indices.contains(index) ? text[index] : nil }
    private func isDigit(_ index: Int) -> Bool { Self.isDigit(at(index)) }

    private func digitsEnd(_ from: Int) -> Int {
        var end = from
        while isDigit(end) { end += 1 }
        return end
    }

    private func spelling(_ from: Int, _ to: Int) -> String { String(String.UnicodeScalarView(text[from..<to])) }

    private func read() -> Reading {
        var end = digitsEnd(start)
        var whole = spelling(start, end)
        if let other = readDateOrTime(after: end) ?? readFraction(whole, end) { return other }
        (whole, end) = readGroups(whole, end)
        let isGrouped = end > start + whole.utf8.count
        var fraction = ""
        if at(end) == ".", isDigit(end + 1) {
            let stop = digitsEnd(end + 1)
            if at(stop) == ".", isDigit(stop + 1) { return readDots(whole, from: end, isGrouped: isGrouped) }
            fraction = spelling(end + 1, stop)
            // 1.234,56
            if !isGrouped, fraction.utf8.count == 3, at(stop) == ",", isDigit(stop + 1), canLead(whole) {
                let last = digitsEnd(stop + 1)
                if last - stop - 1 != 3 {
                    (whole, fraction, end) = (whole + fraction, spelling(stop + 1, last), last)
                    return finish(whole, fraction, end)
                }
            }
            end = stop
        } else if !isGrouped, at(end) == ",", isDigit(end + 1), isDecimalComma(whole, end) {
            let stop = digitsEnd(end + 1)
            fraction = spelling(end + 1, stop)
            end = stop
        }
        return finish(whole, fraction, end)
    }

    /// Whether digits can stand before the first thousands separator.
    private func canLead(_ whole: String) -> Bool {
        (1...3).contains(whole.utf8.count) && whole.utf8.first != UInt8(ascii: "0")
    }

    private func isGroup(_ index: Int) -> Bool {
        isDigit(index) && isDigit(index + 1) && isDigit(index + 2) && !isDigit(index + 3)
    }

    private func readGroups(_ whole: String, _ end: Int) -> (String, Int) {
        guard canLead(whole), let separator = at(end), [",", " ", "'", "’", "_"].contains(separator) else {
            return (whole, end)
        }
        var (digits, stop) = (whole, end)
        // The bound keeps a list of thousands of such groups from being walked again from each of them.
        while at(stop) == separator, isGroup(stop + 1), stop < end + 48 {
            digits += spelling(stop + 1, stop + 4)
            stop += 4
        }
        // 1,234,5 is a list, not a number.
        if separator == ",", at(stop) == ",", isDigit(stop + 1) { return (whole, end) }
        return (digits, stop)
    }

    /// A comma that stands alone between digits and cannot group thousands.
    private func isDecimalComma(_ whole: String, _ comma: Int) -> Bool {
        if start >= 2, at(start - 1) == ",", isDigit(start - 2) { return false }
        let stop = digitsEnd(comma + 1)
        let continues = (at(stop) == "," || at(stop) == ".") && isDigit(stop + 1)
        return !continues && !(stop - comma - 1 == 3 && canLead(whole))
    }

    /// Two points or more: 1.234.567 groups thousands, 9.8.1 is a version.
    private func readDots(_ whole: String, from point: Int, isGrouped: Bool) -> Reading {
        var (digits, end, isThousands) = (whole, point, canLead(whole) && !isGrouped)
        while at(end) == ".", isDigit(end + 1) {
            let stop = digitsEnd(end + 1)
            if stop - end - 1 != 3 { isThousands = false }
            digits += spelling(end + 1, stop)
            end = stop
        }
        guard isThousands else { return Reading(value: nil, end: end) }
        if at(end) == ",", isDigit(end + 1) {
            let stop = digitsEnd(end + 1)
            return finish(digits, spelling(end + 1, stop), stop)
        }
        return finish(digits, "", end)
    }

    /// Adds a power of ten, and makes the value.
    private func finish(_ whole: String, _ fraction: String, _ end: Int) -> Reading {
        let digits = fraction.isEmpty ? whole : whole + "." + fraction
        if let mark = at(end), mark == "e" || mark == "E" {
            let sign = at(end + 1) == "-" || at(end + 1) == "+" ? end + 2 : end + 1
            let stop = digitsEnd(sign)
            if stop > sign {
                return Reading(value: decimal(digits + spelling(end, stop)), end: stop)
            }
        }
        if at(end) == "^", let (power, stop) = readPower(end + 1) {
            guard digits == "10" else { return Reading(value: nil, end: stop) }
            return Reading(value: decimal("1e" + power), end: stop)
        }
        var next = end
        while at(next) == " ", next < end + 2 { next += 1 }
        if let sign = at(next), ["×", "x", "X", "*"].contains(sign) {
            next += 1
            if at(next) == " " { next += 1 }
            if at(next) == "1", at(next + 1) == "0", at(next + 2) == "^", let (power, stop) = readPower(next + 3) {
                return Reading(value: decimal(digits + "e" + power), end: stop)
            }
        }
        return Reading(value: decimal(digits), end: end)
    }

    private func decimal(_ spelling: String) -> ExactNumber? { ExactDecimal(spelling).map { ExactNumber($0) } }

    /// The power after `^`: `-3`, `{20}`.
    private func readPower(_ from: Int) -> (String, end: Int)? {
        var index = from
        let isBraced = at(index) == "{" || at(index) == "("
        if isBraced { index += 1 }
        let sign = index
        if at(index) == "-" { index += 1 }
        let stop = digitsEnd(index)
        guard stop > index else { return nil }
        return (spelling(sign, stop), isBraced && (at(stop) == "}" || at(stop) == ")") ? stop + 1 : stop)
    }

    /// 2024-12-11, 12/11/2024, 12:30, 3:4.
    private func readDateOrTime(after end: Int) -> Reading? {
        guard let mark = at(end), mark == "-" || mark == "/" || mark == ":", isDigit(end + 1) else { return nil }
        let second = digitsEnd(end + 1)
        if at(second) == mark, isDigit(second + 1) { return Reading(value: nil, end: digitsEnd(second + 1)) }
        return mark == ":" ? Reading(value: nil, end: second) : nil
    }

    /// 3/4, or 1 1/2 with a proper fraction; only of whole numbers, so that 120/1.5 stays a division.
    private func readFraction(_ whole: String, _ end: Int) -> Reading? {
        if at(end) == "/", let (below, stop) = readDenominator(end + 1), let above = Int(whole) {
            return ExactNumber(numerator: above, denominator: below).map { Reading(value: $0, end: stop) }
        }
        guard at(end) == " ", isDigit(end + 1), let units = Int(whole), units < 1_000_000 else { return nil }
        let slash = digitsEnd(end + 1)
        guard at(slash) == "/", let (below, stop) = readDenominator(slash + 1), below <= 1000,
            let above = Int(spelling(end + 1, slash)), above < below
        else { return nil }
        return ExactNumber(numerator: units * below + above, denominator: below).map { Reading(value: $0, end: stop) }
    }

    private func readDenominator(_ from: Int) -> (Int, end: Int)? {
        let stop = digitsEnd(from)
        guard stop > from, stop - from <= 9, let value = Int(spelling(from, stop)) else { return nil }
        if let next = at(stop), next == "/" || next == "." || next == ",", isDigit(stop + 1) { return nil }
        return (value, stop)
    }
}
