/// Cuts a text into numbers, words, signs and line breaks, and tells numbers from what only looks like them.
///
/// No numbers are: list markers ("1. First"), labels ("Step 2", 第3), ordinals (3rd), dates, times, versions, digits
/// inside a larger word (A4, v9.8), and 一, 两 or "one" where they are part of speech rather than a count.
struct NumberLexer {
    private let text: [Unicode.Scalar]
    private var index = 0
    private var tokens: [NumberToken] = []
    /// The last list marker: "43." at the start of a line is one only after "42.".
    private var lastMarker = 0

    /// Whether a lone year, month or day (1949年) and the number of a label (Chapter 3) are weak numbers.
    private let readsLabels: Bool
    /// Whether v4.39 is a weak number.
    private let readsVersions: Bool

    /// - Parameter readsLabels: For texts without any other number: a lone year, month or day (1949年, "October 1949")
    ///   and the number of a label (Chapter 3) are then weak numbers; whole dates and headings ("Step 2: …") never are.
    static func tokens(
        of text: [Unicode.Scalar], readsLabels: Bool = false, readsVersions: Bool = false
    ) -> [NumberToken] {
        var lexer = NumberLexer(text: text, readsLabels: readsLabels, readsVersions: readsVersions)
        lexer.run()
        return lexer.tokens
    }

    private init(text: [Unicode.Scalar], readsLabels: Bool, readsVersions: Bool) {
        self.text = text
        self.readsLabels = readsLabels
        self.readsVersions = readsVersions
    }

