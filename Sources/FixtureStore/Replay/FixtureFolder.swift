internal import HTTPTransport
internal import JSONText

/// The recorded exchanges of one suite, opened for reading: an index in memory, lines read when they are asked for.
///
/// Lines are read with `pread` and not mapped: a file that somebody truncates meanwhile is then an error and not a crash.
public final class FixtureFolder: Sendable {
    /// One line of a shard.
    struct Entry: Sendable {
        let address: ExchangeAddress
        let shard: Int
        let line: Int
        let offset: Int
        let length: Int
    }

    /// The folder.
    public let path: String
    /// The names of journals that a recording has left or is still writing: their exchanges are not part of the folder.
    public let journals: [String]

    /// Whether nothing is recorded there.
    public var isEmpty: Bool { entries.isEmpty }

    let shards: [OpenFile]
    /// In the order of the files.
    let entries: [Entry]
    /// The indices of `entries`, sorted by key, trial, occurrence, case and attempt.
    private let order: [Int]
    private let damageSeen = Locked<Result<Void, FixtureError>?>(nil)

    /// Where a suite's fixtures lie below a root such as `Fixtures`.
    public static func path(root: String, suite: String) -> String {
        root + "/" + FileNames.safe(suite)
    }

    /// Opens a folder; one that does not exist has no exchanges. Throws when a line does not begin as lines do.
    ///
    /// Waits for a process that is sealing it: while shards are replaced one by one, a line may be in none or in two.
    public convenience init(path: String) throws(FixtureError) {
        let lock = try FolderLock(reading: path)
        defer { withExtendedLifetime(lock) {} }
        try self.init(locked: path)
    }

    /// The same for a folder whose lock is held already.
    init(locked path: String) throws(FixtureError) {
        self.path = path
        let names = try Directory.names(in: path) ?? []
        journals = names.filter(FileNames.isJournal)
        if names.contains(FileNames.header) { _ = try FixtureHeader(folder: path) }
        var shards: [OpenFile] = []
        var entries: [Entry] = []
        for name in names where FileNames.Shard(name) != nil {
            let file = try OpenFile(path + "/" + name, .read)
            var target = ""
            try LineReader.forEach(in: file) { line throws(FixtureError) in
                guard line.isTerminated, let head = LineHead(line.bytes, sharing: target) else {
                    throw FixtureError(file.path, line: line.number, Self.fault(of: line))
                }
                target = head.address.target
                entries.append(
                    Entry(
                        address: head.address, shard: shards.count, line: line.number, offset: line.offset,
                        length: line.bytes.count))
            }
            shards.append(file)
        }
        self.shards = shards
        self.entries = entries
        order = entries.indices.sorted {
            Self.precedes(entries[$0].address, entries[$1].address)
                // Of duplicates the first in the files answers.
                ?? ($0 < $1)
        }
    }

    static func fault(of line: LineReader.Line) -> String {
        if ["<<<<<<<", "=======", ">>>>>>>"].contains(where: { line.bytes.starts(with: $0.utf8) }) {
            return "an unresolved merge: keep the lines of both sides, delete this marker, then seal the folder again"
        }
        guard line.isTerminated else {
            return "the file is cut off inside this line; restore it from version control, or delete the line and"
                + " record it again"
        }
        return FixtureLine.badHead
    }

    /// Nil when nothing tells the two apart.
    private static func precedes(_ left: ExchangeAddress, _ right: ExchangeAddress) -> Bool? {
        if left.key != right.key { return left.key < right.key }
        if left.trial != right.trial { return left.trial < right.trial }
        if left.occurrence != right.occurrence { return left.occurrence < right.occurrence }
        if let byCase = ExchangeAddress.byBytes(left.caseID, right.caseID) { return byCase }
        return left.attempt == right.attempt ? nil : left.attempt < right.attempt
    }

    /// The bytes of a line, its digest checked.
    func bytes(of entry: Entry) throws(FixtureError) -> [UInt8] {
        let file = shards[entry.shard]
        let line = try file.read(at: entry.offset, count: entry.length)
        if let fault = Self.digestFault(line[...]) { throw FixtureError(file.path, line: entry.line, fault) }
        return line
    }

