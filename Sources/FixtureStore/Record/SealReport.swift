/// What sealing a folder has done.
public struct SealReport: Sendable, Hashable {
    /// Exchanges that are new in the folder.
    public internal(set) var added = 0
    /// Exchanges that were replaced or removed because their call was recorded again.
    public internal(set) var replaced = 0
    /// Exchanges of calls that ended in a failure, which are not kept.
    public internal(set) var droppedFailures = 0
    /// Exchanges of calls of which an earlier attempt could not be recorded.
    public internal(set) var droppedIncomplete = 0
    /// Exchanges that another recording had sealed before.
    public internal(set) var alreadyThere = 0
    /// Journals of processes that had ended without sealing.
    public internal(set) var recoveredJournals = 0
    /// Journals of recordings that are still running.
    public internal(set) var runningJournals = 0
}
