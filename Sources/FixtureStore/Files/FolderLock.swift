private import Glibc

/// Held while journals are made or merged, and by readers together; released with its last reference.
struct FolderLock {
    private let file: OpenFile

    /// Waits for the lock of a folder.
    init(_ folder: String) throws(FixtureError) {
        file = try OpenFile(folder + "/" + FileNames.lock, .createOrOpen)
        _ = try file.lock(waits: true)
    }

    /// Waits until nobody changes a folder, and shares its lock with other readers.
    ///
    /// Nil where there is no lock or it may not be opened, as in a checkout that cannot be written to; throws where somebody
    /// does not give it up in so many seconds: half of a folder would pass for what was recorded.
    init?(reading folder: String, seconds: Double = 10) throws(FixtureError) {
        guard let file = try? OpenFile(folder + "/" + FileNames.lock, .read) else { return nil }
        for _ in 0...max(0, Int(min(seconds, 3600) * 100)) {
            guard let isLocked = try? file.lock(waits: false, isShared: true) else { return nil }
            if isLocked {
                self.file = file
                return
            }
            usleep(10_000)
        }
        throw FixtureError(folder, "another process is changing these fixtures; try again when it is done")
    }
}
