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
