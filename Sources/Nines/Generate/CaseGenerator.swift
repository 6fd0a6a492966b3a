public import JSONText

/// Makes cases from parameters and a seed: the same parameters give the same cases on every machine and in every version.
///
/// A new generator is one file with a type that conforms, and one line in `GeneratorRegistry.all`.
public protocol CaseGenerator: Sendable {
    /// The name as written under `generate:`.
    static var name: String { get }
    /// The parameters it takes.
    static var options: Set<String> { get }
    /// Reads the parameters; throws at impossible ones.
    init(_ parameters: JSONObject) throws(GeneratorError)
    /// All cases, in order, ids distinct.
    func cases() throws(GeneratorError) -> [GeneratedCase]
}

/// One case that a generator made; the suite's own assertions and tags are added to it.
public struct GeneratedCase: Sendable, Hashable {
    /// The id, unique within the generator's output, made of `[a-z0-9.-]`.
    public var id: String
    /// The variables for prompts and assertions.
    public var vars: JSONObject
    /// Tags to filter and to break figures down by.
    public var tags: [String]

    /// A case by its parts.
    public init(id: String, vars: JSONObject, tags: [String] = []) {
        self.id = id
        self.vars = vars
        self.tags = tags
    }
}

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
