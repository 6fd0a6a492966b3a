import FixtureStore
import JSONText

extension RunJob {
    static func folders(_ suites: [Suite], _ project: Project) throws(InvalidInput) -> [String: FixtureFolder] {
        var folders: [String: FixtureFolder] = [:]
        for suite in suites {
            do {
                folders[suite.name] = try FixtureFolder(
                    path: FixtureFolder.path(root: project.fixtures, suite: suite.name))
            } catch {
                throw InvalidInput("damaged fixture: \(error)")
            }
        }
        return folders
    }

    /// The targets asked for, each checked; without any, those that the suites have recordings of.
    static func targets(
        _ configuration: RunConfiguration, _ project: Project, _ suites: [Suite], _ folders: [String: FixtureFolder]
    ) throws(InvalidInput) -> [String] {
        var result: [String] = []
        for alias in configuration.targets where !result.contains(alias) {
            _ = try project.target(alias)
            result.append(alias)
        }
        try project.checkTargets(of: suites)
        guard configuration.targets.isEmpty else { return result }
        let recorded = suites.flatMap { folders[$0.name].map(answering) ?? [] }
        result = project.targets.keys.filter(recorded.contains).sorted {
            (project.targets[$0]?.location.line ?? 0) < (project.targets[$1]?.location.line ?? 0)
        }
        guard !result.isEmpty else {
            let names = project.targets.keys.sorted().joined(separator: ", ")
            throw InvalidInput(
                "no target is named, and nothing is recorded that could be replayed",
                hint: names.isEmpty ? "name targets in \(Project.fileName)" : "add --target with one of: \(names)")
        }
        return result
    }

    /// The targets that have recorded answers to a suite's questions, and not only judged those of others.
    private static func answering(_ folder: FixtureFolder) -> [String] {
        folder.targets { !$0.caseID.hasSuffix(CellIdentity.askedMark) }
    }

    /// Throws where a gate that was given for the run is about none of its cells: better before it than after.
    static func check(_ gates: [Gate], _ plan: RunPlan) throws(InvalidInput) {
        let (suites, targets) = (plan.suites, plan.targets)
        var known: [GateScope.Label: Set<String>] = [
            .suite: Set(suites.map(\.name)), .target: Set(targets),
        ]
        for suite in suites {
            let names = GateDecoder.names(cases: suite.cases, prompts: suite.prompts, strategies: suite.strategies)
            known.merge(names) { $0.union($1) }
        }
        let problems = gates.compactMap { gate -> Diagnostic? in
            if let mismatch = gate.scope.mismatch(known) {
                return Diagnostic("\(gate.text): \(mismatch.message)", at: nil, hint: mismatch.hint)
            }
            let hasCell = targets.contains { plan.cells(target: $0).contains { gate.scope.holds($0) } }
            return hasCell || plan.count == 0
                ? nil
                : Diagnostic(
                    "\(gate.text): the gate matches nothing: no cell that is selected is what it names", at: nil)
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
    }

    static func modes(
        _ configuration: RunConfiguration, _ suites: [Suite], _ targets: [String], _ folders: [String: FixtureFolder]
    ) -> [Runner.SessionKey: FixtureMode] {
        var modes: [Runner.SessionKey: FixtureMode] = [:]
        for suite in suites {
            let recorded = folders[suite.name].map(answering) ?? []
            for target in targets {
                let usual: FixtureMode = configuration.isUnattended || recorded.contains(target) ? .replay : .off
                modes[.init(suite: suite.name, target: target)] = configuration.fixtures ?? usual
            }
        }
        return modes
    }

    static func messages(_ modes: [Runner.SessionKey: FixtureMode]) -> [String] {
        modes.filter { $0.value != .replay }.map { key, mode in
            let what =
                switch mode {
                case .off: "live, not recorded (--fixtures fill records)"
                case .fill: "replayed where recorded, else live and recorded"
                case .refresh: "live, recorded anew"
                case .replay: "replayed"
                }
            return "\(key.suite) on \(key.target): \(what)"
        }.sorted()
    }

    /// What a run that is gone on with has not recorded, where the rest is.
    static func messages(on earlier: EarlierRun?, _ modes: [Runner.SessionKey: FixtureMode]) -> [String] {
        guard let earlier, earlier.done.count > 0, earlier.header.fixtures == FixtureMode.off.rawValue,
            modes.values.contains(where: { $0 == .fill || $0 == .refresh })
        else { return [] }
        return [
            "the \(earlier.done.count) cells that are done were asked with --fixtures off and are in no recording;"
                + " --fixtures fill without --resume asks for them again"
        ]
    }

    /// How requests are adapted to what the targets cannot do.
    static func adaptations(_ project: Project, _ targets: [String], _ suites: [Suite]) -> [String] {
        let streams = suites.contains { suite in
            suite.request["stream"]?.bool == true || suite.cases.contains { $0.request["stream"]?.bool == true }
        }
        let tools = suites.contains { suite in
            suite.request["tools"] != nil || suite.cases.contains { $0.request["tools"] != nil }
        }
        return targets.compactMap { project.targets[$0] }.flatMap { target -> [String] in
            var lines: [String] = []
            if !target.capabilities.system {
                lines.append(
                    "\(target.alias) takes no system messages: their text is put before the first user message")
            }
            if streams, !target.capabilities.stream {
                lines.append("\(target.alias) cannot stream: answers come whole")
            }
            if tools, !target.capabilities.tools {
                lines.append("\(target.alias) takes no tools: they are left out of its requests")
            }
            for suite in suites where suite.helpers.contains(target.alias) {
                lines.append(
                    "\(suite.name): \(target.alias) judges its own answers there; name another judge if you can")
            }
            return lines
        }
    }

    /// The cells of the newest run that did not pass.
    static func failedCells(in folder: String) throws(InvalidInput) -> Set<CellIdentity> {
        guard let path = RunRecord.newest(in: folder) else {
            throw InvalidInput(
                "there is no earlier run in \(FileSystem.display(folder))", hint: "run without --last-failed first")
        }
        let cells = try RunRecord.read(path).cells
        return Set(cells.filter { $0.outcome != .pass && $0.outcome != .skipped }.map(\.identity))
    }
}
