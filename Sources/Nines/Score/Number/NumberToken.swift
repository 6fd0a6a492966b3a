/// What number reading makes of a text: numbers, words, signs and line breaks.
struct NumberToken: Sendable {
    enum Kind: Sendable {
        case number(FoundNumber)
        /// A Latin word in lower case, or a Chinese word of the lexicon, or a single Han character.
        case word(String)
        case sign(Unicode.Scalar)
        case lineBreak
    }

    var kind: Kind
    /// Whether white space stands before it.
    var isSpaced = false

    var number: FoundNumber? { if case .number(let number) = kind { number } else { nil } }
    var word: String? { if case .word(let word) = kind { word } else { nil } }
    var sign: Unicode.Scalar? { if case .sign(let sign) = kind { sign } else { nil } }
    var isLineBreak: Bool { if case .lineBreak = kind { true } else { false } }

    /// What the word or sign means in statements about numbers.
    var role: NumberWord? {
        switch kind {
        case .word(let word): NumberWord.roles[word]
        case .sign(let sign): NumberWord.signs[sign]
        case .number, .lineBreak: nil
        }
    }
}
