import JSONText

/// The parameter behind a strategy's name: nothing, one number, or a mapping.
struct StrategyParameters {
    private let name: String
    private let values: JSONObject

    /// - Parameters:
    ///   - main: The key that a lone number stands for; nil where no lone number makes sense.
    ///   - keys: Every key that the mapping may have.
    init(_ parameter: JSONValue?, of name: String, main: String?, keys: Set<String>) throws(StrategyError) {
        self.name = name
        switch parameter {
        case nil, .null?: values = JSONObject()
        case .object(let object)?:
            for key in object.keys where !keys.contains(key) {
                throw StrategyError(
                    "'\(name)' has no parameter '\(key)'",
                    hint: Suggestion.nearest(key, in: keys).map { "did you mean '\($0)'?" }
                        ?? "parameters: \(keys.sorted().joined(separator: ", "))")
            }
            values = object
        case .number(let number)?:
            guard let main else {
                throw StrategyError(
                    "'\(name)' takes no number", hint: "parameters: \(keys.sorted().joined(separator: ", "))")
            }
            values = JSONObject([.init(main, .number(number))])
        case let other?:
            throw StrategyError(
                "found \(Self.words(other)) behind '\(name)', expected \(main == nil ? "" : "a number or ")a mapping",
                hint: "parameters: \(keys.sorted().joined(separator: ", "))")
        }
    }

    /// A whole number; throws outside the range.
    func int(_ key: String, in range: ClosedRange<Int>) throws(StrategyError) -> Int? {
        guard let value = values[key] else { return nil }
        guard let number = value.int, range.contains(number) else {
            throw wrong(key, value, "a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A number; throws outside the range.
    func double(_ key: String, in range: ClosedRange<Double>) throws(StrategyError) -> Double? {
        guard let value = values[key] else { return nil }
        guard let number = value.double, range.contains(number) else {
            throw wrong(key, value, "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A text that is not empty.
    func text(_ key: String) throws(StrategyError) -> String? {
        guard let value = values[key] else { return nil }
        guard let text = value.string, !text.isEmpty else { throw wrong(key, value, "a text") }
        return text
    }

    /// Another strategy, written as under `strategies:`.
    func strategy(_ key: String) throws(StrategyError) -> (any Strategy)? {
        guard let value = values[key] else { return nil }
        if let name = value.string { return try StrategyRegistry.make(name, nil) }
        guard let object = value.object, object.members.count == 1, let only = object.members.first else {
            throw wrong(key, value, "a strategy's name, or { name: parameter }")
        }
        return try StrategyRegistry.make(only.key, only.value)
    }

    /// The value as written; nil when absent.
    subscript(key: String) -> JSONValue? { values[key] }

    /// What to throw at a value that cannot be used.
    func wrong(_ key: String, _ value: JSONValue, _ expected: String) -> StrategyError {
        StrategyError("\(name): \(key): found \(Self.words(value)), expected \(expected)")
    }

    private static func words(_ value: JSONValue) -> String {
        switch value {
        case .array: "a list"
        case .object: "a mapping"
        case .null: "nothing"
        default: "'\(ScorerSpec.scalarText(value) ?? "")'"
        }
    }
}