    private func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
    private func isDigit(_ position: Int) -> Bool { DigitNumerals.isDigit(at(position)) }
    private func isLetter(_ position: Int) -> Bool { at(position).map(Self.isLatin) ?? false }
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
    }

    private func spelling(_ from: Int, _ to: Int) -> String { String(String.UnicodeScalarView(text[from..<to])) }

    private mutating func append(_ kind: NumberToken.Kind, to end: Int) {
        let before = at(index - 1)
        tokens.append(NumberToken(kind: kind, isSpaced: before == " " || before == "\n"))
        index = end
    }

    private mutating func run() {
        while let scalar = at(index) {
            if scalar == " " {
                index += 1
            } else if scalar == "\n" {
                append(.lineBreak, to: index + 1)
            } else if isDigit(index) || (scalar == "." && isDigit(index + 1) && !isLetter(index - 1)) {
                readDigits(from: index, isNegative: false)
            } else if scalar == "-", isDigit(index + 1) || (at(index + 1) == "." && isDigit(index + 2)), isUnaryMinus {
                readDigits(from: index + 1, isNegative: true)
            } else if scalar == "^" {
                index += 1
                while isDigit(index) || at(index) == "{" || at(index) == "-" { index += 1 }
            } else if scalar.properties.isIdeographic || scalar == "〇" {
                readHan(scalar)
            } else if Self.isLatin(scalar) || scalar == "\\" {
                readWord()
            } else {
                append(.sign(scalar), to: index + 1)
            }
        }
    }

    /// A minus is a sign of the number unless something stands right before it, or a spaced number does (5 - 3).
    private var isUnaryMinus: Bool {
        guard let before = at(index - 1) else { return true }
        return
            !(DigitNumerals.isDigit(before) || before == ")" || before == "%" || before == "-" || isLetter(index - 1))
    }

    private mutating func readDigits(from digits: Int, isNegative: Bool) {
        if let (value, end) = readMonthAndDay(digits) { return finishNumber(value, end: end, isWeak: true) }
        let reading = DigitNumerals.read(text, at: digits)
        let rest = reading.end
        let isLabel = isLabel
        guard let value = reading.value, !isLabel || (readsLabels && (isInMonth || !isHeading(rest))) else {
            return append(.word("#"), to: rest)
        }
        // With its period, which would else end a sentence.
        if isListMarker(value, end: rest) { return append(.word("#"), to: rest + 1) }
        finishNumber(isNegative ? -value : value, end: rest, isWeak: isLabel)
    }

    /// Adds what belongs to a number: a power of ten in words, a percent sign, a unit.
    private mutating func finishNumber(_ value: ExactNumber, end: Int, isWeak: Bool, isPercent: Bool = false) {
        var (value, end) = (value, end)
        var isNegative = false
        if let last = tokens.last?.word, last == "minus" || last == "negative" || last == "负" {
            // "17 minus 26" subtracts; "minus three" is a number.
            isNegative = last != "minus" || tokens.dropLast().last?.number == nil
            if isNegative { tokens.removeLast() }
        }
        if isNegative { value = -value }
        if let (power, stop) = readPowerWord(end), let scaled = value.scaled(byPowerOfTen: power) {
            (value, end) = (scaled, stop)
        }
        var number = FoundNumber(value: value, text: (isNegative ? "-" : "") + spelling(index, end), isWeak: isWeak)
        number.isPercent = isPercent
        var next = end
        while let scalar = at(next), scalar == " " || scalar == "{", next < end + 3 { next += 1 }
        if at(next) == "%" || at(next) == "％" {
            number.isPercent = true
            end = next + 1
            number.text += "%"
        }
        number.follower = follower(from: next)
        if number.follower.hasPrefix("percent") || number.follower == "per cent" { number.isPercent = true }
        if next == end, isLetter(end), !canFollow(number.follower, end) {
            var stop = end
            while isLetter(stop) || isDigit(stop) { stop += 1 }
            return append(.word("#"), to: stop)
        }
        if isDate(number) {
            guard readsLabels, !adjoinsDatePart(from: index, to: next) else { return append(.word("#"), to: end) }
            number.isWeak = true
        }
        append(.number(number), to: end)
    }

    /// Letters right after a digit are a unit (80km), not an ordinal (3rd) nor the rest of a name (4o, 7b).
    private func canFollow(_ word: String, _ end: Int) -> Bool {
        if ["st", "nd", "rd", "th", "am", "pm"].contains(word) { return false }
        if word == "x" { return isDigit(end + 1) || (at(end + 1) == " " && isDigit(end + 2)) }
        return word.count > 1 || ["m", "s", "g", "h", "l", "j", "n", "w", "v", "a", "k", "c", "f", "d"].contains(word)
    }

    private func isDate(_ number: FoundNumber) -> Bool {
        guard let int = number.value.int, let first = number.follower.unicodeScalars.first else { return false }
        if first == "月" || first == "日" || first == "号" { return int <= 31 }
        return first == "年" && int >= 1900 && int <= 2100
    }

    /// Whether another part of a date stands right before the number or right behind its unit: 1949年10月.
    private func adjoinsDatePart(from start: Int, to unit: Int) -> Bool {
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
    private func isHeading(_ end: Int) -> Bool {
        var next = end
        while next < end + 3, let scalar = at(next), scalar == " " || scalar.properties.isIdeographic { next += 1 }
        switch at(next) {
        case ":"?, ")"?, "-"?, "、"?: return true
        case "."?: return at(next + 1) != nil && at(next + 1) != "\n"
        default: return false
        }
    }

    private func follower(from start: Int) -> String {
        var end = start
        if let first = at(start), first.properties.isIdeographic {
            while end < start + 6, let scalar = at(end), scalar.properties.isIdeographic || scalar == "/" { end += 1 }
        } else {
            while end < start + 24, let scalar = at(end), Self.isLatin(scalar) || scalar == "/" || scalar == "°" {
                end += 1
            }
        }
        return spelling(start, end).lowercased()
    }

    private func readPowerWord(_ end: Int) -> (Int, end: Int)? {
        for (word, power) in Self.hanPowers {
            let stop = end + word.count
            guard stop <= text.count, text[end..<stop].elementsEqual(word) else { continue }
            // 3千米 is three kilometres, 3百分点 three points.
            if word.count == 1, let next = at(stop), Self.unitTails.contains(next) { continue }
            return (power, stop)
        }
        guard at(end) == " ", isLetter(end + 1) else { return nil }
        var stop = end + 1
        while isLetter(stop), stop < end + 12 { stop += 1 }
        return EnglishNumerals.powers[spelling(end + 1, stop).lowercased()].map { ($0, stop) }
    }

    private static let hanPowers: [([Unicode.Scalar], Int)] = [
        ("万亿", 12), ("百万", 6), ("千万", 7), ("万", 4), ("亿", 8), ("千", 3), ("百", 2),
    ].map { (Array($0.0.unicodeScalars), $0.1) }
    private static let unitTails: Set<Unicode.Scalar> = ["米", "克", "瓦", "卡", "分"]

    /// Whether the word before makes the number a label: Step 2, 第3, May 5.
    private var isLabel: Bool {
        guard let word = tokens.last?.word else { return false }
        return Self.labels.contains(word) || Self.months.contains(word)
    }

    private var isInMonth: Bool { tokens.last?.word.map(Self.months.contains) ?? false }

    private static let labels = Set(
        """
        step example case figure table section chapter method question problem equation note round stage phase \
        第 骤 例 图 表
        """.split(separator: " ").map(String.init))
    private static let months = Set(
        """
        january february march april may june july august september october november december
        """.split(separator: " ").map(String.init))

    private mutating func isListMarker(_ value: ExactNumber, end: Int) -> Bool {
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

    /// v4.39, where versions are asked for and it stands alone. 9.8.1 is none that could be compared.
    private mutating func readVersion() -> Bool {
        guard readsVersions, text[index] == "v" || text[index] == "V", isDigit(index + 1), !isDigit(index - 1) else {
            return false
        }
        let reading = DigitNumerals.read(text, at: index + 1)
        guard let value = reading.value, !isLetter(reading.end) else { return false }
        finishNumber(value, end: reading.end, isWeak: true)
        return true
    }

    /// 4月16日 where dates such as 4.16 are compared; 4月20日 is no 4.2.
    private func readMonthAndDay(_ start: Int) -> (ExactNumber, end: Int)? {
        guard readsVersions else { return nil }
        var month = start
        while isDigit(month), month < start + 3 { month += 1 }
        guard at(month) == "月", isDigit(month + 1) else { return nil }
        var day = month + 1
        while isDigit(day), day < month + 4 { day += 1 }
        guard let mark = at(day), mark == "日" || mark == "号", at(day - 1) != "0" else { return nil }
        return ExactDecimal(spelling(start, month) + "." + spelling(month + 1, day)).map { (ExactNumber($0), day + 1) }
    }

    private mutating func readWord() {
        guard !readVersion() else { return }
        var end = index + 1
        while isLetter(end) || ((at(end) == "'" || at(end) == "’") && isLetter(end + 1)) { end += 1 }
        // Digits glued to letters belong to the word: A4, v9.8.1, GPT-4.
        if isDigit(end) || (at(end) == "-" && isDigit(end + 1) && text[index] != "\\") {
            while isLetter(end) || isDigit(end)
                || ((at(end) == "." || at(end) == "-") && (isDigit(end + 1) || isLetter(end + 1)))
            {
                end += 1
            }
            return append(.word("#"), to: end)
        }
        let word = spelling(index, end).lowercased().replacing("’", with: "'")
        if EnglishNumerals.isNumeral(word), !isLabel, let reading = EnglishNumerals.read(text, at: index),
            word != "one" || !reading.isWeak || isCount(reading.end)
        {
            return finishNumber(reading.value, end: reading.end, isWeak: reading.isWeak)
        }
        append(.word(word), to: end)
    }

    /// Whether "one", 一, 两 or 半 is a number here: alone on its line, or right after a link ("is one", 是两个).
    private func isCount(_ end: Int) -> Bool {
        var next = end
        if let scalar = at(next), Self.measureWords.contains(scalar) { next += 1 }
        while let scalar = at(next), scalar == " " || scalar == "." || scalar == "。" { next += 1 }
        let isLast = at(next) == nil || at(next) == "\n"
        guard let last = tokens.last, !last.isLineBreak else { return isLast }
        switch last.role {
        case .link?, .looseLink?, .equals?: return true
        default: return last.sign != nil && isLast
        }
    }

    private static let measureWords: Set<Unicode.Scalar> = [
        "个", "只", "本", "支", "元", "米", "人", "次", "天", "斤", "块", "盒", "张", "辆", "条", "岁",
    ]

    private mutating func readHan(_ scalar: Unicode.Scalar) {
        if scalar == "百", at(index + 1) == "分", at(index + 2) == "之", isDigit(index + 3) {
            let reading = DigitNumerals.read(text, at: index + 3)
            if let value = reading.value {
                return finishNumber(value, end: reading.end, isWeak: false, isPercent: true)
            }
        }
        if scalar == "半", isCount(index + 1), let half = ExactNumber(numerator: 1, denominator: 2) {
            return finishNumber(half, end: index + 1, isWeak: true)
        }
        if scalar == "两", isCount(index + 1), let reading = ChineseNumerals.read(text, at: index), reading.isSingle {
            return finishNumber(reading.value, end: reading.end, isWeak: true)
        }
        for word in NumberWord.hanWords[scalar] ?? [] where word.count > 1 {
            if index + word.count <= text.count, text[index..<(index + word.count)].elementsEqual(word) {
                return append(.word(spelling(index, index + word.count)), to: index + word.count)
            }
        }
        if let reading = ChineseNumerals.read(text, at: index), !isLabel {
            let isSpeech = reading.isSingle && ["一", "两", "俩"].contains(scalar) && !isCount(reading.end)
            if !isSpeech {
                return finishNumber(
                    reading.value, end: reading.end, isWeak: reading.isSingle, isPercent: reading.isPercent)
            }
        }
        // Mr Wang (小王) is not smaller: before what else can stand behind a size, the two are a name or another word.
        if scalar == "小" || scalar == "大", let next = at(index + 1), next.properties.isIdeographic,
            !Self.behindSizes.contains(next)
        {
            return append(.word(spelling(index, index + 2)), to: index + 2)
        }
        append(.word(String(scalar)), to: index + 1)
    }

    /// What can stand behind 大 and 小 where they say that something is larger or smaller.
    private static let behindSizes = Set("的于於一些吗呢吧啊还或和与谁哪而是不就了所因但得很多约过几两零〇二三四五六七八九十百千万".unicodeScalars)
}
