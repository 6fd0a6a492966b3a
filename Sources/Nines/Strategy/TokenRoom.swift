import JSONText

/// How many tokens a call may use that writes more than the answer a suite reckons with.
struct TokenRoom: Sendable {
    private let given: Int?
    private let usual: Int

    /// - Parameter usual: The tokens allowed at least, where the suite's parameter says nothing else.
    init(_ parameters: StrategyParameters, usual: Int) throws(StrategyError) {
        given = try parameters.int("max_tokens", in: 1...1_000_000)
        self.usual = usual
    }

    /// What it adds to a strategy's label: nothing where it is the usual.
    var label: String { given.map { "-max-\($0)" } ?? "" }

    /// The body's field with the limit, under the name that the suite uses; nothing where the suite sets no limit.
    func fields(_ body: JSONObject) -> JSONObject {
        let name = body["max_completion_tokens"] == nil ? "max_tokens" : "max_completion_tokens"
        if let given { return JSONObject([.init(name, .int(given))]) }
        guard let limit = body[name]?.int, limit < usual else { return JSONObject() }
        return JSONObject([.init(name, .int(usual))])
    }
}
