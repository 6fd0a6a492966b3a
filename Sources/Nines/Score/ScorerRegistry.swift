import JSONText

/// The scorers there are, by the assertion types they serve.
public enum ScorerRegistry {
    /// One line a scorer.
    public static let all: [any Scorer.Type] = [
        EqualsScorer.self,
        ContainsScorer.self,
        StartsWithScorer.self,
        RegexScorer.self,
        IsJSONScorer.self,
        ContainsJSONScorer.self,
        LevenshteinScorer.self,
        RougeScorer.self,
        BLEUScorer.self,
        WordCountScorer.self,
        FinishReasonScorer.self,
        LatencyScorer.self,
        NumberScorer.self,
        MembersScorer.self,
        ChoiceScorer.self,
        JSONFieldsScorer.self,
        EntitiesScorer.self,
        TokenF1Scorer.self,
        AbstainsScorer.self,
        LengthScorer.self,
        CostScorer.self,
        ToolCallsScorer.self,
        CommandScorer.self,
        SimilarScorer.self,
        RubricScorer.self,
    ]

    /// Every assertion type, without the `not-` forms.
    public static var types: [String] { all.flatMap { $0.types } }

    private static let byType: [String: any Scorer.Type] = {
        let pairs = all.flatMap { scorer in scorer.types.map { ($0, scorer) } }
        return Dictionary(pairs) { first, _ in first }
    }()
    private static let negation = "not-"

    /// Whether there is such a type; `not-` may stand before any.
    public static func knows(_ type: String) -> Bool {
        byType[split(type).name] != nil
    }

    /// Which options of a type name targets, in order.
    static func targetOptions(of type: String) -> [String] {
        byType[split(type).name]?.targetOptions.sorted() ?? []
    }

    /// Which keys of a type may name a file as `{ file: path }`.
    static func fileKeys(of type: String) -> Set<String> {
        byType[split(type).name]?.fileKeys ?? []
    }

    /// Whether texts of a type's value may be names of files.
    static func valueNamesFiles(_ type: String) -> Bool {
        byType[split(type).name]?.valueNamesFiles == true
    }

    /// Whether a type judges an answer by its text alone: neither by what the calls took, nor by asking another target.
    static func judgesText(_ type: String) -> Bool {
        byType[split(type).name].map { $0.targetOptions.isEmpty && !$0.judgesCalls } ?? false
    }

    /// The type that was probably meant; nil when none is near.
    public static func suggestion(for type: String) -> String? {
        let (name, isNegated) = split(type)
        return Suggestion.nearest(name, in: types).map { (isNegated ? negation : "") + $0 }
    }

    /// The scorer of an assertion whose type may begin with `not-`; throws at unknown types, unknown options and bad values.
    public static func make(_ spec: ScorerSpec) throws(ScorerSpecError) -> any Scorer {
        let (name, isNegated) = split(spec.type)
        guard let type = byType[name] else {
            throw ScorerSpecError(
                key: "type", found: "'\(spec.type)'", expected: "an assertion type",
                hint: suggestion(for: spec.type).map { "did you mean '\($0)'?" })
        }
        if let stray = strayKeys(of: spec).first { throw stray }
        var plain = spec
        plain.type = name
        let scorer = try type.init(plain)
        return isNegated ? NegatedScorer(scorer) : scorer
    }

    /// Every key of an assertion that its type does not take; none where there is no such type.
    static func strayKeys(of spec: ScorerSpec) -> [ScorerSpecError] {
        let name = split(spec.type).name
        guard let type = byType[name] else { return [] }
        var strays: [ScorerSpecError] = []
        for key in spec.options.keys where !type.options.contains(key) {
            let known = type.options.union(["type", "value", "threshold", "weight", "metric"])
            strays.append(
                ScorerSpecError(
                    key: key, found: "the key '\(key)'",
                    expected: type.options.isEmpty
                        ? "no options for '\(name)'" : "one of \(type.options.sorted().joined(separator: ", "))",
                    hint: Suggestion.nearest(key, in: known).map { "did you mean '\($0)'?" }))
        }
        if let threshold = spec.threshold, !type.thresholdTypes.contains(name) {
            strays.append(
                ScorerSpecError(
                    key: "threshold", found: "\(threshold)",
                    expected: "no threshold for '\(name)', which has no use for one",
                    hint: "a threshold of the case, beside 'assert', is for the mean of all its scores"))
        }
        return strays
    }

    private static func split(_ type: String) -> (name: String, isNegated: Bool) {
        type.hasPrefix(negation) ? (String(type.dropFirst(negation.count)), true) : (type, false)
    }
}
