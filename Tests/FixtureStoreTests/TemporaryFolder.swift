import Glibc

@testable import FixtureStore

/// A folder of its own for one test, removed with the last reference.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        // In memory where the system offers that: on a disk, most of the tests' time is waiting for fsync.
        let root = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        path = "\(root)/nines-fixtures-\(getpid())-\(UInt64.random(in: 0...UInt64.max))"
        mkdir(path, 0o755)
    }

    deinit { Self.remove(path) }

    /// The bytes of each file by its name, but for locks.
    var contents: [String: [UInt8]] {
        get throws {
            var files: [String: [UInt8]] = [:]
            for name in try Directory.names(in: path) ?? [] where name != ".lock" {
                let file = try OpenFile(path + "/" + name, .read)
                files[name] = try file.read(at: 0, count: try file.size())
            }
            return files
        }
    }

    var shards: [String: [UInt8]] {
        get throws { try contents.filter { FileNames.Shard($0.key) != nil } }
    }

    var journals: [String] {
        get throws { try contents.keys.filter(FileNames.isJournal) }
    }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        try OpenFile.replace(path, name) { file throws(FixtureError) in try file.write(bytes) }
    }

    /// Another folder with the same files.
    func copy() throws -> TemporaryFolder {
        let copy = TemporaryFolder()
        for (name, bytes) in try contents { try copy.write(name, bytes) }
        return copy
    }

    static func remove(_ path: String) {
        for name in (try? Directory.names(in: path)) ?? [] {
            unlink(path + "/" + name)
        }
        rmdir(path)
    }
}
