import JSONText

/// `abstains`: the answer declines to answer, because it does not know or because what is asked about is not so.
///
/// It looks for phrases in English and Chinese ("I don't know", "the text does not mention", "there is no such",
/// 文中没有提到, 无法确定, 不存在) outside quotations. An answer that gives an answer all the same does not abstain: "I'm not
/// sure, but it's Paris"; "Paris. I don't know the exact address". Of long answers the last 65,536 characters are read.
public struct AbstainsScorer: Scorer {
    /// `abstains`
    public static let types = ["abstains"]
    /// `phrases`: further phrases that say so, a text or a list.
    public static let options: Set<String> = ["phrases"]

    private static let limit = 65_536
    /// Longer first sentences are no bare answers ("Paris.") that settle the question.
    private static let bareLength = 4

    private static let firm = AbstentionPhrases.firm
    private static let hedging = PhraseIndex(AbstentionPhrases.hedging)
    private static let venturing = PhraseIndex(AbstentionPhrases.venturing)
    private static let offering = PhraseIndex(AbstentionPhrases.offering)

    private let firm: PhraseIndex

    /// Takes no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        try spec.refuseValue(hint: "write further phrases under 'phrases:'")
        var phrases = Self.firm
        if let value = spec.options["phrases"] {
            let texts = (value.array ?? [value]).map { $0.string.map(AbstentionWord.words) ?? [] }
            guard !texts.isEmpty, texts.allSatisfy({ words in words.contains { !$0.isMark } }) else {
                throw ScorerSpecError(
                    key: "phrases", found: JSONWriter.text(value), expected: "a text or a list of texts")
            }
            phrases += texts.map { words in Array(words.prefix { $0 != .end }) }
        }
        firm = PhraseIndex(phrases)
    }

    /// Pass when the answer abstains; an answer without a word is unparsed.
    public func score(_ answer: Answer) async -> Score {
        let words = AbstentionWord.words(of: String(answer.text.unicodeScalars.suffix(Self.limit)))
        guard words.contains(where: { !$0.isMark }) else { return Score(.unparsed, "the answer is empty") }
        let sentences = words.split(separator: .end).map(Array.init)
        for (number, sentence) in sentences.enumerated() {
            guard let phrase = phrase(in: sentence, isFirst: number == 0) else { continue }
            let text = phrase.words.map(\.text).joined(separator: " ").quotedExcerpt()
            if number > 0, let first = sentences.first, Self.isBareAnswer(first) {
                return Score(.fail, "answers before it says \(text)")
            }
            let rest = [Array(sentence[phrase.end...])] + sentences[(number + 1)...]
            if Self.ventures(rest, isHedged: phrase.isHedge) {
                return Score(.fail, "says \(text), and answers all the same")
            }
            return Score(.pass, "says \(text)", extracted: "abstains")
        }
        return Score(.fail, "no phrase in the answer says that it does not know")
    }

    private struct Found {
        var words: [AbstentionWord]
        var end: Int
        var isHedge: Bool
    }

    /// The first phrase of a sentence that the answer says itself.
    private func phrase(in sentence: [AbstentionWord], isFirst: Bool) -> Found? {
        for start in sentence.indices {
            let firmEnd = firm.end(in: sentence, at: start)
            guard let end = firmEnd ?? Self.hedging.end(in: sentence, at: start) else { continue }
            let before = sentence[..<start]
            // "If you do not know …" supposes; a comma ends the supposition.
            let clause = before.suffix(while: { $0 != .comma })
            guard !clause.contains(where: { AbstentionPhrases.supposing.contains($0.text) }) else { continue }
            // "Paris, though I am not sure" hedges what it has said.
            if firmEnd == nil, let comma = before.lastIndex(of: .comma), !Self.isIdle(before[..<comma]) { continue }
            return Found(words: Array(sentence[start..<end]), end: end, isHedge: firmEnd == nil)
        }
        return nil
    }

    /// Words before "I don't know" that say nothing: "Sorry", "Based on the text", 根据短文.
    private static func isIdle(_ words: ArraySlice<AbstentionWord>) -> Bool {
        let opening: Set<String> = [
            "sorry", "unfortunately", "honestly", "based", "according", "from", "as", "hmm", "well", "apologies",
            "answer",
            "i", "抱", "对", "很", "根", "据", "不", "从", "回", "答", "由", "嗯", "说", "遗",
        ]
        return words.first.map { opening.contains($0.text) } ?? true
    }

    private static func isBareAnswer(_ sentence: [AbstentionWord]) -> Bool {
        let words = sentence.filter { !$0.isMark }
        let isAboutText = words.contains { ["passage", "text", "article", "question", "文"].contains($0.text) }
        return words.count <= bareLength && !isAboutText && !isIdle(words[...])
    }

    /// Whether what follows a phrase gives an answer; "but I can help" gives none.
    private static func ventures(_ sentences: [[AbstentionWord]], isHedged: Bool) -> Bool {
        for sentence in sentences {
            for start in sentence.indices {
                if offering.end(in: sentence, at: start) != nil { break }
                if venturing.end(in: sentence, at: start) != nil { return true }
                // A hedge goes with whatever "but" brings.
                if isHedged, ["but", "但"].contains(sentence[start].text), start + 1 < sentence.count { return true }
            }
        }
        return false
    }
}

extension ArraySlice {
    /// The elements at the end that meet a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice {
        var start = endIndex
        while start > startIndex, condition(self[start - 1]) { start -= 1 }
        return self[start...]
    }
}
