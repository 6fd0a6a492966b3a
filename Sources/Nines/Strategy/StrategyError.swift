/// A strategy's parameter that cannot be used.
public struct StrategyError: Error, Sendable, Hashable {
    /// What was found and what was expected.
    public var message: String
    /// How to mend it.
    public var hint: String?

    /// A fault in a parameter.
    public init(_ message: String, hint: String? = nil) {
        self.message = message
        self.hint = hint
    }
}
