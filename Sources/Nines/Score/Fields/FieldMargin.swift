import JSONText

/// How near a number has to be, `tolerance` or `relative-tolerance`, and its unit: `unit`, `unit-factor`.
struct FieldMargin: Sendable {
    static let keys: Set<String> = ["tolerance", "relative-tolerance", "unit-factor", "unit"]

    private var options = JSONObject()
    private var factor: ExactDecimal?
    private var unit: FieldUnit?

    /// Reads the keys that are there, those of a field laid over those of the assertion.
    init(_ object: JSONObject, over general: FieldMargin? = nil) throws(ScorerSpecError) {
        for key in ["tolerance", "relative-tolerance"] { options[key] = object[key] }
        if options.isEmpty, let general { options = general.options }
        factor = general?.factor
        unit = general?.unit
        if let value = object["unit"] {
            guard let text = value.string?.trimmingWhitespace, !text.isEmpty else {
                throw ScorerSpecError(key: "unit", found: value.kind, expected: "a text, such as million or km")
            }
            let unit = FieldUnit(text)
            self.unit = unit
            factor = unit.power > 0 ? ExactDecimal(1).scaled(byPowerOfTen: unit.power) : nil
        }
        if let value = object["unit-factor"] {
            guard let factor = ScorerSpec.scalarText(value).flatMap({ ExactDecimal($0) }), ExactDecimal.zero < factor
            else {
                throw ScorerSpecError(
                    key: "unit-factor", found: JSONWriter.text(value), expected: "a number above 0, such as 10000")
            }
            self.factor = factor
        }
        // What is wrong with a tolerance shows before there is an answer.
        _ = try expected("1")
    }

    /// What judges numbers: the number as written, and where there is a factor the number times the factor as well.
    func expected(_ number: String) throws(ScorerSpecError) -> ExpectedNumber {
        let plain = try NumberScorer(ScorerSpec(type: "number", value: .string(number), options: options))
        guard let factor, let decimal = ExactDecimal(number), !factor.digits.isEmpty else {
            return ExpectedNumber(plain: plain, scaled: nil, unit: unit)
        }
        var scaled = options
        // The tolerance is in the expected number's unit.
        if let tolerance = options["tolerance"].flatMap(ScorerSpec.scalarText).flatMap({ ExactDecimal($0) }) {
            scaled["tolerance"] = .string((tolerance * factor).spelling)
        }
        let value = JSONValue.string((decimal * factor).spelling)
        let other = try NumberScorer(ScorerSpec(type: "number", value: value, options: scaled))
        return ExpectedNumber(plain: plain, scaled: other, unit: unit)
    }
}
