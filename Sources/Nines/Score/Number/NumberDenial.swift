/// Tells mentions of a number that an answer takes back: it denies the number ("it is not 27"), only bounds it ("less than
/// 27") or says that it cannot vouch for it ("I cannot say whether it is 27").
///
/// What stands before the number in its own clause decides, and what stands behind it (`NumberRemark`). "At least 27",
/// "no less than 27" and 不超过27 include the number, and "not only 27" denies nothing.
struct NumberDenial {
    /// What stands before the number in its clause.
    private let clause: ArraySlice<NumberToken>
    private let opensSentence: Bool

    /// Nobody puts more between a denial and its number.
    private static let reach = 12

    /// Whether the number at an index of a sentence is taken back; a bound is a claim of its own where the question compares.
    static func denies(_ index: Int, in sentence: Range<Int>, of reading: NumberReading) -> Bool {
        let clause = clause(before: index, in: sentence, of: reading.tokens)
        let denial = NumberDenial(clause: clause, opensSentence: clause.startIndex == sentence.lowerBound)
        let remark = NumberRemark(behind: index, in: sentence, of: reading.tokens)
        if denial.isDenied || remark.isRejected { return true }
        if !reading.question.isComparison {
            if remark.isBound || denial.isBoundBySign || denial.isApproached { return true }
            if let isBounded = denial.isBounded { return isBounded }
        }
        return denial.isDisowned
    }

    private static func clause(
        before index: Int, in sentence: Range<Int>, of tokens: [NumberToken]
    ) -> ArraySlice<NumberToken> {
        var start = index
        let first = max(sentence.lowerBound, index - reach)
        while start > first, !endsClause(tokens[start - 1]) || isInner(start - 1, tokens) { start -= 1 }
        return tokens[start..<index]
    }

    /// The "but" of "anything but 27" and the dash of "-> 27".
    private static func isInner(_ index: Int, _ tokens: [NumberToken]) -> Bool {
        if tokens[index].sign == "-" { return tokens[index + 1].sign == ">" }
        return index > 0 && tokens[index].word == "but" && tokens[index - 1].word == "anything"
    }

    static func endsClause(_ token: NumberToken) -> Bool {
        switch token.role {
        case .comma?, .because?, .conclusion?: true
        default: token.word == "and" || token.sign.map { clauseSigns.contains($0) } ?? false
        }
    }

    /// "not 27", "isn't equal to 27", 不可能是27.
    private var isDenied: Bool {
        for token in clause.reversed() {
            if Self.isNegation(token) || token.sign == "≠" { return true }
            let isPassed = token.word.map { Self.passed.contains($0) } ?? false
            guard isPassed || token.role == .link || token.role == .same || token.sign == "\"" || token.sign == "("
            else {
                return false
            }
        }
        return false
    }

    /// "Less than 27", 超过27: true; "no less than 27", 不超过27: false; nil where nothing is said of more or less, or of another
    /// number ("3 more than 24").
    private var isBounded: Bool? {
        guard let last = clause.last, let word = last.word, clause.allSatisfy({ $0.number == nil }) else { return nil }
        let rest = clause.dropLast()
        if word == "到" || word == "足" { return rest.last?.word == "不" ? true : nil }
        let isBound: Bool =
            switch last.role {
            case .than?: rest.last.map { [.larger, .smaller, .more].contains($0.role) } ?? false
            case .largerThan?, .smallerThan?: !word.hasSuffix("等于")
            case .standard?: word == "比"
            default:
                // "costs under 27", but not "under 27 conditions".
                Self.prepositions.contains(word) && isLinkedOrFirst(rest)
            }
        guard isBound else { return nil }
        return !rest.contains { token in
            Self.isNegation(token) || token.word.map { Self.noes.contains($0) || Self.doubts.contains($0) } ?? false
        }
    }

    /// Whether only words of degree stand before a preposition, at the head of a sentence or behind a link: "slightly over 27".
    private func isLinkedOrFirst(_ rest: ArraySlice<NumberToken>) -> Bool {
        var end = rest.endIndex
        while end > rest.startIndex, let word = rest[end - 1].word, Self.degrees.contains(word) { end -= 1 }
        guard end > rest.startIndex else { return opensSentence }
        let last = rest[end - 1]
        return last.role == .link || last.role == .looseLink || last.word == "it's"
    }