    /// What the digest of a line says against it; nil when it matches.
    static func digestFault(_ line: ArraySlice<UInt8>) -> String? {
        switch LineDigest.check(line) {
        case .good: nil
        case .absent where line.last == 0x0D:
            "the line ends in CR LF; write \"*.jsonl -text\" into .gitattributes and check the file out again"
        case .absent: "the line is damaged: it has no digest at its end; restore it from version control"
        case .changed:
            "the line was changed after it was recorded: its digest does not match; restore it from version control,"
                + " or accept the change, which marks it as edited"
        }
    }

    /// What a line answers.
    func outcome(of entry: Entry) throws(FixtureError) -> ExchangeOutcome {
        let line = try bytes(of: entry)
        do { return try FixtureLine.outcome(of: line[...]) } catch { throw fault(entry, error) }
    }

    /// A whole line as a value.
    func exchange(of entry: Entry) throws(FixtureError) -> Exchange {
        let line = try bytes(of: entry)
        do { return try FixtureLine.decode(line[...]) } catch { throw fault(entry, error) }
    }

    private func fault(_ entry: Entry, _ fault: FixtureLine.Fault) -> FixtureError {
        FixtureError(shards[entry.shard].path, line: entry.line, fault.message)
    }

    /// Checks every digest, once: before something counts as not recorded, it must be known that nothing is damaged.
    func checkDigests() throws(FixtureError) {
        let result = damageSeen.withLock { seen in
            if let seen { return seen }
            let result = Result { () throws(FixtureError) in
                for entry in entries { _ = try bytes(of: entry) }
            }
            seen = result
            return result
        }
        try result.get()
    }
}

extension FixtureFolder {
    /// What a folder has for a request.
    enum Answer {
        /// A line; of another case with the same request when `isFallback` is set.
        case line(Entry, isFallback: Bool)
        case missing(FixtureMiss.Cause)
    }

    /// Looks for an exchange by its key and identity; by the same request of another case where that is allowed.
    func find(_ wanted: ExchangeAddress, acrossCases: Bool) -> Answer {
        guard !entries.isEmpty else { return .missing(.noFixtures) }
        let place = (wanted.key, wanted.trial, wanted.occurrence)
        let calls = range(after: { ($0.key, $0.trial, $0.occurrence) < place }) {
            ($0.key, $0.trial, $0.occurrence) == place
        }
        let own = calls.filter { $0.address.caseID.hasSameBytes(as: wanted.caseID) }
        var call = own
        if own.isEmpty, acrossCases, let first = calls.first {
            // All attempts from one case, so that a retry sees what followed the failure it saw.
            call = calls.prefix { $0.address.caseID.hasSameBytes(as: first.address.caseID) }
        }
        guard call.isEmpty else {
            if let entry = call.first(where: { $0.address.attempt == wanted.attempt }) {
                return .line(entry, isFallback: own.isEmpty)
            }
            return .missing(.attemptNotRecorded(recorded: Set(call.map(\.address.attempt)).count))
        }
        return .missing(whyMissing(wanted, acrossCases: acrossCases))
    }

    private func whyMissing(_ wanted: ExchangeAddress, acrossCases: Bool) -> FixtureMiss.Cause {
        let sameKey = range(after: { $0.key < wanted.key }, through: { $0.key == wanted.key })
        let ofCase = sameKey.filter { $0.address.caseID.hasSameBytes(as: wanted.caseID) }
        guard acrossCases ? !sameKey.isEmpty : !ofCase.isEmpty else { return .noSuchRequest }
        let known = ofCase.isEmpty ? sameKey : ofCase
        let trials = Set(known.map(\.address.trial)).sorted()
        guard trials.contains(wanted.trial) else { return .trialNotRecorded(recorded: trials) }
        let occurrences = Set(known.filter { $0.address.trial == wanted.trial }.map(\.address.occurrence))
        return .occurrenceNotRecorded(recorded: occurrences.count)
    }

    private func range(
        after isBefore: (ExchangeAddress) -> Bool, through isInside: (ExchangeAddress) -> Bool
    ) -> [Entry] {
        var low = 0
        var high = order.count
        while low < high {
            let middle = low + (high - low) / 2
            if isBefore(entries[order[middle]].address) { low = middle + 1 } else { high = middle }
        }
        var found: [Entry] = []
        while low < order.count, isInside(entries[order[low]].address) {
            found.append(entries[order[low]])
            low += 1
        }
        return found
    }
}
