/// Which options of an answer are chosen by standing on a line of their own, or at its start.
enum ChoiceLines {
    /// Options that begin a line, or are all of it, where the lines are no list of the options.
    static func claims(_ tokens: [ChoiceToken]) -> [Int: ChoiceRank] {
        var starts: [(index: Int, letter: Unicode.Scalar, rank: ChoiceRank)] = []
        var isStart = true
        for index in tokens.indices {
            let token = tokens[index]
            if token.isEnd {
                if token.kind == .end("\n") { isStart = true }
            } else if isStart, let letter = token.letters.first {
                if let rank = rank(index, tokens) { starts.append((index, letter, rank)) }
                isStart = false
            } else if token.role != .clear {
                isStart = false
            }
        }
        // A list runs upwards; a lone line, or a letter out of order, is a choice.
        var claims: [Int: ChoiceRank] = [:]
        var position = 0
        while position < starts.count {
            var end = position + 1
            while end < starts.count, starts[end].letter.value > starts[end - 1].letter.value { end += 1 }
            if end == position + 1 { claims[starts[position].index] = starts[position].rank }
            position = end
        }
        return claims
    }

    /// "B", "B.", "B) London" are whole lines, "B: …", "B. Because …", "London (…" beginnings of one; nil for "London has …".
    private static func rank(_ index: Int, _ tokens: [ChoiceToken]) -> ChoiceRank? {
        let letters = tokens[index].letters
        let rest = tokens[(index + 1)...].prefix { $0.kind != .end("\n") }
        let isWhole = rest.allSatisfy {
            $0.role == .clear || $0.isEnd || $0.kind == .sign(":") || $0.letters == letters
        }
        if isWhole { return .stated }
        guard let next = rest.first, !next.isEnd, next.role != .joiner else { return .lineStart }
        let marks: Set<Unicode.Scalar> =
            tokens[index].isLetter ? [")", ".", ":", "]", "-", "–", "—", "】"] : ["(", ":", "-", "–", "—"]
        if case .sign(let sign) = next.kind, marks.contains(sign) { return .lineStart }
        // "B Paris"
        if tokens[index].isLetter, next.letters == letters { return .lineStart }
        return rest.prefix { !$0.isEnd }.allSatisfy { $0.role == .clear } ? .lineStart : nil
    }
}
