import JSONText

/// `abstains`: the answer declines to answer, because it does not know or because what is asked about is not so.
///
/// It looks for phrases in English and Chinese ("I don't know", "the text does not mention", "there is no such",
/// 文中没有提到, 无法确定, 不存在) outside quotations. An answer that gives an answer all the same does not abstain: "I'm not
/// sure, but it's Paris"; "Paris. I don't know the exact address". Phrases are a rule of thumb: what they do not list is missed,
/// and whether a remark belongs to an answer is told from its place. Of long answers the last 65,536 characters are read.
public struct AbstainsScorer: Scorer {
    /// `abstains`
    public static let types = ["abstains"]
    /// `phrases`: further phrases that say so, a text or a list; `_` stands for up to four words, and one that
    /// ends with a full stop is a whole sentence ("Never.").
    public static let options: Set<String> = ["phrases"]

    private static let limit = 65_536

    private let reading: AbstentionReading

    /// Takes no value.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        try spec.refuseValue(hint: "write further phrases under 'phrases:'")
        var phrases = AbstentionPhrases.denying
        if let value = spec.options["phrases"] {
            let texts = (value.array ?? [value]).map { $0.string.map(PhraseWord.words) ?? [] }
            guard !texts.isEmpty, texts.allSatisfy({ words in words.contains { !$0.isMark } }) else {
                throw ScorerSpecError(
                    key: "phrases", found: JSONWriter.text(value), expected: "a text or a list of texts")
            }
            // A full stop at a phrase's end stays: it says that the phrase is a whole sentence.
            phrases += texts.map { words in Array(words.prefix((words.firstIndex(of: .end) ?? words.count - 1) + 1)) }
        }
        reading = AbstentionReading(denying: PhraseIndex(phrases))
    }

    /// Pass when the answer abstains; an answer without a word is unparsed.
    public func score(_ answer: Answer) async -> Score {
        let words = PhraseWord.words(of: String(answer.text.unicodeScalars.suffix(Self.limit)))
        guard words.contains(where: { !$0.isMark }) else { return Score(.unparsed, "the answer is empty") }
        guard let phrase = reading.phrase(in: words) else {
            return Score(.fail, "no phrase in the answer says that it does not know")
        }
        let text = phrase.words.map(\.text).joined(separator: " ").quotedExcerpt()
        return phrase.isAnswered
            ? Score(.fail, "says \(text), and answers all the same")
            : Score(.pass, "says \(text)", extracted: "abstains")
    }
}
