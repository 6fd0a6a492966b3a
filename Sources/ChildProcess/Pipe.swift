internal import CSpawn
internal import Glibc

/// The two ends of a pipe; neither is inherited by a program that does not get it as standard stream.
struct Pipe: ~Copyable {
    private(set) var readEnd: Int32
    private(set) var writeEnd: Int32

    private init(readEnd: Int32, writeEnd: Int32) {
        self.readEnd = readEnd
        self.writeEnd = writeEnd
    }

    /// A new pipe; nil when the process has no descriptors left.
    static func make() -> Pipe? {
        var ends: [Int32] = [-1, -1]
        guard pipe2(&ends, O_CLOEXEC) == 0 else { return nil }
        let pipe = Pipe(readEnd: aboveStandard(ends[0]), writeEnd: aboveStandard(ends[1]))
        guard pipe.readEnd >= 0, pipe.writeEnd >= 0 else { return nil }
        return pipe
    }

    /// Where our own standard streams are closed a pipe gets their numbers, and would be overwritten in the program.
    private static func aboveStandard(_ descriptor: Int32) -> Int32 {
        guard (0...2).contains(descriptor) else { return descriptor }
        defer { close(descriptor) }
        return fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    }

    deinit {
        if readEnd >= 0 { close(readEnd) }
        if writeEnd >= 0 { close(writeEnd) }
    }

    mutating func closeReadEnd() {
        if readEnd >= 0 { close(readEnd) }
        readEnd = -1
    }

    mutating func closeWriteEnd() {
        if writeEnd >= 0 { close(writeEnd) }
        writeEnd = -1
    }

    /// Makes our end return at once instead of waiting.
    static func makeNonblocking(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
}
