import JSONText

/// Reads a suite file; what is wrong is noted in the file, and the reading goes on.
struct SuiteDecoder {
    let file: YAMLFile
    let path: String

    static let keys: Set<String> = [
        "suite", "description", "sources", "request", "trials", "system", "prompts", "strategies", "defaults", "cases",
        "breakdowns", "mode", "gates",
    ]

    func decode() -> Suite? {
        guard let root = file.root(), let fields = root.fields(Self.keys, of: "the suite") else { return nil }
        let prompts = PromptDecoder(
            file: file, system: fields["system"]?.value, folder: FileSystem.parent(path)
        ).prompts(fields["prompts"])
        var cases = CaseDecoder(
            file: file, folder: FileSystem.parent(path), defaults: defaults(fields["defaults"]),
            system: fields["system"]?.value, prompts: prompts)
        if let list = fields["cases"] {
            for node in list.value.list("a list of cases") ?? [] { cases.read(node) }
            if cases.cases.isEmpty, !file.diagnostics.contains(where: { $0.severity == .error }) {
                file.report("the suite has no cases", at: list.keyLocation)
            }
        } else {
            root.error("the suite has no cases", hint: "write a list under 'cases:'")
        }
        let name = self.name(fields["suite"], root)
        if prompts.isEmpty, cases.cases.contains(where: { $0.prompts == nil }), fields["prompts"] == nil {
            root.error("the suite has no prompts", hint: "write 'prompts: { NAME: \"…{{ variable }}…\" }'")
        }
        let (strategies, judges) = self.strategies(fields["strategies"])
        let gates = GateDecoder(suite: name, cases: cases.cases, prompts: prompts, strategies: strategies)
            .gates(fields["gates"], mode: fields["mode"])
        let breakdowns = BreakdownDecoder(cases: cases.cases).breakdowns(fields["breakdowns"])
        let request = fields["request"]?.value.jsonObject("fields of the request body") ?? JSONObject()
        let trials = fields["trials"]?.value.int("how often every cell runs, 1 to 10000", in: 1...10_000) ?? 1
        check(cases.cases, prompts: prompts)
        checkClusters(cases.cases)
        guard let name else { return nil }
        return Suite(
            name: name, description: fields["description"]?.value.text(), file: path,
            hash: ContentHash.hex([file.text] + file.dataTexts), sources: fields["sources"]?.value.json() ?? [],
            prompts: prompts, strategies: strategies, cases: cases.cases, trials: trials, request: request,
            gates: gates, breakdowns: breakdowns,
            helperPlaces: Suite.helperPlaces(prompts, ofStrategies: judges, cases.cases),
            warnings: file.diagnostics.filter { $0.severity == .warning })
    }

