import JSONText

/// How near a number has to be: `tolerance` or `relative-tolerance`, and a `unit-factor`.
struct FieldMargin: Sendable {
    static let keys: Set<String> = ["tolerance", "relative-tolerance", "unit-factor"]

    private var options = JSONObject()
    private var factor: ExactDecimal?

    /// Reads the keys that are there, those of a field laid over those of the assertion.
    init(_ object: JSONObject, over general: FieldMargin? = nil) throws(ScorerSpecError) {
        for key in ["tolerance", "relative-tolerance"] { options[key] = object[key] }
        if options.isEmpty, let general { options = general.options }
        factor = general?.factor
        if let value = object["unit-factor"] {
            guard let factor = ScorerSpec.scalarText(value).flatMap({ ExactDecimal($0) }), ExactDecimal.zero < factor
            else {
                throw ScorerSpecError(
                    key: "unit-factor", found: JSONWriter.text(value), expected: "a number above 0, such as 10000")
            }
            self.factor = factor
        }
        // What is wrong with a tolerance shows before there is an answer.
        _ = try scorers("1")
    }

    /// What judges numbers: the number as written, and where there is a factor the number times the factor as well.
    func scorers(_ number: String) throws(ScorerSpecError) -> [NumberScorer] {
        var scorers = [try NumberScorer(ScorerSpec(type: "number", value: .string(number), options: options))]
        if let factor, let decimal = ExactDecimal(number), !factor.digits.isEmpty {
            var scaled = options
            // The tolerance is in the expected number's unit.
            if let tolerance = options["tolerance"].flatMap(ScorerSpec.scalarText).flatMap({ ExactDecimal($0) }) {
                scaled["tolerance"] = .string((tolerance * factor).spelling)
            }
            let value = JSONValue.string((decimal * factor).spelling)
            scorers.append(try NumberScorer(ScorerSpec(type: "number", value: value, options: scaled)))
        }
        return scorers
    }
}
