/// What an answer says about not knowing, and whether it gives an answer beside that.
///
/// An answer consists of sentences, a sentence of clauses. One clause holds the phrase; the answer answers all the same where
/// another clause states something: any clause beside "I don't know", clauses before "the text does not mention", and only
/// what is offered as the answer beside "there is no such town", which may be explained at length.
struct AbstentionReading {
    /// What a phrase says.
    enum Kind { case hedging, lacking, denying }

    /// A phrase that the answer says itself.
    struct Phrase {
        var kind: Kind
        var words: [PhraseWord]
        /// Whether the answer answers all the same.
        var isAnswered: Bool
    }

    private typealias Sentence = (words: [PhraseWord], asks: Bool)

    /// Longer sentences are no bare answers ("Paris.").
    private static let bareLength = 4

    private static let hedging = PhraseIndex(AbstentionPhrases.hedging)
    private static let lacking = PhraseIndex(AbstentionPhrases.lacking)
    private static let exceptions = PhraseIndex(AbstentionPhrases.exceptions)
    private static let venturing = PhraseIndex(AbstentionPhrases.venturing)
    private static let offering = PhraseIndex(AbstentionPhrases.offering)
    private static let idle = PhraseIndex(AbstentionPhrases.idle)
    private static let sources = PhraseIndex(AbstentionPhrases.sources)
    private static let asking = PhraseIndex(AbstentionPhrases.asking)
    private static let negative = PhraseIndex(AbstentionPhrases.negative)
    private static let unreal = PhraseIndex(AbstentionPhrases.unreal)
    private static let drawing = PhraseIndex(AbstentionPhrases.drawing)
    private static let reasons = PhraseIndex(AbstentionPhrases.reasons)

    let denying: PhraseIndex

    /// The first phrase of an answer; nil where it has none.
    func phrase(in words: [PhraseWord]) -> Phrase? {
        var sentences: [Sentence] = []
        var from = 0
        for (index, word) in words.enumerated() where word == .end || word == .question {
            sentences.append((Array(words[from..<index]), word == .question))
            from = index + 1
        }
        sentences.append((Array(words[from...]), false))
        for (number, sentence) in sentences.enumerated() {
            guard let (range, kind) = find(in: sentence.words) else { continue }
            let isAnswered =
                sentences[..<number].contains { isAnswer($0, before: kind) }
                || kind != .denying && leads(sentence.words, to: range.lowerBound, kind)
                || follows(sentence.words, from: range.upperBound, kind)
                || sentences[(number + 1)...].contains { isAnswer($0, after: kind) }
            return Phrase(kind: kind, words: Array(sentence.words[range]), isAnswered: isAnswered)
        }
        return nil
    }

    private func find(in words: [PhraseWord]) -> (Range<Int>, Kind)? {
        var start = 0
        var supposes = false
        var hasReason: Bool?
        while start < words.count {
            let word = words[start]
            // "If you do not know …" supposes; a comma ends the supposition.
            supposes = word != .comma && (supposes || AbstentionPhrases.supposing.contains(word.text))
            // "They lay eggs at night because they give birth in the dark" explains what it takes to be so.
            if hasReason == nil, Self.reasons.end(in: words, at: start) != nil { hasReason = states(words[..<start]) }
            if word == .titleStart {
                let close = words[start...].prefix(400).firstIndex(of: .titleEnd) ?? start
                if let end = denying.end(in: words, at: start) { return (start..<end, .denying) }
                start = close + 1
                continue
            }
            if let end = Self.exceptions.end(in: words, at: start) {
                start = end
                continue
            }
            if !supposes {
                let opens = start == 0 || words[start - 1].isBoundary && start < 60 && !states(words[..<start])
                if let end = Self.hedging.end(in: words, at: start, opens: opens) { return (start..<end, .hedging) }
                if let end = Self.lacking.end(in: words, at: start, opens: opens) { return (start..<end, .lacking) }
                if hasReason != true, let end = denying.end(in: words, at: start, opens: opens) {
                    return (start..<end, .denying)
                }
            }
            start += 1
        }
        return nil
    }

