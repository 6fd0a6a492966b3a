import JSONText

/// What is done to an answer and a value alike before they are compared.
struct TextFolding: Sendable {
    /// Whether white space at both ends is left aside.
    var trims = false
    /// Whether both are put into lower case.
    var ignoresCase = false

    /// Nothing is done unless told.
    init(trims: Bool = false, ignoresCase: Bool = false) {
        self.trims = trims
        self.ignoresCase = ignoresCase
    }

    /// Reads the options `trim` and `ignore-case`.
    init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        trims = try spec.flag("trim")
        ignoresCase = try spec.flag("ignore-case")
    }

    /// Whether anything is done at all.
    var changesText: Bool { trims || ignoresCase }

    /// The text to compare. Lower case is Unicode's full mapping without a locale: İ becomes i with a dot above, ß stays.
    func apply(_ text: String) -> String {
        let trimmed = trims ? text.trimmingWhitespace : text
        return ignoresCase ? trimmed.lowercased() : trimmed
    }
}

extension ScorerSpec {
    /// A Boolean option; false when absent.
    func flag(_ key: String) throws(ScorerSpecError) -> Bool {
        guard let value = options[key] else { return false }
        guard let flag = value.bool else {
            throw ScorerSpecError(key: key, found: value.kind, expected: "true or false")
        }
        return flag
    }

    /// Throws when there is a value: for types that judge the answer without one.
    func refuseValue(hint: String? = nil) throws(ScorerSpecError) {
        guard let value else { return }
        throw ScorerSpecError(key: "value", found: value.kind, expected: "no value for '\(type)'", hint: hint)
    }

    /// The threshold, or a default; throws below 0 and at what is not finite.
    func threshold(default fallback: Double?) throws(ScorerSpecError) -> Double {
        guard let number = threshold ?? fallback else {
            throw ScorerSpecError(key: "threshold", found: "nothing", expected: "a number, 0 or more")
        }
        guard number.isFinite, number >= 0 else {
            throw ScorerSpecError(key: "threshold", found: "\(number)", expected: "a number, 0 or more")
        }
        return number
    }
}

extension JSONParser.Options {
    /// For JSON that a model wrote: read as JavaScript and Python read it, the last of two equal keys standing.
    static let answer = {
        var options = JSONParser.Options.strict
        options.refusesDuplicateKeys = false
        return options
    }()
}
