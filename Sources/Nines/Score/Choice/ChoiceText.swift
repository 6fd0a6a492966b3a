/// An option's text, and where it stands in an answer.
struct ChoiceText: Sendable {
    let letter: Unicode.Scalar
    /// Folded and in lower case; without white space where it is mathematics.
    let scalars: [Unicode.Scalar]
    /// Mathematics is spaced as one likes: 4 m/s^2 and 4m/s^2.
    private let isMathematics: Bool
    /// A text such as So or As, which is also a word of any sentence.
    private let isCommonWord: Bool
    /// A single Han character, which is also a part of other words (根 of 根据).
    private let isHan: Bool

    private static let signs: Set<Unicode.Scalar> = ["^", "√", "=", "+", "<", ">", "≤", "≥", "π", "/", "("]
    private static let commonWords: Set<String> = [
        "in", "as", "at", "he", "by", "to", "of", "on", "an", "am", "us", "it", "me", "we", "do", "go", "up",
    ]

    init?(letter: Unicode.Scalar, text: String) {
        let folded = ChoiceFolding.fold(text.unicodeScalars).lowercaseScalars
        let isMathematics = folded.contains { Self.signs.contains($0) || DigitNumerals.isDigit($0) }
        let scalars = isMathematics ? folded.filter { !$0.properties.isWhitespace } : folded
        guard !scalars.isEmpty else { return nil }
        let word = String(String.UnicodeScalarView(scalars))
        self.letter = letter
        self.scalars = scalars
        self.isMathematics = isMathematics
        isCommonWord = ChoiceWord.roles[word] != nil || Self.commonWords.contains(word)
        isHan = scalars.count == 1 && scalars[0].properties.isIdeographic
    }

    /// Where the text ends that begins at a place of a folded answer in lower case; nil where it is another text or a part
    /// of one. `role` is that of the word right before it.
    func end(in text: [Unicode.Scalar], at start: Int, after role: ChoiceWord?) -> Int? {
        func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
        guard at(start) == scalars.first, let end = match(text, start) else { return nil }
        guard !Self.isJoined(at(start - 1), at(start)), !Self.isJoined(at(end - 1), at(end)) else { return nil }
        if isHan { return isApart(text, start, end, after: role) ? end : nil }
        if isCommonWord { return isLast(text, end) ? end : nil }
        return isWithinFormula(text, start, end) ? nil : end
    }

    private func match(_ text: [Unicode.Scalar], _ start: Int) -> Int? {
        var position = start
        for scalar in scalars {
            let from = position
            if scalar == " " || isMathematics {
                while position < text.count, text[position].properties.isWhitespace, position < from + 8,
                    text[position] != "\n" || scalar == " "
                {
                    position += 1
                }
            }
            if scalar == " " {
                guard position > from else { return nil }
                continue
            }
            guard position < text.count, text[position] == scalar else { return nil }
            // 1 2 is not 12.
            if position > from, DigitNumerals.isDigit(scalar), from > start, DigitNumerals.isDigit(text[from - 1]) {
                return nil
            }
            position += 1
        }
        return position
    }

    /// Whether two neighbours belong to one Latin word or number.
    private static func isJoined(_ left: Unicode.Scalar?, _ right: Unicode.Scalar?) -> Bool {
        guard let left, let right else { return false }
        return left.isLatinOrDigit && right.isLatinOrDigit
    }

    /// 1 is no part of 1.5, 2.1 or -1, nor π of 2 π, x of x^2 or 22 of 22/7.
    private func isWithinFormula(_ text: [Unicode.Scalar], _ start: Int, _ end: Int) -> Bool {
        func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
        func isDigit(_ position: Int) -> Bool { DigitNumerals.isDigit(at(position)) }
        if at(end) == "^" || at(end) == "°" { return true }
        if let mark = at(end), isDigit(end + 1), isDigit(end - 1), [".", ",", "/"].contains(mark) { return true }
        if let mark = at(start - 1), isDigit(start) {
            if mark == "-" || mark == "√" { return true }
            if isDigit(start - 2), [".", ",", "/"].contains(mark) { return true }
        }
        guard let first = scalars.first, !first.isASCII, !first.properties.isIdeographic, isMathematics else {
            return false
        }
        var before = start - 1
        while before > start - 4, at(before)?.properties.isWhitespace == true, at(before) != "\n" { before -= 1 }
        return isDigit(before)
    }

    /// Between signs that are not Han, or right behind a word that points.
    private func isApart(_ text: [Unicode.Scalar], _ start: Int, _ end: Int, after role: ChoiceWord?) -> Bool {
        let isBegun = start == 0 || !text[start - 1].properties.isIdeographic || role != nil
        guard isBegun, end < text.count, text[end].properties.isIdeographic else { return isBegun }
        return ChoiceWord.hanWords[text[end]]?.contains { word in
            end + word.count <= text.count && text[end..<(end + word.count)].elementsEqual(word)
        } ?? false
    }

    /// Whether no word of the same sentence follows.
    private func isLast(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
        guard let next = text[end...].first(where: { $0 != " " }) else { return true }
        return !next.isLatinOrDigit && next != "," && next != "'" && next != ":"
    }
}

extension Unicode.Scalar {
    /// A letter or digit of a script whose words stand apart.
    var isLatinOrDigit: Bool { isLetterOrDigit && (isASCII || !properties.isIdeographic) }
}
