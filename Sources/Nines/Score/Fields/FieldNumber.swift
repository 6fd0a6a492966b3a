/// A text of a field that is a number, with its sign, currency and unit, and nothing else.
struct FieldNumber: Sendable {
    /// The number as the lexer reads it: "1.2 million" is 1,200,000.
    private(set) var number: FoundNumber
    /// Whether a word for a power of ten is in the number already.
    let hasPower: Bool
    /// What stands behind the number.
    let unit: FieldUnit

    private static let limit = 200
    private static let falls = [
        "下降", "减少", "下滑", "下跌", "降低", "亏损", "降", "跌", "decreased", "decrease", "declined", "decline", "dropped",
        "down", "drop", "fell", "loss",
    ]
    private static let rises = [
        "增长", "上升", "增加", "上涨", "提高", "升", "涨", "increased", "increase", "growth", "grew", "rose", "up",
    ]
    private static let fillers = ["同比", "环比", "了", "of ", "by ", "a "]
    private static let powers = ["thousand", "million", "billion", "trillion", "万", "亿", "千", "百"]

    /// Nil for a text with anything else in it: "not 5", "5 or 6", "5 to be confirmed".
    init?(_ text: String) {
        guard text.utf8.count <= Self.limit else { return nil }
        var rest = String(String.UnicodeScalarView(NumberText(text, limit: Self.limit).scalars)).lowercased()[...]
        var isNegative = false
        while true {
            rest = rest.drop { $0 == " " || $0 == "+" }
            if let behind = Self.behind(Self.falls, rest) {
                (rest, isNegative) = (behind, true)
            } else if let behind = Self.behind(Self.rises + Self.fillers, rest) ?? FieldUnit.behindCurrency(rest) {
                rest = behind
            } else {
                break
            }
        }
        let tokens = NumberLexer.tokens(of: Array(rest.unicodeScalars))
        guard var number = tokens.first?.number else { return nil }
        var words: [String] = []
        for token in tokens.dropFirst() {
            if let word = token.word {
                words.append(word)
            } else {
                guard let sign = token.sign, ["/", "°", "."].contains(sign) else { return nil }
                words.append(String(sign))
            }
        }
        // "12.5% decrease"
        if let last = words.last, Self.falls.contains(last) || Self.rises.contains(last) || last == "percent" {
            if Self.falls.contains(last) { isNegative = true }
            words.removeLast()
        }
        let unit = FieldUnit(words.joined())
        guard Self.isUnit(words, unit) else { return nil }
        if isNegative, !number.value.numerator.isNegative { number.value = -number.value }
        self.number = number
        self.unit = unit
        hasPower = Self.powers.contains { number.text.lowercased().hasSuffix($0) }
    }

    /// One word, as "people" or "km/h", or a few Han characters, as 平方千米; not "is wrong" or 不对.
    private static func isUnit(_ words: [String], _ unit: FieldUnit) -> Bool {
        if unit.name.isEmpty { return true }
        guard !words.contains("#"), !words.contains(where: { isDenial(NumberWord.roles[$0]) }) else { return false }
        let isHan = unit.name.unicodeScalars.allSatisfy(\.isHan)
        return isHan
            ? unit.name.unicodeScalars.count <= 4
            : words.count { $0 != "/" && $0 != "°" && $0 != "." } <= 2
                && words.contains { $0 == "/" || $0 == "°" } || words.count == 1
    }

    private static func isDenial(_ role: NumberWord?) -> Bool {
        switch role {
        case .not?, .or?, .correction?, .hypothetical?, .interrogative?, .comparedTo?: true
        default: false
        }
    }

    private static func behind(_ words: [String], _ text: Substring) -> Substring? {
        guard let word = words.first(where: { text.hasPrefix($0) }) else { return nil }
        let rest = text.dropFirst(word.count)
        let isLatin = word.utf8.last.map { $0 < 0x80 && $0 > 0x20 } ?? false
        return isLatin && rest.first?.isLetter == true ? nil : rest
    }
}
