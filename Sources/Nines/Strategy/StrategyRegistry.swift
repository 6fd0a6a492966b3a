import JSONText

/// The strategies there are.
public enum StrategyRegistry {
    /// One line a strategy.
    static let all: [any Strategy.Type] = [
        DirectStrategy.self,
        ChainOfThoughtStrategy.self,
        ReflectStrategy.self,
        VoteStrategy.self,
        BestOfStrategy.self,
    ]

    /// The strategy of a name; throws, with the nearest name, when there is none.
    static func make(_ name: String, _ parameter: JSONValue?) throws(StrategyError) -> any Strategy {
        guard let type = all.first(where: { $0.name == name }) else {
            let names = all.map { $0.name }
            throw StrategyError(
                "unknown strategy '\(name)'",
                hint: Suggestion.nearest(name, in: names).map { "did you mean '\($0)'?" }
                    ?? "strategies: \(names.joined(separator: ", "))")
        }
        return try type.init(parameter)
    }
}
