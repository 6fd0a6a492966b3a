/// Held while journals are made or merged; released with its last reference.
struct FolderLock {
    private let file: OpenFile

    /// Waits for the lock of a folder.
    init(_ folder: String) throws(FixtureError) {
        file = try OpenFile(folder + "/" + FileNames.lock, .createOrOpen)
        _ = try file.lock(waits: true)
    }
}
