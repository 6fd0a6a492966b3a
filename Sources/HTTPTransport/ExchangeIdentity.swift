/// Which exchange of a run a request is, by meaning and never by order of arrival; fixtures are matched by it.
public struct ExchangeIdentity: Sendable, Hashable {
    /// The name of the suite.
    public var suite: String
    /// The alias of the target in `nines.yaml`.
    public var target: String
    /// The case, with whatever else tells two cells of it apart (prompt and strategy).
    public var caseID: String
    /// The repeat, from 0.
    public var trial: Int
    /// How many earlier calls of this cell sent the same request, from 0 (the samples of a vote, for example).
    public var occurrence: Int
    /// How many tries of this call came before, from 0.
    public var attempt: Int

    /// Names an exchange.
    public init(
        suite: String, target: String, caseID: String, trial: Int = 0, occurrence: Int = 0, attempt: Int = 0
    ) {
        self.suite = suite
        self.target = target
        self.caseID = caseID
        self.trial = trial
        self.occurrence = occurrence
        self.attempt = attempt
    }
}
