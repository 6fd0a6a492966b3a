import Fence
import Glibc

/// The folder `FUZZ_ROOM` of the environment: the only part of the file system that an input gets to see.
enum Room {
    /// Its path, absolute.
    private static let path: String = {
        let path = Property.environment("FUZZ_ROOM")
        guard path.hasPrefix("/") else { fatalError("FUZZ_ROOM is '\(path)', expected the absolute path of a folder") }
        return path
    }()

    static func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Gives a file new content.
    static func write(_ bytes: [UInt8], to name: String) {
        let descriptor = open(file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        Property.holds(descriptor >= 0, "cannot write to '\(path)': \(String(cString: strerror(errno)))")
        defer { close(descriptor) }
        let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
        Property.holds(count == bytes.count, "'\(path)' does not take \(bytes.count) bytes")
    }

    /// Does something that can open nothing outside.
    static func enclosed<Value>(_ work: () -> Value) -> Value {
        fence_raise(path)
        defer { fence_lower() }
        return work()
    }
}
