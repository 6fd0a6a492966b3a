/// Reads the names in one line of an answer.
struct NameReader {
    /// The answer.
    let scalars: [Unicode.Scalar]
    /// The names to look for.
    let index: NameIndex

    /// The words of a range of the answer.
    func tokens(_ range: Range<Int>) -> [NameToken] { NameTokenizer.tokens(scalars, in: range) }

    /// What an item names: the name at its head, or after a label; otherwise its first words, as no known name.
    func head(of range: Range<Int>) -> ListedName? {
        let words = tokens(range)
        let tokens = Array(words.drop { $0.word.unicodeScalars.allSatisfy(NameFold.isDigit) })
        guard !tokens.isEmpty else { return nil }
        if let name = name(tokens, at: 0) ?? spelt(tokens) { return name }
        for position in tokens.indices.dropFirst() {
            // "Country 1: Brazil", "第一个国家是巴西", "巴西国（Brazil）".
            let isIntroduced =
                tokens[position].gap.contains(.colon) || Self.copulas.contains(tokens[position - 1].word)
            if isIntroduced, let name = name(tokens, at: position) { return name }
            if tokens[position].gap.contains(.open), let found = match(tokens, at: position),
                found.range.upperBound == tokens.count || tokens[found.range.upperBound].gap.contains(.close)
            {
                return ListedName(written: text(tokens, found.range), entry: found.entry)
            }
        }
        return ListedName(written: phrase(tokens), entry: nil)
    }

    /// A name that begins at a word and is not merely the beginning of a longer one.
    func name(_ tokens: [NameToken], at position: Int) -> ListedName? {
        guard let found = match(tokens, at: position) else { return nil }
        let last = found.range.upperBound
        let isHan = tokens[found.range.lowerBound].isHan
        if isHan, let latin = latin(tokens, from: last, entry: found.entry) {
            return ListedName(written: text(tokens, latin), entry: found.entry)
        }
        return ListedName(written: text(tokens, found.range), entry: found.entry)
    }

    /// The longest known name at a word, unless the word after it continues it: "Mexico City", 印度洋, "Guinea-Pig".
    func match(_ tokens: [NameToken], at position: Int) -> (range: Range<Int>, entry: Int)? {
        guard let found = index.match(tokens, at: position) else { return nil }
        guard found.range.upperBound < tokens.count else { return found }
        let next = tokens[found.range.upperBound]
        let isHan = tokens[found.range.lowerBound].isHan
        if isHan {
            return next.gap.isEmpty && next.isHan && !Self.afterHan.contains(next.word)
                && index.match(tokens, at: found.range.upperBound) == nil ? nil : found
        }
        if next.isHan { return found }
        if next.gap == .dash { return next.isSingleLetter ? found : nil }
        guard next.gap == .space, next.isCapitalised, !next.isSingleLetter else { return found }
        return index.match(tokens, at: found.range.upperBound) == nil ? nil : found
    }

    /// The source text of some words.
    func text(_ tokens: [NameToken], _ range: Range<Int>) -> String {
        let lower = tokens[range.lowerBound].range.lowerBound
        var upper = tokens[range.upperBound - 1].range.upperBound
        let isInBracket = tokens[range].dropFirst().contains { $0.gap.contains(.open) }
        if isInBracket, upper < scalars.count, scalars[upper] == ")" || scalars[upper] == "）" { upper += 1 }
        return String(String.UnicodeScalarView(scalars[lower..<upper]))
    }

    /// The Latin spelling that a Chinese name is explained by: 巴西（Brazil）.
    private func latin(_ tokens: [NameToken], from start: Int, entry: Int) -> Range<Int>? {
        for position in start..<min(start + 12, tokens.count) where !tokens[position].isHan {
            if let found = index.match(tokens, at: position), found.entry == entry { return found.range }
        }
        return nil
    }

    /// A name spelt out, as in B-r-a-z-i-l.
    private func spelt(_ tokens: [NameToken]) -> ListedName? {
        let letters = tokens.prefix { $0.isSingleLetter }
        guard letters.count > 2, letters.count < 64 else { return nil }
        let joined = letters.map(\.word).joined()
        guard let found = index.match(NameTokenizer.tokens(of: joined), at: 0) else { return nil }
        return ListedName(written: joined, entry: found.entry)
    }

    /// The first words of an item up to a sign, for a message.
    private func phrase(_ tokens: [NameToken]) -> String {
        var end = 1
        while end < min(tokens.count, 6), tokens[end].gap.isSubset(of: [.space, .mark]), !tokens[end].isHan {
            end += 1
        }
        if tokens[0].isHan { end = max(end, min(8, tokens.prefix { $0.isHan }.count)) }
        return text(tokens, 0..<end)
    }

    private static let copulas: Set<String> = ["is", "are", "be", "是", "为", "為"]
    /// What may follow a Chinese name without being a part of it: particles, and 共和国, 王国, 联邦.
    private static let afterHan = Set("的是为為等和与與及以在位有则則也就因共王联聯都或中位第英".map(String.init))
}
