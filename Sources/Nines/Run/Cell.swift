/// One cell to be run: a case under a prompt and strategy, asked of a target for the n-th time.
public struct Cell: Sendable {
    /// Its names.
    public var identity: CellIdentity
    /// The suite's place in the plan.
    var suiteIndex: Int
    /// The case.
    public var testCase: TestCase
    /// The prompt.
    public var prompt: Prompt
    /// The strategy.
    public var strategy: any Strategy
}
