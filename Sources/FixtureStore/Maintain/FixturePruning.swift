/// What pruning removes, or would remove.
public struct FixturePruning: Sendable {
    /// The exchanges that no one used, in the order of the folder.
    public let removed: [ExchangeAddress]
    /// The bytes that they take.
    public let bytes: Int

    /// Finds the exchanges whose calls are not among those used, and removes them unless this is a dry run.
    ///
    /// Whole calls are kept: a retry without the failure that caused it could not be replayed.
    public init(path: String, keeping used: Set<ExchangeAddress>, dryRun: Bool) throws(FixtureError) {
        let lock = dryRun ? nil : try FolderLock(path)
        defer { withExtendedLifetime(lock) {} }
        let folder = try dryRun ? FixtureFolder(path: path) : FixtureFolder(locked: path)
        let calls = Set(used.map(\.call))
        let unused = folder.entries.filter { !calls.contains($0.address.call) }
        removed = unused.map(\.address)
        bytes = unused.reduce(0) { $0 + $1.length + 1 }
        guard !dryRun, !unused.isEmpty else { return }
        try folder.checkDigests()
        let kept = folder.entries.filter { calls.contains($0.address.call) }.map { StoredLine($0, of: folder) }
        try ShardWriter(folder).write(kept.sorted { $0.address < $1.address }, try FixtureHeader(folder: path))
    }
}
