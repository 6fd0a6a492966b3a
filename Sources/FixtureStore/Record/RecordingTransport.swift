public import HTTPTransport
private import JSONText

/// Sends requests through another transport and records what comes back, each exchange before its caller sees it.
///
/// An answer that cannot be recorded is returned all the same, because it was paid for; it is in `problems`, and a run
/// with problems must end with an error. A request that holds a secret is refused before anything is paid, and so is
/// every one when the recording cannot be begun or written.
public final class RecordingTransport: Transport {
    /// How a recording is made.
    public struct Options: Sendable {
        /// Whether what is asked takes the place of what is recorded (`refresh`); otherwise gaps are filled (`fill`).
        public var replaces = false
        /// Whether calls that ended in a failure are kept, for tests of how failures are handled.
        public var keepsFailures = false
        /// What counts as a failure beyond a status from 400 and a broken exchange.
        public var isFailure: @Sendable (HTTPResponse) -> Bool = { _ in false }
        /// The secrets that may not be written.
        public var secrets = SecretGuard()
        /// The time, as RFC 3339 in UTC.
        public var now: @Sendable () -> String = Timestamp.now
        /// Called when the recording cannot be written any more, once or oftener.
        public var whenBroken: @Sendable () -> Void = {}
        /// Smaller in tests.
        var shardLimit = ShardWriter.usualLimit

        /// Fills gaps, keeps no failures, knows no secrets.
        public init() {}

        init(shardLimit: Int) {
            self.shardLimit = shardLimit
        }
    }

    private struct State {
        var journal: JournalWriter?
        var usage = FixtureUsage()
        var problems: [RecordingProblem] = []
        /// The first failure to write.
        var failure: FixtureError?
    }

    private let base: any Transport
    private let path: String
    private let options: Options
    private let head: JournalHead
    private let folder: FixtureFolder
    private let state = Locked(State())

    /// Opens a folder for recording, first taking in what processes have left there that are gone.
    public init(
        folder path: String, over base: any Transport, provenance: Provenance, options: Options = Options()
    ) throws(FixtureError) {
        self.base = base
        self.path = path
        self.options = options
        head = JournalHead(
            started: options.now(), purpose: options.replaces ? .refresh : .fill, keepsFailures: options.keepsFailures,
            provenance: provenance)
        let found = options.secrets.findings(in: head.bytes)
        guard found.isEmpty else { throw FixtureError(path, "the provenance holds \(found.joined(separator: ", "))") }
        try Directory.create(path)
        // One lock over both: else another process might seal in between, and its shards be read half-way.
        let lock = try FolderLock(path)
        defer { withExtendedLifetime(lock) {} }
        _ = try FolderSealer(path, options).seal(nil, under: lock)
        folder = try FixtureFolder(locked: path)
        try folder.checkDigests()
    }

    /// What was served from fixtures so far.
    public var usage: FixtureUsage { state.withLock { $0.usage } }

    /// What took place and is not recorded.
    public var problems: [RecordingProblem] { state.withLock { $0.problems } }

    /// Why the recording cannot be written any more; nil as long as it can. From then on nothing new is sent.
    public var failure: FixtureError? { state.withLock { $0.failure } }

    /// Whether a request is recorded with all its attempts up to an answer, so that nothing is sent for it.
    public func answers(_ request: HTTPRequest) -> Bool {
        guard !options.replaces, let kept = try? RecordedRequest(request) else { return false }
        var wanted = ExchangeAddress(key: kept.key(target: request.identity.target), request.identity)
        var last: FixtureFolder.Entry?
        while case .line(let entry, _) = folder.find(wanted, acrossCases: false) {
            last = entry
            wanted.attempt += 1
        }
        guard let last, let outcome = try? folder.outcome(of: last) else { return false }
        // What follows a failure might not be recorded.
        return !outcome.isFailure(also: options.isFailure)
    }

    /// The recorded response where there is one and gaps are filled; else the base transport's, recorded.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let kept = try RecordedRequest(request)
        let wanted = ExchangeAddress(key: kept.key(target: request.identity.target), request.identity)
        // Without falling back on other cases: each case gets answers of its own.
        if !options.replaces, case .line(let entry, _) = folder.find(wanted, acrossCases: false) {
            return try replay(entry)
        }
        let content = JSONWriter.bytes(kept.json)
        let found = options.secrets.findings(inBody: content)
        guard found.isEmpty else {
            note(request.identity, "the request holds \(found.joined(separator: ", "))", isAnswered: false)
            throw TransportError(.unrecordable, "the request holds \(found.joined(separator: ", ")); it was not sent")
        }
        if let failure = failure ?? write() {
            throw TransportError(
                .unrecordable, "the recording cannot be written (\(failure)); the request was not sent")
        }
        let outcome = await outcome(of: request)
        if case .failure(let error) = outcome, !error.code.isRecorded { throw error }
        record(
            Exchange(
                kept, identity: request.identity, origin: .live, recorded: options.now(), outcome: outcome),
            request.identity)
        return try outcome.get()
    }

    /// Whether there is a journal of what is not sealed yet.
    public var hasJournal: Bool { state.withLock { $0.journal != nil } }

    /// Moves what this transport has recorded into the shards; it may record again afterwards.
    public func seal() throws(FixtureError) -> SealReport {
        let journal = state.withLock { state in
            defer { state.journal = nil }
            return state.journal
        }
        return try FolderSealer(path, options).seal(journal)
    }

    private func outcome(of request: HTTPRequest) async -> ExchangeOutcome {
        do { return .success(try await base.send(request)) } catch { return .failure(error) }
    }

    private func replay(_ entry: FixtureFolder.Entry) throws(TransportError) -> HTTPResponse {
        let outcome: ExchangeOutcome
        do { outcome = try folder.replayed(entry) } catch {
            throw TransportError(.missingFixture, error.description)
        }
        state.withLock { $0.usage.count(outcome, fallbackFor: nil) }
        return try outcome.get()
    }

    private func record(_ exchange: Exchange, _ identity: ExchangeIdentity) {
        let line = FixtureLine.encode(exchange)
        if let place = options.secrets.place(in: exchange, line) { return note(identity, place) }
        if let failure = write(line) { note(identity, failure.description) }
    }

    /// Makes the journal where there is none, and appends a line to it; returns why that cannot be done.
    ///
    /// Before a request is sent it is made without one: what cannot be recorded is not to be paid.
    private func write(_ line: [UInt8]? = nil) -> FixtureError? {
        let failure = state.withLock { state -> FixtureError? in
            do throws(FixtureError) {
                if state.journal == nil {
                    state.journal = try JournalWriter(folder: path, head, under: try FolderLock(path))
                }
                if let line { try state.journal?.append(line) }
                return nil
            } catch {
                state.failure = state.failure ?? error
                return error
            }
        }
        if failure != nil { options.whenBroken() }
        return failure
    }

    private func note(_ identity: ExchangeIdentity, _ message: String, isAnswered: Bool = true) {
        state.withLock {
            $0.problems.append(RecordingProblem(identity: identity, message: message, isAnswered: isAnswered))
        }
    }
}
