import FixtureStore
import HTTPTransport

/// A run from suites' files to its record: prepared first, so that nothing is asked before everything is known to be right.
public final class RunJob: Sendable {
    /// How far the run is; also what stops it.
    public let progress = RunProgress()
    /// What is odd about suites and project but does not keep the run from starting.
    public let warnings: [Diagnostic]
    /// What will be done about fixtures, a line for each suite and target that is not simply replayed.
    public let messages: [String]
    let configuration: RunConfiguration
    let project: Project
    let plan: RunPlan
    let modes: [Runner.SessionKey: FixtureMode]
    let folders: [String: FixtureFolder]
    let earlier: EarlierRun?
    /// Whether the record to go on with was asked for by its age and not by its name.
    private let resumesNewest: Bool

    /// How a run ended.
    public struct Ending: Sendable {
        /// Figures, gates and verdict; its cells are the first that did not pass.
        public var report: RunReport
        /// The run record.
        public var recordPath: String
        /// What was not recorded, or not written.
        public var problems: [String]
        /// The requests that no fixture answers, grouped by cause, for people; empty for none.
        public var misses: String
        /// Whether every planned cell is in the record, none of them broken off.
        public var isComplete: Bool
        /// Whether cells in error would be asked again if the run went on; a replay would only come to the same.
        public var asksErrorsAgain: Bool
        /// What was spent of the budget, in a sentence's words; nil without one.
        public var spending: String?
    }

    /// Reads suites, targets and fixtures; throws every problem in them.
    public init(_ configuration: RunConfiguration) throws(InvalidInput) {
        var configuration = configuration
        let paths = configuration.suitePaths
        let project = try Project.find(from: FileSystem.parent(FileSystem.absolute(paths.first ?? "x")))
        self.project = project
        resumesNewest = configuration.resumePath == "last"
        if resumesNewest {
            guard let newest = RunRecord.newest(in: project.reports) else {
                throw InvalidInput(
                    "there is no run record in \(FileSystem.display(project.reports)) yet",
                    hint: "run without --resume first, or name the record: --resume PATH")
            }
            configuration.resumePath = newest
        }
        let suites: [Suite]
        if let resumed = configuration.resumePath {
            // The record of a long run takes as long to read as its suites.
            (suites, earlier) = try Concurrent.both { () throws(InvalidInput) in
                try SuiteLoader.load(paths)
            } and: { () throws(InvalidInput) in
                try EarlierRun(resumed, targets: project.targets)
            }
        } else {
            (suites, earlier) = (try SuiteLoader.load(paths), nil)
        }
        try project.checkHolds(suites)
        folders = try Self.folders(suites, project)
        let targets = try Self.targets(configuration, project, suites, folders)
        if configuration.selectsLastFailed {
            configuration.selection.identities = try Self.failedCells(in: project.reports)
        }
        plan = RunPlan(suites: suites, targets: targets, selection: configuration.selection)
        try Self.check(configuration.gates, plan)
        modes = Self.modes(configuration, suites, targets, folders)
        if let path = configuration.recordPath, FileSystem.size(path) ?? 0 > 0 {
            throw InvalidInput(
                "there is a run record at '\(path)' already",
                hint: "name another file, or go on with it: --resume \(path)")
        }
        self.configuration = configuration
        warnings = project.warnings + suites.flatMap(\.warnings)
        messages =
            Self.messages(modes) + Self.adaptations(project, targets, suites)
            + Self.messages(on: earlier, modes)
    }

    /// Whether there is nothing to run.
    public var isEmpty: Bool { plan.count == 0 }

