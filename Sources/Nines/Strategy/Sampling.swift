import JSONText

/// Several answers of one model to one question, as vote and best-of take them.
struct Sampling: Sendable {
    /// The parameters that a sampling strategy has in its mapping.
    static let keys: Set<String> = ["samples", "temperature", "of"]

    let count: Int
    let temperature: Double
    let strategy: any Strategy

    /// - Parameter range: How many samples make sense.
    init(_ parameters: StrategyParameters, in range: ClosedRange<Int>) throws(StrategyError) {
        guard let count = try parameters.int("samples", in: range) else {
            throw StrategyError("the number of samples is missing", hint: "write a number, or { samples: 5 }")
        }
        self.count = count
        temperature = try parameters.double("temperature", in: 0...2) ?? 0.7
        strategy = try parameters.strategy("of") ?? DirectStrategy()
    }

    /// What stands behind the strategy's name: the number, and whatever is not usual.
    var label: String {
        var label = "\(count)"
        if !(strategy is DirectStrategy) { label += "-of-\(strategy.label)" }
        if temperature != 0.7 { label += "-t\(JSONWriter.text(.double(temperature)))" }
        return label
    }

    /// The answers in order; throws when one of them does not come, because fewer samples are another strategy.
    func answers(_ question: Question, caller: CellCaller) async throws(CellError) -> [StrategyAnswer] {
        var result: [StrategyAnswer] = []
        for index in 0..<count {
            // A suite's temperature of 0 would give the same answer every time, and so would one seed.
            var fields = JSONObject([.init("temperature", .double(temperature))])
            if let seed = caller.fields["seed"]?.int { fields["seed"] = .int(seed &+ index) }
            result.append(
                try await strategy.answer(question, caller: caller.with(fields, purpose: "sample \(index + 1)")))
        }
        return result
    }
}
