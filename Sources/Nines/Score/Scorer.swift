/// Judges answers by one kind of assertion.
///
/// A new scorer is one file with a type that conforms, and one line in `ScorerRegistry.all`.
public protocol Scorer: Sendable {
    /// The assertion types it serves, as written in suites, without `not-`.
    static var types: [String] { get }
    /// Which keys beside `type`, `weight`, `metric` and `threshold` an assertion of these types may have.
    static var options: Set<String> { get }
    /// Which of its types take a `threshold`; none unless it says so.
    static var thresholdTypes: [String] { get }
    /// Which keys, `value` among them, may name a file as `{ file: path }`; none unless it says so.
    static var fileKeys: Set<String> { get }
    /// Which of the options name targets that it asks; none unless it says so.
    static var targetOptions: Set<String> { get }
    /// Whether `Score.extracted` is what the answer says (a number, a choice, a list), so that two answers which say the
    /// same in other words can be told to agree; false unless it says so.
    static var readsAnswers: Bool { get }
    /// Whether a text of the value that is a file's name in the suite's folder means that file, which is then part of what the
    /// suite says; false unless it says so.
    static var valueNamesFiles: Bool { get }
    /// Reads the assertion; throws at a value it cannot work with.
    init(_ spec: ScorerSpec) throws(ScorerSpecError)
    /// Whether it judges what the calls took (time, money), which is only known when all are made; false unless it says so.
    static var judgesCalls: Bool { get }
    /// Judges one answer; never throws: what goes wrong is a verdict of its own.
    func score(_ answer: Answer) async -> Score
}

extension Scorer {
    /// None.
    public static var thresholdTypes: [String] { [] }
    /// None.
    public static var fileKeys: Set<String> { [] }
    /// None.
    public static var targetOptions: Set<String> { [] }
    /// False.
    public static var readsAnswers: Bool { false }
    /// False.
    public static var judgesCalls: Bool { false }
    /// False.
    public static var valueNamesFiles: Bool { false }
}