    private func isAnswer(_ sentence: Sentence, before kind: Kind) -> Bool {
        guard !sentence.asks, states(sentence.words[...]) else { return false }
        return kind != .denying || Self.isBare(sentence.words)
    }

    private func isAnswer(_ sentence: Sentence, after kind: Kind) -> Bool {
        if Self.ventures(sentence.words[...]) { return find(in: sentence.words) == nil }
        guard kind != .denying, states(sentence.words[...]) else { return false }
        // "I don't know. The town is not well known." explains.
        return (kind == .hedging || Self.isBare(sentence.words)) && !Self.negative.occurs(in: sentence.words)
    }

    /// Whether the clauses before the phrase's own state something: "Paris, though I am not sure".
    private func leads(_ words: [PhraseWord], to start: Int, _ kind: Kind) -> Bool {
        guard let boundary = words[..<start].lastIndex(where: \.isBoundary) else { return false }
        let before = words[..<boundary]
        let clause = Array(words[(boundary + 1)..<start])
        if kind == .lacking {
            // "John, born in Paris, is not mentioned": the clauses before are what is not mentioned.
            if let first = clause.first, ["is", "are", "was", "were", "has"].contains(first.text) { return false }
            // "The team won, but the score is not mentioned" tells what is missing; "…, but the text does not mention" remarks.
            let concedes = words[boundary] != .comma || clause.first?.text == "不"
            if concedes, !Self.sources.occurs(in: clause), !Self.isBare(Array(before)), !Self.ventures(before) {
                return false
            }
        }
        return states(before)
    }

    /// Whether what follows the phrase in its sentence answers: "I'm not sure, 1969?", "…, but it is Paris".
    private func follows(_ words: [PhraseWord], from end: Int, _ kind: Kind) -> Bool {
        let rest = words[end...]
        if Self.ventures(rest) { return true }
        if kind == .denying { return Self.dates(rest) }
        guard kind == .hedging else { return false }
        let isBare = rest.first?.isBoundary ?? false
        let turn = rest.firstIndex { ["but", "但"].contains($0.text) }
        guard let boundary = isBare ? end : turn else { return false }
        let after = words[boundary...]
        return states(after) && !Self.negative.occurs(in: Array(after))
    }

    /// Whether words state something that may be an answer: not "Sorry", nor what the text is about, nor that it has no answer.
    private func states(_ words: ArraySlice<PhraseWord>) -> Bool {
        if Self.ventures(words) { return true }
        for clause in words.split(whereSeparator: \.isBoundary).map(Array.init) {
            if Self.idle.end(in: clause, at: 0) != nil || Self.asking.occurs(in: clause) { continue }
            if Self.sources.occurs(in: clause) { return false }
            if Self.lacking.occurs(in: clause) || Self.hedging.occurs(in: clause) || Self.offering.occurs(in: clause) {
                continue
            }
            return true
        }
        return false
    }

    /// Whether words offer an answer as such ("but it is", "the answer is"); "but I can help" offers none.
    private static func ventures(_ slice: ArraySlice<PhraseWord>) -> Bool {
        let words = Array(slice)
        for start in words.indices {
            if offering.end(in: words, at: start) != nil { return false }
            if let end = venturing.end(in: words, at: start), words[end...].contains(where: { !$0.isMark }) {
                // "It might be mentioned elsewhere", 应该是没有写的
                let rest = Array(words[end...])
                return !offering.occurs(in: words) && !lacking.occurs(in: rest) && !unreal.occurs(in: rest)
            }
        }
        return false
    }

    /// Whether a clause draws a date from a denial: "it has no coast, so it built a harbour in 1950" affirms what it explains.
    private static func dates(_ words: ArraySlice<PhraseWord>) -> Bool {
        words.split(whereSeparator: \.isBoundary).map(Array.init).contains { clause in
            let isYear = clause.contains { $0.text.utf8.count == 4 && $0.text.utf8.allSatisfy { 0x30...0x39 ~= $0 } }
            return isYear && drawing.end(in: clause, at: 0) != nil && !negative.occurs(in: clause)
        }
    }

    private static func isBare(_ words: [PhraseWord]) -> Bool {
        words.count { !$0.isMark } <= bareLength
    }
}
