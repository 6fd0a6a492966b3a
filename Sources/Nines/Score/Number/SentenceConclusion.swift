/// What a sentence concludes, without what it concludes that from.
///
/// "112 / 15 = 7.47, so 8 boxes" concludes 8 boxes, and "8 boxes are needed, because 7 boxes hold only 105 eggs" too. Where
/// no number would be left, or only numbers that the question has, all of the sentence stands.
enum SentenceConclusion {
    static func of(_ tokens: [NumberToken], _ question: NumberQuestion) -> [NumberToken] {
        var tokens = tokens
        if let end = tokens.lastIndex(where: { draws.contains($0.word ?? "") || $0.role == .solved }),
            !isIdle(tokens, end), says(tokens[(end + 1)...], question)
        {
            tokens.removeFirst(end + 1)
        }
        return withoutReasons(tokens, question)
    }

    /// Takes out what stands from "because" to the clause's end: to a conclusion, or to ", and" and ", then".
    private static func withoutReasons(_ tokens: [NumberToken], _ question: NumberQuestion) -> [NumberToken] {
        guard let start = tokens.indices.first(where: { isReason(tokens, $0) }) else { return tokens }
        guard says(tokens[..<start], question) else {
            // "Since 7 boxes hold 105 eggs, 8 boxes are needed": the reason stands first.
            let comma = tokens[start...].firstIndex { $0.role == .comma && $0.word == nil }
            guard let comma, says(tokens[comma...], question) else { return tokens }
            return Array(tokens[(comma + 1)...])
        }
        let end = tokens.indices.dropFirst(start + 1).first { index in
            if tokens[index].role == .conclusion || tokens[index].role == .solved { return true }
            guard let word = tokens[index].word, continuations.contains(word) else { return false }
            return tokens[index - 1].role == .comma
        }
        return Array(tokens[..<start]) + (end.map { Array(tokens[$0...]) } ?? [])
    }

    private static func isReason(_ tokens: [NumberToken], _ index: Int) -> Bool {
        guard let word = tokens[index].word else { return false }
        return reasons.contains(word) || word == "as" && index > 0 && tokens[index - 1].role == .comma
    }

    /// Whether a stretch has a number that the question does not have.
    private static func says(_ tokens: ArraySlice<NumberToken>, _ question: NumberQuestion) -> Bool {
        tokens.contains { $0.number.map { !$0.isWeak && !question.repeats($0) } ?? false }
    }

    /// "so that", "so far" and "so many" draw nothing.
    private static func isIdle(_ tokens: [NumberToken], _ index: Int) -> Bool {
        guard tokens.indices.contains(index + 1), let next = tokens[index + 1].word else { return false }
        return ["that", "far", "many", "much"].contains(next)
    }

    private static let draws: Set<String> = [
        "so", "therefore", "thus", "hence", "consequently", "所以", "因此", "因而", "故",
    ]
    private static let reasons: Set<String> = ["because", "since", "因为", "由于"]
    private static let continuations: Set<String> = ["and", "then", "we", "然后", "再", "那么", "就", "则"]
}
