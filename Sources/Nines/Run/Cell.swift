/// One cell to be run: a case under a prompt and strategy, asked of a target for the n-th time.
///
/// A reference, as it is handed on many times and holds much.
public final class Cell: Sendable {
    /// Its names.
    public let identity: CellIdentity
    /// The suite's place in the plan.
    let suiteIndex: Int
    /// The case.
    public let testCase: TestCase
    /// The prompt.
    public let prompt: Prompt
    /// The strategy.
    public let strategy: any Strategy

    init(
        identity: CellIdentity, suiteIndex: Int, testCase: TestCase, prompt: Prompt, strategy: any Strategy
    ) {
        self.identity = identity
        self.suiteIndex = suiteIndex
        self.testCase = testCase
        self.prompt = prompt
        self.strategy = strategy
    }
}
