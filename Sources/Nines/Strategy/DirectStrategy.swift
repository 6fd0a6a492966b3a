public import JSONText

/// One call, its answer taken as it comes.
public struct DirectStrategy: Strategy {
    /// `direct`
    public static let name = "direct"
    /// `direct`
    public var label: String { Self.name }

    /// The strategy that suites have when they name none.
    public init() {}

    /// Takes no parameter.
    public init(_ parameter: JSONValue?) throws(StrategyError) {
        guard parameter == nil || parameter?.isNull == true else {
            throw StrategyError("'direct' takes no parameter")
        }
    }

    /// Sends the messages once.
    public func answer(_ question: Question, caller: CellCaller) async throws(CellError) -> StrategyAnswer {
        StrategyAnswer(try await caller.call(question.messages))
    }
}
