/// A number as it stands in a text.
struct FoundNumber: Sendable, Hashable {
    /// Its value; of a percentage, the number before the sign (75 of 75%).
    var value: ExactNumber
    /// Its spelling, in half-width signs and without markup.
    var text: String
    /// Whether a percent sign, "percent" or 百分之 belongs to it.
    var isPercent = false
    /// The word or Han characters right after it, in lower case: perhaps a unit.
    var follower = ""
    /// Whether it is a small number word ("two", 三), which is believed only where nothing better stands.
    var isWeak = false

    /// Whether the unit stands right after it.
    func hasUnit(_ unit: String) -> Bool {
        guard let first = unit.unicodeScalars.first else { return false }
        if first.properties.isIdeographic { return follower.hasPrefix(unit) }
        return follower == unit || follower == unit + "s" || follower == unit + "es"
    }
}

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
