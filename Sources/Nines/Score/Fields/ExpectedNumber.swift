import JSONText

/// A number that a field should have, in the field's unit.
struct ExpectedNumber: Sendable {
    private let plain: NumberScorer
    /// The same number in the smaller unit, where the field has a `unit-factor` or a `unit` with a power of ten.
    private let scaled: NumberScorer?
    private let unit: FieldUnit?

    init(plain: NumberScorer, scaled: NumberScorer?, unit: FieldUnit?) {
        self.plain = plain
        self.scaled = scaled
        self.unit = unit
    }

    /// Whether a number or a text with nothing but a number in it is right.
    func matches(_ found: JSONValue) -> Bool {
        if let number = found.number {
            let answer = Answer(text: number.lexeme)
            return plain.judge(answer).verdict == .pass || scaled?.judge(answer).verdict == .pass
        }
        guard let text = found.string, let field = FieldNumber(text) else { return false }
        let isAmount = scaled != nil || unit.map { !$0.name.isEmpty && $0.name != "%" } ?? false
        if isAmount, field.number.isPercent { return false }
        if let unit, !field.unit.name.isEmpty, !field.unit.agrees(with: unit) { return false }
        guard let scaled else { return plain.accepts(field.number) }
        var number = field.number
        if field.unit.power > 0 {
            guard let value = number.value.scaled(byPowerOfTen: field.unit.power) else { return false }
            number.value = value
        }
        // With a power of ten or a currency behind it, the text says itself what unit it is in.
        if field.hasPower || field.unit.power > 0 || field.unit.isCurrency { return scaled.accepts(number) }
        return plain.accepts(number) || scaled.accepts(number)
    }
}
