/// What the reading of choices makes of a text: options named, words, signs and ends of sentences.
struct ChoiceToken: Sendable {
    enum Kind: Sendable, Hashable {
        /// An option, by its letter or its text.
        case option(Unicode.Scalar, isLetter: Bool)
        /// Letters glued together, such as ABD: several options at once.
        case several([Unicode.Scalar])
        /// A Latin word in lower case, or a Chinese word of the lexicon, or a single Han character.
        case word(String)
        case sign(Unicode.Scalar)
        /// The end of a sentence, told by its sign, or of a line.
        case end(Unicode.Scalar)
    }

    var kind: Kind

    /// The letters of the options it names.
    var letters: [Unicode.Scalar] {
        switch kind {
        case .option(let letter, _): [letter]
        case .several(let letters): letters
        default: []
        }
    }

    var isOption: Bool { !letters.isEmpty }
    var isLetter: Bool { if case .option(_, isLetter: true) = kind { true } else { false } }
    var word: String? { if case .word(let word) = kind { word } else { nil } }
    var isEnd: Bool { if case .end = kind { true } else { false } }

    /// Words for the options themselves.
    static let lists: Set<Kind> = [.word("options"), .word("choices"), .word("alternatives")]

    /// What the word or sign does in statements about a choice.
    var role: ChoiceWord? {
        switch kind {
        case .word(let word): ChoiceWord.roles[word]
        case .sign(let sign): ChoiceWord.signs[sign]
        case .option, .several, .end: nil
        }
    }
}
