/// The verdict of one assertion on one answer.
public struct Score: Sendable, Hashable {
    /// What kind of verdict it is: only `pass` and `fail` say something about the answer's worth.
    public enum Verdict: String, Sendable, Hashable {
        /// The assertion holds.
        case pass
        /// The assertion does not hold.
        case fail
        /// Nothing could be read from the answer that the assertion could judge.
        case unparsed
        /// The scorer itself failed (a judge that did not answer, a program that crashed).
        case error
    }

    /// What kind of verdict it is.
    public var verdict: Verdict
    /// From 0 to 1; 0 unless the verdict is pass or fail.
    public var value: Double
    /// One line for a person: what was found and what was expected.
    public var reason: String
    /// What was read from the answer (the number, the choice, the items); nil where nothing is extracted.
    public var extracted: String?
    /// Numbers behind the verdict that are worth adding up over cells (right and wrong spans, a judge's two marks); empty
    /// for none.
    public var figures: [String: Double] = [:]

    /// A verdict with its reason.
    public init(_ verdict: Verdict, value: Double? = nil, _ reason: String, extracted: String? = nil) {
        self.verdict = verdict
        self.value = value ?? (verdict == .pass ? 1 : 0)
        self.reason = reason
        self.extracted = extracted
    }

    /// Pass or fail by a condition.
    public init(if condition: Bool, _ reason: String, extracted: String? = nil) {
        self.init(condition ? .pass : .fail, reason, extracted: extracted)
    }
}
