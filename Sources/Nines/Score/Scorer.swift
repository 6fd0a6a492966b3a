/// Judges answers by one kind of assertion.
///
/// A new scorer is one file with a type that conforms, and one line in `ScorerRegistry.all`.
public protocol Scorer: Sendable {
    /// The assertion types it serves, as written in suites, without `not-`.
    static var types: [String] { get }
    /// Which keys beside `type`, `weight`, `metric` and `threshold` an assertion of these types may have.
    static var options: Set<String> { get }
    /// Reads the assertion; throws at a value it cannot work with.
    init(_ spec: ScorerSpec) throws(ScorerSpecError)
    /// Judges one answer; never throws: what goes wrong is a verdict of its own.
    func score(_ answer: Answer) async -> Score
}
