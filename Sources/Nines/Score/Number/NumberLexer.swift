/// Cuts a text into numbers, words, signs and line breaks, and tells numbers from what only looks like them.
///
/// No numbers are: list markers ("1. First"), labels ("Step 2", 第3), ordinals (3rd), dates, times, versions, digits
/// inside a larger word (A4, v9.8), and 一, 两 or "one" where they are part of speech rather than a count.
struct NumberLexer {
    let text: [Unicode.Scalar]
    var index = 0
    var tokens: [NumberToken] = []
    /// The last list marker: "43." at the start of a line is one only after "42.".
    var lastMarker = 0

    /// Whether a lone year, month or day (1949年) and the number of a label (Chapter 3) are weak numbers.
    private let readsLabels: Bool
    /// Whether v4.39 is a weak number.
    let readsVersions: Bool

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

    func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
    func isDigit(_ position: Int) -> Bool { DigitNumerals.isDigit(at(position)) }
    func isLetter(_ position: Int) -> Bool { at(position).map(Self.isLatin) ?? false }
    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && !scalar.properties.isIdeographic
    }

    func spelling(_ from: Int, _ to: Int) -> String { String(String.UnicodeScalarView(text[from..<to])) }

    mutating func append(_ kind: NumberToken.Kind, to end: Int) {
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
    mutating func finishNumber(_ value: ExactNumber, end: Int, isWeak: Bool, isPercent: Bool = false) {
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
}
