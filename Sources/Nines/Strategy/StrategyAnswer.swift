/// What a strategy came to: an answer, or the reason why its calls, though answered, decide nothing.
public struct StrategyAnswer: Sendable {
    /// The answer; its text is empty where nothing was decided.
    public var response: ChatResponse
    /// Why there is no answer although every call was answered, such as a tie of votes; nil where there is one.
    public var undecided: String?

    /// An answer.
    public init(_ response: ChatResponse) {
        self.response = response
    }

    /// No answer.
    public init(undecided reason: String) {
        response = ChatResponse()
        undecided = reason
    }
}
