internal import HTTPTransport

/// The lines of a folder, call by call, as they become when journals are laid over them.
///
/// Sorted lists are merged, as maps from calls to lines would take several times the memory of the lines, of which there
/// may be millions.
struct CallMerge {
    private let options: RecordingTransport.Options
    /// Sorted by call, then by attempt.
    private var merged: [StoredLine]

    init(_ folder: FixtureFolder, _ options: RecordingTransport.Options) {
        self.options = options
        let entries = folder.entries
        let places = entries.indices.sorted { left, right in
            let (one, other) = (entries[left].address, entries[right].address)
            return ExchangeAddress.byCall(one, other) ?? ((one.attempt, left) < (other.attempt, right))
        }
        merged = []
        merged.reserveCapacity(places.count)
        // Of duplicates the first stands, as in replaying.
        for entry in places.lazy.map({ entries[$0] }) where merged.last?.address != entry.address {
            merged.append(StoredLine(entry, of: folder))
        }
    }

    /// All lines in the order of a folder.
    consuming func lines() -> [StoredLine] {
        var lines = merged
        merged = []
        lines.sort { $0.address < $1.address }
        return lines
    }

    /// Lays a journal over the folder; returns the places of those of its lines whose calls did not end in a failure.
    mutating func add(
        _ journal: [JournalReader.Line], _ head: JournalHead, _ report: inout SealReport
    ) throws(FixtureError) -> [Int] {
        func address(_ place: Int) -> ExchangeAddress { journal[place].stored.address }
        let places = journal.indices.sorted { ExchangeAddress.byCall(address($0), address($1)) ?? ($0 < $1) }
        var (old, result, kept) = (merged[...], [StoredLine](), [Int]())
        result.reserveCapacity(merged.count + journal.count)
        var rest = places[...]
        while let first = rest.first {
            let call = address(first)
            let ofCall = rest.prefix { ExchangeAddress.byCall(call, address($0)) == nil }
            rest = rest.dropFirst(ofCall.count)
            let before = old.prefix { ExchangeAddress.byCall($0.address, call) == true }
            result += before
            old = old.dropFirst(before.count)
            let there = old.prefix { ExchangeAddress.byCall($0.address, call) == nil }
            old = old.dropFirst(there.count)
            result += try merge(ofCall.map { ($0, journal[$0]) }, over: there, head, &report, &kept)
        }
        result += old
        merged = result
        return kept
    }

    /// The attempts of a call as they become.
    private func merge(
        _ lines: [(place: Int, line: JournalReader.Line)], over there: ArraySlice<StoredLine>, _ head: JournalHead,
        _ report: inout SealReport, _ kept: inout [Int]
    ) throws(FixtureError) -> [StoredLine] {
        let replaces = head.purpose == .refresh
        let old = Dictionary(there.map { ($0.address.attempt, $0) }) { first, _ in first }
        // A call that is asked twice in one recording has each attempt twice: the newest stands when refreshing.
        let new = Dictionary(lines.map { ($0.line.stored.address.attempt, $0) }) { replaces ? $1 : $0 }
        guard let last = new.max(by: { $0.key < $1.key })?.value.line else { return Array(there) }
        if last.isFailure, !head.keepsFailures {
            report.droppedFailures += new.count
            return Array(there)
        }
        let fresh = new.mapValues(\.line.stored)
        let all = replaces ? fresh : old.merging(fresh) { old, _ in old }
        guard Self.isWhole(all) || head.purpose == .rescue else {
            report.droppedIncomplete += new.count
            return Array(there)
        }
        kept += new.values.map(\.place)
        if head.purpose == .fill, try endsWell(old) {
            report.alreadyThere += new.count
            return Array(there)
        }
        if replaces { report.replaced += old.count }
        report.added += new.keys.count { old[$0] == nil }
        return all.sorted { $0.key < $1.key }.map(\.value)
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
