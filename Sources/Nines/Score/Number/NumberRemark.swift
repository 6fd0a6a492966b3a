/// What is said behind a number in its own clause: that it is wrong ("150 is not correct", 150是错的), or that it is a bound
/// ("150 or more", "150+", 150支以上).
struct NumberRemark {
    /// What stands behind the number in its clause.
    private let clause: ArraySlice<NumberToken>

    /// Nobody puts more between a number and what is said of it.
    private static let reach = 10

    /// Whether another number or a bracket follows it.
    private let isAdded: Bool

    init(behind index: Int, in sentence: Range<Int>, of tokens: [NumberToken]) {
        let last = min(sentence.upperBound, index + 1 + Self.reach)
        var end = index + 1
        while end < last, tokens[end].number == nil, !NumberDenial.endsClause(tokens[end]) { end += 1 }
        clause = tokens[(index + 1)..<end]
        isAdded = end < last && tokens[end].number != nil
    }

    /// "150 pens is wrong", "150 isn't right", 150不对, but not "150 is not wrong" or 150没错.
    var isRejected: Bool {
        var hasLink = false
        var isNegated = false
        var said = ""
        for token in clause {
            guard let word = token.word else { continue }
            said += word
            if ["not", "isn't", "wasn't", "never"].contains(word) { isNegated = true }
            if ["is", "was", "isn't", "wasn't", "are", "be"].contains(word) {
                hasLink = true
            } else if hasLink {
                if Self.faults.contains(word) { return !isNegated }
                if Self.merits.contains(word) { return isNegated }
                guard Self.passed.contains(word) else { return false }
            }
        }
        guard !Self.hanMerits.contains(where: { said.contains($0) }) else { return false }
        return Self.hanFaults.contains { said.contains($0) }
    }

    /// "150 or more", "150 pens or less", "150+", 150支以上, 150多支.
    var isBound: Bool {
        guard let first = clause.first else { return false }
        if first.sign == "+", !first.isSpaced, !isAdded {
            // "12+x" adds.
            return clause.dropFirst().first.map { $0.isSpaced || $0.isLineBreak } ?? true
        }
        if first.word == "多" || first.word == "余" { return true }
        var previous: String?
        var said = ""
        for token in clause.prefix(5) {
            guard let word = token.word else { break }
            if previous == "or", Self.more.contains(word) { return true }
            previous = word
            said += word
        }
        return ["以上", "以下", "以内"].contains { said.contains($0) }
    }

    private static let faults: Set<String> = ["wrong", "incorrect", "false", "mistaken", "inaccurate", "impossible"]
    private static let merits: Set<String> = ["correct", "right", "true", "accurate"]
    private static let passed: Set<String> = [
        "the", "a", "an", "not", "never", "also", "definitely", "clearly", "certainly", "simply", "completely",
    ]
    private static let more: Set<String> = [
        "more", "less", "fewer", "greater", "higher", "lower", "above", "below", "over", "under",
    ]
    private static let hanFaults = ["不对", "不正确", "是错", "有误"]
    private static let hanMerits = ["没错", "没有错", "不是错", "不错"]
}