    /// "< 27", "x ≥ 27", "<= 27"; the arrows "->" and "=>" and the tag `<answer>` are no bounds.
    private var isBoundBySign: Bool {
        var signs: [Unicode.Scalar] = []
        for token in clause.reversed() {
            guard let sign = token.sign, sign != "\"" else { break }
            signs.append(sign)
        }
        for token in clause where token.number != nil || token.word == "#" { return false }
        switch signs.first {
        case "≥"?, "≤"?, "<"?: return true
        case ">"?: return signs.count == 1 && !clause.contains { $0.sign == "<" }
        case "="?: return signs.count > 1 && (signs[1] == "<" || signs[1] == ">")
        default: return false
        }
    }

    /// "almost 27", "close to 27", "anything but 27", 接近27: near it, or anything else.
    private var isApproached: Bool {
        guard let last = clause.last?.word else { return false }
        if Self.approaches.contains(last) { return true }
        let words = clause.suffix(2).compactMap(\.word)
        let phrase = words.joined(separator: " ")
        return Self.distances.contains(phrase) || Self.hanDistances.contains(words.joined())
    }

    /// "I am not sure it is 27", "impossible to compute 27", 无法确定是否是27.
    private var isDisowned: Bool {
        if clause.suffix(5).contains(where: { $0.word.map { Self.questions.contains($0) } ?? false }) { return true }
        return clause.indices.contains { index in
            let following = clause[(index + 1)...].prefix(3).compactMap(\.word)
            if clause[index].word.map({ Self.doubts.contains($0) }) ?? false {
                // "no doubt", "without a doubt", "not impossible".
                return !clause[..<index].suffix(2).contains { token in
                    Self.isNegation(token) || token.word.map { Self.noes.contains($0) } ?? false
                }
            }
            let phrase = following.joined()
            // 无法装满 says nothing of the number.
            if clause[index].word == "无" { return Self.hanVouching.contains { phrase.hasPrefix("法" + $0) } }
            guard Self.isNegation(clause[index]) else { return false }
            return following.prefix(2).contains { Self.vouching.contains($0) }
                || Self.hanVouching.contains { phrase.hasPrefix($0) }
        }
    }

    private static func isNegation(_ token: NumberToken) -> Bool {
        token.role == .not || token.word.map { negations.contains($0) } ?? false
    }

    private static let clauseSigns: Set<Unicode.Scalar> = [":", "：", "-", "—", "{"]
    /// Negations that deny no number elsewhere in number reading.
    private static let negations: Set<String> = [
        "don't", "didn't", "won't", "wouldn't", "couldn't", "shouldn't", "weren't", "hasn't", "haven't", "neither",
        "nor",
    ]
    private static let noes: Set<String> = ["no", "without", "nothing", "none", "any", "little", "beyond"]
    private static let passed: Set<String> = [
        "the", "a", "to", "answer", "number", "exactly", "really", "actually", "答案", "可", "能", "会", "应", "该",
    ]
    private static let prepositions: Set<String> = ["under", "below", "over", "above", "beyond"]
    private static let degrees: Set<String> = [
        "just", "slightly", "way", "well", "far", "a", "bit", "little", "somewhat",
    ]
    private static let approaches: Set<String> = ["almost", "nearly", "barely", "except"]
    private static let distances: Set<String> = [
        "far from", "nowhere near", "anything but", "other than", "rule out", "close to", "up to", "not quite",
    ]
    private static let hanDistances: Set<String> = ["将近", "接近", "不止", "远不止", "排除", "除了"]
    private static let questions: Set<String> = ["whether", "是否", "是不是"]
    private static let doubts: Set<String> = [
        "impossible", "unable", "unsure", "uncertain", "unclear", "unlikely", "doubt", "doubtful",
    ]
    private static let vouching: Set<String> = [
        "say", "sure", "certain", "know", "tell", "confirm", "determine", "compute", "calculate", "possible", "clear",
        "think", "believe",
    ]
    private static let hanVouching = ["知道", "确定", "能确定", "能说", "清楚", "认为", "敢", "计算", "算出", "得出", "判断"]
}
