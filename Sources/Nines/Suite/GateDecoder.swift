/// Reads a suite's `gates:` and `mode:`.
struct GateDecoder {
    private let names: [GateScope.Label: Set<String>]
    private let oracles: Set<String>
    /// Tags and prompts of each case.
    private let cases: [(tags: [String], prompts: [String])]

    /// - Parameters:
    ///   - suite: Nil where the suite's name could not be read.
    ///   - cases: All of them, by whose tags and prompts gates can be narrowed.
    init(suite: String?, cases: [TestCase], prompts: [Prompt], strategies: [any Strategy]) {
        var names = Self.names(cases: cases, prompts: prompts, strategies: strategies)
        if let suite { names[.suite] = [suite] }
        // Without cases, because a file of them cannot be read, gates cannot be held against their tags.
        if cases.isEmpty { names[.tag] = nil }
        self.names = names
        oracles = Set(strategies.filter(\.isOracle).map(\.label))
        self.cases = cases.map { testCase in
            (testCase.tags, testCase.prompts(of: prompts).map(\.name))
        }
    }

    /// What gates can be narrowed by in a suite, the suite itself and targets apart.
    static func names(
        cases: [TestCase], prompts: [Prompt], strategies: [any Strategy]
    ) -> [GateScope.Label: Set<String>] {
        [
            .strategy: Set(strategies.map(\.label)), .tag: Set(cases.flatMap(\.tags)),
            .prompt: Set((prompts + cases.flatMap { $0.prompts ?? [] }).map(\.name)),
        ]
    }

    func gates(_ entry: YAMLNode.Entry?, mode: YAMLNode.Entry?) -> [SuiteGate] {
        var gates = (entry?.value.oneOrMore ?? []).compactMap(gate)
        if let mode, isStrict(mode.value) {
            // A cell in error did not pass either, whatever another gate tolerates.
            for text in ["accuracy == 1", "error_rate <= 0"] {
                if let gate = try? SuiteGate(text, location: mode.value.location) { gates.append(gate) }
            }
        }
        return gates
    }

    private func gate(_ node: YAMLNode) -> SuiteGate? {
        guard let text = node.text("a gate such as 'accuracy.low >= 0.7'") else { return nil }
        do throws(Gate.Malformed) {
            let gate = try SuiteGate(text, location: node.location)
            // Targets are not known here.
            if let mismatch = gate.scope.mismatch(names) { throw mismatch }
            let hasCase = cases.contains { testCase in
                gate.scope[.tag].allSatisfy(testCase.tags.contains)
                    && gate.scope[.prompt].allSatisfy { testCase.prompts.contains($0) }
            }
            guard hasCase || cases.isEmpty else {
                throw Gate.Malformed(message: "the gate matches nothing: no case has all that it names", hint: nil)
            }
            if let oracle = gate.scope[.strategy].first(where: oracles.contains) {
                throw Gate.Malformed(
                    message:
                        "the gate matches nothing: '\(oracle)' chooses by the case's own assertions, and is under no gate",
                    hint: "its figures are a bound for its samples, not a result of the model")
            }
            return gate
        } catch {
            node.error(error.message, hint: error.hint)
            return nil
        }
    }

    /// `assert`: every cell must pass; `measure`, the usual: only gates decide.
    private func isStrict(_ node: YAMLNode) -> Bool {
        let modes = ["assert", "measure"]
        guard let text = node.text("a mode: \(modes.joined(separator: " or "))") else { return false }
        if !modes.contains(text) {
            node.expected(
                "a mode: assert (every cell must pass) or measure (only gates decide)",
                hint: Suggestion.nearest(text, in: modes).map { "did you mean '\($0)'?" })
        }
        return text == modes[0]
    }
}