    private func name(_ entry: YAMLNode.Entry?, _ root: YAMLNode) -> String? {
        guard let entry else {
            root.error("the suite has no name", hint: "begin with 'suite: a-name'")
            return nil
        }
        guard let text = entry.value.text("a name") else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || "-_.".unicodeScalars.contains($0)
        }
        guard isPlain, !text.isEmpty, !text.hasPrefix("."), text.utf8.count <= 100 else {
            entry.value.expected("a name of letters, digits, '-', '_' and '.' (it names a folder)")
            return nil
        }
        return text
    }

    private func defaults(_ entry: YAMLNode.Entry?) -> CaseDecoder.Defaults {
        guard let fields = entry?.value.fields(["assert", "tags", "vars", "request", "threshold"], of: "defaults")
        else {
            return CaseDecoder.Defaults()
        }
        let problems = file.diagnostics.count
        let assertions = AssertionDecoder(file: file, folder: FileSystem.parent(path))
            .assertions(fields["assert"]?.value)
        let hasBrokenAssertion = file.diagnostics.count > problems
        return CaseDecoder.Defaults(
            assertions: assertions,
            tags: fields["tags"]?.value.oneOrMore.compactMap { $0.text("a tag") } ?? [],
            vars: fields["vars"]?.value.jsonObject("variables") ?? JSONObject(),
            request: fields["request"]?.value.jsonObject("fields of the request body") ?? JSONObject(),
            threshold: fields["threshold"]?.value.double("a score from 0 to 1", in: 0...1),
            hasBrokenAssertion: hasBrokenAssertion)
    }

    /// The strategies, and the targets that they ask with the place of each name.
    private func strategies(
        _ entry: YAMLNode.Entry?
    ) -> ([any Strategy], targets: [(alias: String, location: SourceLocation)]) {
        guard let entry else { return ([DirectStrategy()], []) }
        if entry.value.oneOrMore.isEmpty {
            entry.value.error("the list of strategies is empty", hint: "without 'strategies' the suite has 'direct'")
        }
        var result: [any Strategy] = []
        var targets: [(alias: String, location: SourceLocation)] = []
        for node in entry.value.oneOrMore {
            guard let (name, parameter) = nameAndParameter(node, "a strategy") else { continue }
            do throws(StrategyError) {
                let strategy = try StrategyRegistry.make(name, parameter?.json())
                if result.contains(where: { $0.label == strategy.label }) {
                    node.error("the strategy '\(strategy.label)' stands twice")
                }
                result.append(strategy)
                for alias in strategy.targets {
                    targets.append((alias, node.place(of: alias, under: BestOfStrategy.judgeKey) ?? node.location))
                }
            } catch {
                (parameter ?? node).error(error.message, hint: error.hint)
            }
        }
        return (result, targets)
    }

    /// `name` or `{ name: parameter }`.
    private func nameAndParameter(_ node: YAMLNode, _ what: String) -> (String, YAMLNode?)? {
        if node.isMapping, let entries = node.entries(), entries.count == 1 {
            return (entries[0].key, entries[0].value)
        }
        return node.text("\(what): a name, or { name: parameter }").map { ($0, nil) }
    }

    /// What can only be seen over all cases: ids, prompts' variables, assertions with their templates filled.
    private func check(_ cases: [TestCase], prompts: [Prompt]) {
        var seen = [String: SourceLocation](minimumCapacity: cases.count)
        var noted = FaultNotes(file: file)
        let faults = cases.concurrentMap(portion: 256) { Self.faults(of: $0, prompts) }
        for (testCase, faults) in zip(cases, faults.joined()) {
            if let earlier = seen.updateValue(testCase.location, forKey: testCase.id) {
                file.report(
                    "the case id '\(testCase.id)' stands twice (first at \(earlier))", at: testCase.location,
                    hint: "results are paired by id: give each case its own")
            }
            guard file.diagnostics.count < 100 else { continue }
            for fault in faults { noted.add(fault, of: testCase) }
        }
    }

    /// A case without a cluster is one by itself, under its id; a cluster of others that is called so would be taken for it.
    private func checkClusters(_ cases: [TestCase]) {
        guard cases.contains(where: { $0.namedCluster != nil }) else { return }
        let others = Set(cases.lazy.filter { $0.namedCluster != $0.id }.map(\.id))
        var said: Set<String> = []
        for testCase in cases {
            guard let name = testCase.namedCluster, name != testCase.id, others.contains(name),
                said.insert(name).inserted
            else { continue }
            file.report(
                "the cluster '\(name)' is called as a case that is not in it", at: testCase.location,
                hint: "write 'cluster: \(name)' at that case too, or give the cluster another name")
        }
    }

    private static func faults(of testCase: TestCase, _ prompts: [Prompt]) -> [InvalidInput] {
        // A case that is left out is asked nothing.
        guard testCase.skip == nil else { return [] }
        var faults: [InvalidInput] = []
        for prompt in testCase.prompts(of: prompts) {
            do { try check(prompt, testCase.vars) } catch { faults.append(error) }
        }
        for assertion in testCase.assertions where assertion.fixedScorer == nil {
            do { _ = try assertion.scorer(testCase.vars) } catch { faults.append(error) }
        }
        return faults
    }

    private static func check(_ prompt: Prompt, _ vars: JSONObject) throws(InvalidInput) {
        _ = try prompt.render(vars)
        let plan = try prompt.plan(vars)
        guard !plan.isEmpty || prompt.turns.isEmpty else {
            throw InvalidInput(
                "the conversation '\(prompt.name)' has no turn: its list is empty", at: prompt.location)
        }
        // Nothing is answered yet: any text stands for each answer that a turn may use.
        var answers: [String] = []
        for (turn, scope) in plan {
            _ = try turn.message(scope, answers: answers)
            for assertion in turn.assertions where assertion.fixedScorer == nil { _ = try assertion.scorer(scope) }
            answers.append("…")
        }
    }
}
