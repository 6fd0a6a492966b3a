/// Which cell of a run a result is, by names; results are paired, resumed and filtered by it, never by position.
public struct CellIdentity: Sendable, Hashable {
    /// The name of the suite.
    public var suite: String
    /// The id of the case.
    public var caseID: String
    /// The name of the prompt.
    public var prompt: String
    /// The label of the strategy.
    public var strategy: String
    /// The alias of the target.
    public var target: String
    /// The repeat, from 0.
    public var trial: Int

    /// Names a cell.
    public init(suite: String, caseID: String, prompt: String, strategy: String, target: String, trial: Int) {
        self.suite = suite
        self.caseID = caseID
        self.prompt = prompt
        self.strategy = strategy
        self.target = target
        self.trial = trial
    }

    /// The name that `--filter` matches: `suite/case/prompt/strategy@target#trial`.
    public var path: String { "\(suite)/\(caseID)/\(prompt)/\(strategy)@\(target)#\(trial)" }

    /// Case, prompt and strategy: what fixtures know a cell by, so that two prompts that render alike get answers of their own.
    public var question: String { "\(caseID)/\(prompt)/\(strategy)" }

    /// What fixtures know the questions by that a cell puts to targets other than its own.
    var askedQuestion: String { question + Self.askedMark }

    /// The end of such a name, by which a judge's recordings are told from those of a target under test.
    static let askedMark = "~asked"
}
