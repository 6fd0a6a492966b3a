internal import HTTPTransport

/// Merges journals into the shards of a folder, so that a crash at any moment loses nothing and leaves a readable state.
struct FolderSealer {
    private let path: String
    private let options: RecordingTransport.Options

    init(_ path: String, _ options: RecordingTransport.Options) {
        self.path = path
        self.options = options
    }

    /// Seals the given journal and those of processes that are gone; waits for other processes that seal.
    func seal(_ own: JournalWriter?) throws(FixtureError) -> SealReport {
        try seal(own, under: try FolderLock(path))
    }

    /// The same in a folder whose lock is held.
    func seal(_ own: JournalWriter?, under lock: FolderLock) throws(FixtureError) -> SealReport {
        defer { withExtendedLifetime(lock) {} }
        var report = SealReport()
        if let (writer, steps) = try prepare(own, &report) {
            for step in steps { try writer.perform(step) }
        }
        return report
    }

    /// What sealing is going to do, in order; nil when there is no journal.
    func prepare(
        _ own: JournalWriter?, _ report: inout SealReport
    ) throws(FixtureError) -> (ShardWriter, [ShardWriter.Step])? {
        var journals = try readJournals(own, &report)
        guard !journals.isEmpty else { return nil }
        let names = journals.map(\.name)
        let folder = try FixtureFolder(locked: path)
        // Damaged lines must not be copied into new files as if they were good.
        try folder.checkDigests()
        var merge = CallMerge(folder, options)
        var recordings: [FixtureRecording] = []
        // Each is let go of when it is merged: there may be millions of lines.
        journals.reverse()
        while let journal = journals.popLast() {
            guard let head = journal.head else { continue }
            let kept = try merge.add(journal.lines, head, &report)
            if head.purpose != .rescue { recordings += Self.recordings(of: journal, kept, head) }
        }
        var header = try FixtureHeader(folder: path)
        header.add(recordings)
        let writer = ShardWriter(folder, limit: options.shardLimit)
        return (writer, writer.steps(merge.lines(), header, removing: names))
    }

    /// In the order in which the recordings began, so that of two that refresh the same call the later one wins.
    private func readJournals(
        _ own: JournalWriter?, _ report: inout SealReport
    ) throws(FixtureError) -> [JournalReader] {
        var journals: [JournalReader] = []
        for name in try Directory.names(in: path) ?? [] where FileNames.isJournal(name) {
            let file: OpenFile
            if let own, own.name == name {
                file = own.file
            } else {
                file = try OpenFile(path + "/" + name, .update)
                guard try file.lock(waits: false) else {
                    report.runningJournals += 1
                    continue
                }
                report.recoveredJournals += 1
            }
            journals.append(try JournalReader(name: name, file, isFailure: options.isFailure))
        }
        return journals.sorted { left, right in
            ExchangeAddress.byBytes(left.head?.started ?? "", right.head?.started ?? "") ?? (left.name < right.name)
        }
    }

    /// What the lines at some places of a journal say of it.
    private static func recordings(
        of journal: JournalReader, _ places: [Int], _ head: JournalHead
    ) -> [FixtureRecording] {
        Dictionary(grouping: places) { journal.lines[$0].stored.address.target }.map { target, places in
            FixtureRecording(
                date: head.started, target: target, provenance: head.provenance,
                models: Set(places.compactMap { journal.lines[$0].model.name }),
                fingerprints: Set(places.compactMap { journal.lines[$0].model.fingerprint }),
                exchanges: places.count)
        }
    }
}
