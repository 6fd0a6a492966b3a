/// What is wrong with a generator's parameters.
public struct GeneratorError: Error, Sendable, Hashable {
    /// The parameter at fault.
    public var key: String
    /// What stands there.
    public var found: String
    /// What should stand there.
    public var expected: String

    /// A fault under a parameter.
    public init(key: String, found: String, expected: String) {
        self.key = key
        self.found = found
        self.expected = expected
    }
}
