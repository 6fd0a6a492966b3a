/// What is compared within one run.
public enum ComparisonDimension: String, Sendable, Hashable, CaseIterable {
    /// Targets, on the same prompts and strategies.
    case target
    /// Prompts, on the same targets and strategies.
    case prompt
    /// Strategies, on the same targets and prompts.
    case strategy
    /// Versions of a prompt or target, which are named `NAME@VERSION` and paired by name.
    case version

    /// All of them, for people.
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
