import FixtureStore

extension RunJob {
    /// What pruning a suite's fixtures removes, or would remove.
    public struct Pruned: Sendable {
        /// The suite.
        public var suite: String
        /// The exchanges that no cell asks for, a line each.
        public var lines: [String]
        /// The bytes they take.
        public var bytes: Int
    }

    /// Replays a suite for every target that is recorded, and removes what was not asked for.
    public static func prune(
        _ path: String, environment: [String: String], deletes: Bool
    ) async throws -> Pruned {
        var configuration = RunConfiguration()
        configuration.suitePaths = [path]
        configuration.fixtures = .replay
        configuration.environment = environment
        let job = try RunJob(configuration)
        let (suite, folder, used) = try await job.replayedExchanges()
        let pruning: FixturePruning
        do { pruning = try FixturePruning(path: folder.path, keeping: used, dryRun: !deletes) } catch {
            throw InvalidInput("\(error)")
        }
        return Pruned(suite: suite, lines: pruning.removed.map { "\($0)" }, bytes: pruning.bytes)
    }

    private func replayedExchanges() async throws -> (String, FixtureFolder, Set<ExchangeAddress>) {
        guard let suite = plan.suites.first?.name, let folder = folders[suite] else {
            throw InvalidInput("there is no suite")
        }
        // What a target of another name has recorded is not known to be unused.
        if let unknown = folder.targets.first(where: { project.targets[$0] == nil }) {
            throw InvalidInput(
                "'\(suite)' has recordings of '\(unknown)', which is no target of the project",
                hint: "add it to \(Project.fileName), or delete its files by hand")
        }
        let transport = ReplayTransport(folder, keepsUsed: true)
        let sessions = try await sessions { _, _ in transport }
        let runner = Runner(plan: plan, sessions: sessions, concurrency: concurrency, progress: progress)
        await runner.run { _ in true }
        // What was recorded for more trials than the suite has now is still of use.
        let keys = Set(transport.usage.used.map(\.key))
        return (suite, folder, Set(folder.addresses.filter { keys.contains($0.key) }))
    }
}