    /// Runs every cell that is not done; what is done is on record whatever happens.
    ///
    /// - Parameter note: Takes messages for people.
    public func execute(note: @Sendable (String) -> Void) async throws -> Ending {
        messages.forEach(note)
        let secrets = project.secrets(configuration.environment)
        for name in Set(secrets.unwatched).sorted() {
            note("warning: \(name) is too short to be looked for in what is written")
        }
        var transports = RunTransports(configuration, targets: project.targets, secrets: secrets) { [progress] in
            // What cannot be recorded would be paid for in vain.
            progress.stop()
        }
        let budget = try budget()
        let sessions = try await sessions(budget: budget) { try transports.transport($0, mode: $1) }
        let fresh = header(sessions)
        if let earlier, let difference = fresh.difference(from: earlier.header) {
            throw InvalidInput(
                "this run cannot go on where \(FileSystem.display(configuration.resumePath ?? "")) was left: \(difference)",
                hint: "give the arguments it was begun with, or "
                    + (resumesNewest
                        ? "name the record to go on with: 'last' is the newest, whatever suite it is of"
                        : "start a new run"))
        }
        let header = earlier?.header ?? fresh
        let path =
            configuration.resumePath ?? configuration.recordPath
            ?? FileSystem.join(project.reports, "\(header.id).jsonl")
        let writer: RunRecordWriter
        if let earlier {
            writer = try RunRecordWriter.resume(path, expecting: earlier.byteCount, secrets: secrets)
        } else {
            writer = try RunRecordWriter.create(path, header: header, secrets: secrets)
        }
        let done = earlier?.done ?? CellSet()
        progress.begin(total: plan.count, done: done.count, budget: budget)
        let results = Locked(earlier?.tally ?? RunTally([CellResult](), header))
        let open = Locked(earlier?.open ?? [:])
        let replaced = Locked(earlier?.replaced ?? [])
        let runner = Runner(plan: plan, sessions: sessions, concurrency: concurrency, progress: progress)
        let start = ContinuousClock.now
        await runner.run(without: done) { result in
            do {
                let written = try writer.append(result)
                results.withLock { $0.add(written) }
                if let other = open.withLock({ $0.removeValue(forKey: result.identity) }) {
                    replaced.withLock { $0.append(other.withoutTexts) }
                }
                return true
            } catch {
                results.withLock { $0.problem = "\(error)" }
                return false
            }
        }
        var problems = transports.seal() + Set(sessions.values.compactMap(\.stopReason)).sorted()
        let lost = earlier?.unrecorded ?? 0
        if lost > 0 {
            problems.append(
                "\(lost) answers of this run's earlier part could not be recorded: --fixtures fill without --resume"
                    + " asks again for what is not recorded")
        }
        let tally = results.withLock { $0 }
        let recorded = tally.count
        let isComplete = recorded == plan.count && tally.stopped == 0 && budget?.isReached != true
        let footer = RunFooter(
            finished: Timestamp.now(), cells: recorded, isComplete: isComplete,
            seconds: Self.seconds(ContinuousClock.now - start), fallbacks: transports.fallbacks, problems: problems,
            unrecorded: lost + transports.unrecorded,
            isOverBudget: budget?.isReached == true)
        if let problem = tally.problem {
            problems.append("\(problem); what was finished before is kept")
        } else {
            do { try writer.finish(footer) } catch { problems.append("\(error)") }
        }
        // A cell that was in error before and was not asked again is still in the record, and so in the figures.
        var shown = tally
        for cell in open.withLock({ $0 }).values { shown.add(cell) }
        // An answer in an error's place takes nothing off what the error was asked and took of the budget.
        for cell in replaced.withLock({ $0 }) { shown.summary.addReplaced(cell) }
        let rows = shown.summary.rows
        let hasCharges = rows.contains { $0.chargedCalls > 0 }
        let misses = transports.misses
        return Ending(
            report: RunReport(
                header: header, footer: footer, rows: rows, gates: shown.gates, cells: shown.failures,
                isInterrupted: progress.isStopping && !isComplete && tally.problem == nil && !transports.isBroken
                    && !footer.isOverBudget,
                hasProblems: !problems.isEmpty),
            recordPath: path, problems: problems,
            misses: misses.isEmpty
                ? ""
                : FixtureMissReport(misses, journals: folders.values.reduce(0) { $0 + $1.journals.count }).description,
            isComplete: isComplete, asksErrorsAgain: asksAgain(rows),
            spending: budget?.spending(isUpperBound: hasCharges))
    }

    private func asksAgain(_ rows: [GroupSummary]) -> Bool {
        rows.contains { row in
            let names = row.key.names
            guard row.errors > 0, names.count > 1 else { return false }
            return modes[Runner.SessionKey(suite: names[0], target: names[1])] != .replay
        }
    }
}

extension RunJob {
    private func header(_ sessions: [Runner.SessionKey: TargetSession]) -> RunHeader {
        let started = Timestamp.now()
        let modeNames = Set(modes.values.map(\.rawValue)).sorted().joined(separator: ", ")
        let judges = sessions.values.reduce(into: [String: TargetSession]()) { all, session in
            all.merge(session.helpers) { first, _ in first }
        }
        return RunHeader(
            id: RunID.make(), started: started, toolVersion: configuration.toolVersion, fixtures: modeNames,
            suites: plan.suites.enumerated().map { index, suite in
                .init(
                    name: suite.name, file: FileSystem.display(suite.file), hash: suite.hash,
                    cells: plan.count(suite: index), sources: suite.sources, gates: suite.gates.map(\.text),
                    trials: configuration.selection.trials ?? suite.trials, breakdowns: suite.breakdowns,
                    oracles: suite.strategies.filter(\.isOracle).map(\.label), prompts: suite.prompts.map(\.name),
                    strategies: suite.strategies.map(\.label))
            },
            targets: plan.targets.map { alias in .init(alias, sessions.first { $0.key.target == alias }?.value) },
            judges: judges.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) },
            gates: configuration.gates.map(\.text), selection: configuration.selectionText, cells: plan.count)
    }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }
}
