private import Glibc

/// A process's own file of what it has recorded and not yet sealed; the lock on it says that the process lives.
struct JournalWriter {
    let name: String
    let file: OpenFile
    private var size: Int
    /// Why nothing can be added any more; nil as long as it can.
    private var failure: FixtureError?

    /// Makes a journal in a folder whose lock is held, so that nobody takes it for an abandoned one before it is locked.
    init(folder: String, _ head: JournalHead, under lock: FolderLock) throws(FixtureError) {
        // Without this the lock might go as soon as it is not mentioned any more.
        defer { withExtendedLifetime(lock) {} }
        name = FileNames.newJournal(process: getpid())
        file = try OpenFile(folder + "/" + name, .append)
        size = head.bytes.count
        do throws(FixtureError) {
            _ = try file.lock(waits: false)
            try file.write(head.bytes)
        } catch {
            try? Directory.remove(folder + "/" + name)
            throw error
        }
    }

    /// Appends a line in one write; when that fails, takes back what was written of it.
    mutating func append(_ line: [UInt8]) throws(FixtureError) {
        if let failure { throw failure }
        do throws(FixtureError) {
            try file.write(line + [0x0A])
            size += line.count + 1
        } catch {
            // Behind half a line nothing may follow: what did would be lost with it.
            do throws(FixtureError) { try file.truncate(to: size) } catch { failure = error }
            throw error
        }
    }
}
