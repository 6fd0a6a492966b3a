internal import HTTPTransport

/// The lines of a folder, call by call, as they become when journals are laid over them.
struct CallMerge {
    private let folder: FixtureFolder
    private let options: RecordingTransport.Options
    /// The attempts of each call, by number.
    private var calls: [ExchangeAddress: [Int: StoredLine]] = [:]

    init(_ folder: FixtureFolder, _ options: RecordingTransport.Options) {
        self.folder = folder
        self.options = options
        for entry in folder.entries {
            let line = StoredLine(
                address: entry.address, file: folder.shards[entry.shard], offset: entry.offset, length: entry.length)
            // Of duplicates the first stands, as in replaying.
            let attempts = calls[entry.address.call, default: [:]]
            if attempts[entry.address.attempt] == nil {
                calls[entry.address.call, default: [:]][entry.address.attempt] = line
            }
        }
    }

    /// All lines in the order of a folder.
    var lines: [StoredLine] {
        calls.values.flatMap(\.values).sorted { $0.address < $1.address }
    }

    /// Lays a journal over the folder and returns those of its lines whose calls did not end in a failure.
    mutating func add(
        _ journal: [JournalReader.Line], _ head: JournalHead, _ report: inout SealReport
    ) throws(FixtureError) -> [JournalReader.Line] {
        let replaces = head.purpose == .refresh
        var kept: [JournalReader.Line] = []
        for (call, lines) in Dictionary(grouping: journal, by: { $0.stored.address.call }) {
            let old = calls[call] ?? [:]
            // A call that is asked twice in one recording has each attempt twice: the newest stands when refreshing.
            let new = Dictionary(lines.map { ($0.stored.address.attempt, $0) }) { replaces ? $1 : $0 }
            guard let last = new.max(by: { $0.key < $1.key })?.value else { continue }
            if last.isFailure, !head.keepsFailures {
                report.droppedFailures += new.count
                continue
            }
            let merged = replaces ? new.mapValues(\.stored) : old.merging(new.mapValues(\.stored)) { old, _ in old }
            guard Self.isWhole(merged) || head.purpose == .rescue else {
                report.droppedIncomplete += new.count
                continue
            }
            kept += new.values
            if replaces {
                calls[call] = merged
                report.replaced += old.count
                report.added += new.keys.filter { old[$0] == nil }.count
            } else if head.purpose == .fill, try endsWell(old) {
                report.alreadyThere += new.count
            } else {
                calls[call] = merged
                report.added += new.keys.filter { old[$0] == nil }.count
            }
        }
        return kept
    }

    /// Whether a call in the folder has its answer, so that nothing is to be added to it.
    private func endsWell(_ attempts: [Int: StoredLine]) throws(FixtureError) -> Bool {
        guard let last = attempts.max(by: { $0.key < $1.key })?.value else { return false }
        let bytes = try last.bytes()
        guard let outcome = try? FixtureLine.outcome(of: bytes[...]) else { return false }
        return !outcome.isFailure(also: options.isFailure)
    }

    /// Whether a call has all its attempts up to the last; one that was not written, for a secret or a full disk, spoils
    /// the others, because they could not be replayed in order.
    private static func isWhole(_ attempts: [Int: some Any]) -> Bool {
        attempts.keys.max() == attempts.count - 1
    }
}
