/// What tells numbers from labels, list markers and dates.
extension NumberLexer {
    /// Whether the word before makes the number a label: Step 2, 第3, May 5.
    var isLabel: Bool {
        guard let word = tokens.last?.word else { return false }
        return Self.labels.contains(word) || Self.months.contains(word)
    }

    var isInMonth: Bool { tokens.last?.word.map(Self.months.contains) ?? false }

    private static let labels = Set(
        """
        step example case figure table section chapter method question problem equation note round stage phase \
        第 骤 例 图 表
        """.split(separator: " ").map(String.init))
    private static let months = Set(
        """
        january february march april may june july august september october november december
        """.split(separator: " ").map(String.init))

    mutating func isListMarker(_ value: ExactNumber, end: Int) -> Bool {
        guard let int = value.int, int == 1 || int == lastMarker + 1, int < 1000 else { return false }
        // Only bullets and heading signs may stand between the start of the line and the marker.
        let line = tokens.suffix(8).reversed().prefix { !$0.isLineBreak }
        guard line.count < 8, line.allSatisfy({ $0.sign != nil && $0.sign != "=" }) else { return false }
        guard let mark = at(end), mark == "." || mark == ")" || mark == "、" else { return false }
        var next = end + 1
        while let scalar = at(next), scalar == " " || scalar == "." || scalar == ")" { next += 1 }
        // A truncated list may end with a bare "3."; a bare "1." is an answer.
        guard let first = at(next), first != "\n" else {
            if int > 1 { lastMarker = int }
            return int > 1
        }
        guard mark != "." || next > end + 1 || !DigitNumerals.isDigit(first) else { return false }
        lastMarker = int
        return true
    }

    func isDate(_ number: FoundNumber) -> Bool {
        guard let int = number.value.int, let first = number.follower.unicodeScalars.first else { return false }
        if first == "月" || first == "日" || first == "号" { return int <= 31 }
        return first == "年" && int >= 1900 && int <= 2100
    }

    /// Whether another part of a date stands right before the number or right behind its unit: 1949年10月.
    func adjoinsDatePart(from start: Int, to unit: Int) -> Bool {
        let first = afterBlanks(unit + 1)
        var next = first
        while next < first + 4, isDigit(next) || isHanNumeral(next) { next += 1 }
        if next > first, let scalar = at(afterBlanks(next)), ["月", "日", "号"].contains(scalar) { return true }
        var before = start - 1
        while at(before) == " ", before > start - 4 { before -= 1 }
        guard at(before) == "年" || at(before) == "月" else { return false }
        return isDigit(before - 1) || isHanNumeral(before - 1) || at(before - 1) == " "
    }

    private func isHanNumeral(_ position: Int) -> Bool {
        at(position).map { $0 == "十" || ChineseNumerals.digits[$0] != nil } ?? false
    }

    private func afterBlanks(_ start: Int) -> Int {
        var next = start
        while at(next) == " ", next < start + 3 { next += 1 }
        return next
    }

    /// Whether a label's number ends a heading, of which the text comes after it: "Step 2: …", 第3步：, "Step 1. First".
    func isHeading(_ end: Int) -> Bool {
        var next = end
        while next < end + 3, let scalar = at(next), scalar == " " || scalar.properties.isIdeographic { next += 1 }
        switch at(next) {
        case ":"?, ")"?, "-"?, "、"?: return true
        case "."?: return at(next + 1) != nil && at(next + 1) != "\n"
        default: return false
        }
    }

    /// 4月16日 where dates such as 4.16 are compared; 4月20日 is no 4.2.
    func readMonthAndDay(_ start: Int) -> (ExactNumber, end: Int)? {
        guard readsVersions else { return nil }
        var month = start
        while isDigit(month), month < start + 3 { month += 1 }
        guard at(month) == "月", isDigit(month + 1) else { return nil }
        var day = month + 1
        while isDigit(day), day < month + 4 { day += 1 }
        guard let mark = at(day), mark == "日" || mark == "号", at(day - 1) != "0" else { return nil }
        return ExactDecimal(spelling(start, month) + "." + spelling(month + 1, day)).map { (ExactNumber($0), day + 1) }
    }
}
