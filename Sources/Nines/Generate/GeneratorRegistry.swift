public import JSONText

/// The generators there are, by the names that suites use.
public enum GeneratorRegistry {
    /// One line a generator.
    public static let all: [any CaseGenerator.Type] = [
        DecimalPairsGenerator.self,
        LetterMembersGenerator.self,
        ChoicesGenerator.self,
        FinancialReportsGenerator.self,
        NeedlesGenerator.self,
        ArithmeticGenerator.self,
        WordProblemsGenerator.self,
        ChainsGenerator.self,
    ]

    /// Every name.
    public static var names: [String] { all.map { $0.name } }

    /// The name that was probably meant; nil when none is near.
    public static func suggestion(for name: String) -> String? { Suggestion.nearest(name, in: names) }

    /// The generator of a name; throws at unknown names, unknown parameters and impossible values.
    public static func make(_ name: String, _ parameters: JSONObject) throws(GeneratorError) -> any CaseGenerator {
        guard let type = all.first(where: { $0.name == name }) else {
            let near = suggestion(for: name).map { " (did you mean '\($0)'?)" } ?? ""
            throw GeneratorError(
                key: name, found: "'\(name)'\(near)", expected: "a generator: \(names.joined(separator: ", "))")
        }
        for key in parameters.keys where !type.options.contains(key) {
            let near = Suggestion.nearest(key, in: type.options).map { " (did you mean '\($0)'?)" } ?? ""
            throw GeneratorError(
                key: key, found: "the parameter '\(key)'\(near)",
                expected: "one of \(type.options.sorted().joined(separator: ", "))")
        }
        return try type.init(parameters)
    }
}
