/// One word of an answer or of a name; a Chinese character is a word of its own.
struct NameToken: Sendable {
    /// What stands between a word and the one before it.
    struct Gap: OptionSet, Sendable {
        let rawValue: UInt16
        static let space = Gap(rawValue: 1)
        /// Comma, semicolon and the slash, 、 among them.
        static let separator = Gap(rawValue: 2)
        static let colon = Gap(rawValue: 4)
        /// The end of a sentence.
        static let stop = Gap(rawValue: 8)
        static let open = Gap(rawValue: 16)
        static let close = Gap(rawValue: 32)
        static let dash = Gap(rawValue: 64)
        /// The sign that only ever stands between the items of a list: 、
        static let list = Gap(rawValue: 256)
        /// Any other sign: quotes, emphasis, emoji, arrows.
        static let mark = Gap(rawValue: 128)
    }

    /// The word, folded; "saint" is spelt "st".
    var word: String
    /// Where it stands among the scalars of the text.
    var range: Range<Int>
    /// What stands before it.
    var gap: Gap
    /// Whether it begins with a capital letter.
    var isCapitalised: Bool
    /// Whether it is a Chinese character.
    var isHan: Bool
    /// Whether it is a single letter, as in a name spelt out.
    var isSingleLetter: Bool
}
