import FixtureStore
import HTTPTransport
import JSONText

/// The transports of a run: for each suite its recordings, and one live transport under all.
struct RunTransports {
    private let configuration: RunConfiguration
    private let secrets: SecretGuard
    private let commands: [String: TargetCommand]
    private let live: LiveTransport
    /// Called when a recording cannot be written any more.
    private let whenBroken: @Sendable () -> Void
    private var replays: [String: ReplayTransport] = [:]
    private var recordings: [String: RecordingTransport] = [:]

    init(
        _ configuration: RunConfiguration, targets: [String: Target], secrets: SecretGuard,
        whenBroken: @escaping @Sendable () -> Void
    ) {
        self.whenBroken = whenBroken
        self.configuration = configuration
        self.secrets = secrets
        commands = targets.compactMapValues(\.command)
        live = LiveTransport(
            targets, environment: configuration.environment, makeNetwork: configuration.makeTransport)
    }

    /// The transport of a suite whose fixtures lie in a folder.
    mutating func transport(_ folder: FixtureFolder, mode: FixtureMode) throws -> any Transport {
        switch mode {
        case .replay:
            if let known = replays[folder.path] { return known }
            let made = ReplayTransport(folder)
            replays[folder.path] = made
            return made
        case .off:
            return live
        case .fill, .refresh:
            if let known = recordings[folder.path] { return known }
            var options = RecordingTransport.Options()
            options.replaces = mode == .refresh
            options.keepsFailures = configuration.keepsFailures
            options.isFailure = { (try? ChatDecoder.decode($0)) == nil && !EmbeddingDecoder.holds($0) }
            options.secrets = secrets
            options.whenBroken = whenBroken
            let made = try RecordingTransport(
                folder: folder.path, over: live, provenance: provenance(), options: options)
            recordings[folder.path] = made
            return made
        }
    }

    /// Who records: a run of programs alone has no part in libcurl, and says what it ran, as written.
    private func provenance() -> Provenance {
        let programs = configuration.targets.compactMap { alias in commands[alias].map { (alias, $0) } }
        let isNetworkUsed = programs.isEmpty || programs.count < configuration.targets.count
        var notes = configuration.notes
        for (alias, command) in programs { notes["command \(alias)"] = .array(command.arguments.map(JSONValue.string)) }
        return Provenance(
            tool: "nines \(configuration.toolVersion)",
            libcurl: isNetworkUsed ? configuration.transportVersion() : nil, notes: notes)
    }

    /// What replays could not answer, of all suites.
    var misses: [FixtureMiss] { replays.values.flatMap { $0.usage.misses } }

    /// How many lookups were answered by the recording of another case with the same request.
    var fallbacks: Int { replays.values.reduce(0) { $0 + $1.usage.fallbacks.count } }

    /// Whether a recording could not be written, so that the run had to be stopped.
    var isBroken: Bool { recordings.values.contains { $0.failure != nil } }

    /// How many answers could not be recorded.
    var unrecorded: Int { recordings.values.reduce(0) { $0 + $1.problems.count(where: \.isAnswered) } }

    /// Makes what was recorded part of the fixtures; returns what could not be recorded.
    func seal() -> [String] {
        var problems: [String] = []
        for (path, recording) in recordings.sorted(by: { $0.key < $1.key }) {
            if let failure = recording.failure {
                problems.append("the run was stopped, for its answers cannot be recorded any more: \(failure)")
            }
            problems += Self.lines(recording.problems.map(\.description))
            let isJournalled = recording.hasJournal
            do {
                let lost = try recording.seal().droppedIncomplete
                if lost > 0 {
                    problems.append(
                        "lost from the recording in \(FileSystem.display(path)): \(lost) answers to calls of which an"
                            + " earlier attempt could not be recorded")
                }
            } catch {
                problems.append(Self.unsealed(path, isJournalled: isJournalled, error))
            }
        }
        return problems
    }

    /// What is said where sealing failed; what is in a journal is not lost, but there may be none.
    static func unsealed(_ path: String, isJournalled: Bool, _ error: any Error) -> String {
        let folder = FileSystem.display(path)
        return isJournalled
            ? "the recording in \(folder) is kept in its journal, but not sealed: \(error)"
            : "nothing new is recorded in \(folder), which could not be sealed: \(error)"
    }

    /// A line each for the first exchanges that are not recorded, and how many there are more: a full disk is one problem.
    static func lines(_ problems: [String], limit: Int = 3) -> [String] {
        let rest = problems.count - limit
        return problems.prefix(limit).map { "not recorded: \($0)" }
            + (rest > 0 ? ["… and \(rest) more exchanges are not recorded"] : [])
    }
}
