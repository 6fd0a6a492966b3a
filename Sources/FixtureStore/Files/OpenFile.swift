private import Glibc

/// A file descriptor that is closed with its last reference; every failure names the file and the system's reason.
final class OpenFile: Sendable {
    let path: String
    private let descriptor: Int32

    enum Access { case read, update, create, append, createOrOpen }

    init(_ path: String, _ access: Access) throws(FixtureError) {
        self.path = path
        let flags: Int32 =
            switch access {
            case .read: O_RDONLY
            case .update: O_RDWR
            case .create: O_WRONLY | O_CREAT | O_EXCL
            case .append: O_RDWR | O_CREAT | O_EXCL | O_APPEND
            case .createOrOpen: O_RDWR | O_CREAT
            }
        // Not inherited by child processes: a lock would outlive us in them.
        descriptor = open(path, flags | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FixtureError(path, "cannot be opened: \(Self.reason())") }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Gives a file of a folder new content, so that whoever opens it sees the old or the new and nothing between.
    static func replace(
        _ folder: String, _ name: String, _ write: (OpenFile) throws(FixtureError) -> Void
    ) throws(FixtureError) {
        let temporary = "\(folder)/.\(name).new"
        // One may be left from a crash.
        try Directory.remove(temporary)
        let file = try OpenFile(temporary, .create)
        do throws(FixtureError) {
            try write(file)
            try file.synchronize()
            try Directory.rename(temporary, to: folder + "/" + name)
        } catch {
            try? Directory.remove(temporary)
            throw error
        }
    }

    static func reason() -> String { String(cString: strerror(errno)) }

    func size() throws(FixtureError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("cannot be examined") }
        return Int(status.st_size)
    }

    /// Up to `count` bytes from an offset; fewer only where the file ends.
    func read(at offset: Int, count: Int) throws(FixtureError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count, let base = buffer.baseAddress {
                let got = pread(descriptor, base + filled, count - filled, off_t(offset + filled))
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                guard got > 0 else { return }
                filled += got
            }
        }
        guard !failed else { throw failure("cannot be read") }
        return bytes
    }

    /// One `write` where the system takes all at once, as it does for files.
    func write(_ bytes: [UInt8]) throws(FixtureError) {
        var done = 0
        while done < bytes.count {
            let put = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
            }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { throw failure("cannot be written") }
            done += put
        }
    }

    func truncate(to size: Int) throws(FixtureError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw failure("cannot be cut") }
    }

    func synchronize() throws(FixtureError) {
        guard fsync(descriptor) == 0 else { throw failure("cannot be flushed to disk") }
    }

    /// Takes the file's advisory lock; false when another open file has it and `waits` is not set.
    func lock(waits: Bool, isShared: Bool = false) throws(FixtureError) -> Bool {
        let kind = isShared ? LOCK_SH : LOCK_EX
        while flock(descriptor, waits ? kind : kind | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            if errno == EWOULDBLOCK { return false }
            throw failure("cannot be locked")
        }
        return true
    }

    private func failure(_ what: String) -> FixtureError { FixtureError(path, "\(what): \(Self.reason())") }
}
