/// Tells texts that are nothing but a number.
enum PlainNumber {
    /// Whether a text is nothing but a number, as templates write numbers; 007 is a name.
    static func isOne(_ text: String) -> Bool {
        let digits = text.utf8.prefix(2)
        if digits.count == 2, digits.first == UInt8(ascii: "0"),
            DigitNumerals.isDigit(digits.last.map(Unicode.Scalar.init))
        {
            return false
        }
        let tokens = NumberLexer.tokens(of: NumberText(text, limit: 100).scalars)
        guard tokens.count == 1, let number = tokens.first?.number else { return false }
        return !number.isWeak
    }
}
