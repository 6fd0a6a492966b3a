/// What a question says itself, which makes no aside of an answer that says it too.
struct AsideQuestion {
    private let words: [PhraseWord]
    private let vocabulary: Set<PhraseWord>
    /// Whether it is about what is wrong.
    let asksForWrong: Bool
    /// Whether it is about versions or dates.
    let asksForTimes: Bool

    /// The question proper stands at the end of a prompt.
    private static let limit = 16_384

    init(_ text: String) {
        words = PhraseWord.words(of: String(text.unicodeScalars.suffix(Self.limit)))
        vocabulary = Set(words)
        asksForWrong = !vocabulary.isDisjoint(with: AsidePhrases.wrong)
        asksForTimes = !vocabulary.isDisjoint(with: AsidePhrases.times)
    }

    /// Whether it has a phrase word by word.
    func has(_ phrase: ArraySlice<PhraseWord>) -> Bool {
        guard phrase.count <= words.count, phrase.allSatisfy(vocabulary.contains) else { return false }
        return (0...(words.count - phrase.count)).contains { start in
            words[start..<(start + phrase.count)].elementsEqual(phrase)
        }
    }

    /// Whether it has a number of a condition: "if 30 were sold" supposes what is asked.
    func hasNumber(of condition: ArraySlice<PhraseWord>) -> Bool {
        condition.contains { word in word.text.utf8.contains { 0x30...0x39 ~= $0 } && vocabulary.contains(word) }
    }
}
