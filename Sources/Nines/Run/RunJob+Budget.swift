import FixtureStore

extension RunJob {
    /// What the run may cost; nil without a limit. Throws where it could not be kept, because a price is missing or in
    /// another currency.
    func budget() throws(InvalidInput) -> Budget? {
        guard let limit = configuration.maxCost else { return nil }
        let asked = Set(modes.filter { $0.value != .replay }.map(\.key.target)).union(
            plan.suites.filter { suite in modes.contains { $0.key.suite == suite.name && $0.value != .replay } }
                .flatMap(\.helpers))
        var problems: [Diagnostic] = []
        var currencies: [String: String] = [:]
        for alias in asked.sorted() {
            guard let target = project.targets[alias] else { continue }
            if let price = target.price {
                currencies[price.currency] = currencies[price.currency] ?? alias
            } else if target.command == nil {
                // A program without a price takes nothing of a budget.
                problems.append(
                    Diagnostic(
                        "--max-cost needs the price of every target that is asked: '\(alias)' has none",
                        at: target.location,
                        hint: "add price: { currency: …, input_per_million: …, output_per_million: …, as_of: … }"))
            }
        }
        if currencies.count > 1 || limit.currency.map({ name in currencies.keys.contains { $0 != name } }) == true {
            let found = currencies.sorted { $0.key < $1.key }.map { "\($0.key) (\($0.value))" }
            problems.append(
                Diagnostic(
                    "--max-cost is in one currency; the prices are in \(found.joined(separator: ", "))", at: nil,
                    hint: "run the targets of each currency apart"))
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
        let currency = currencies.keys.first ?? limit.currency ?? ""
        let budget = Budget(limit: limit.amount, currency: currency, spent: earlier?.spent[currency] ?? 0) {
            [progress] in
            progress.stop()
        }
        progress.whenStopped { budget.stop() }
        return budget
    }
}
