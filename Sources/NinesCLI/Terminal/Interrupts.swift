import Glibc

/// Ctrl-C, SIGTERM and SIGHUP: the first lets what is under way finish, the second stops it, a third ends the program.
///
/// The handler only writes a byte to a pipe; a thread of its own reads it. Blocking the signals and waiting for them would
/// not do: the runtime's main thread waits with every signal unblocked.
enum Interrupts {
    /// The end of the pipe that the handler writes to; set once, before the handler is.
    nonisolated(unsafe) private static var writeEnd: Int32 = -1
    /// The signals that are watched; set once, before the thread that reads them begins.
    nonisolated(unsafe) private static var watched: [Int32] = []

    /// Calls `first` at the first signal and `second` at the next; to be called once.
    static func watch(first: @escaping @Sendable () -> Void, second: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        writeEnd = ends[1]
        // One that is ignored stays so: whoever started the program, with nohup say, wants it to go on.
        watched = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
        let box = Unmanaged.passRetained(Watcher(readEnd: ends[0], first: first, second: second))
        var thread = pthread_t()
        let made = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Watcher>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            }, box.toOpaque())
        guard made == 0 else { return box.release() }
        pthread_detach(thread)
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { signal in
            let kept = errno
            var byte = UInt8(truncatingIfNeeded: signal)
            _ = write(Interrupts.writeEnd, &byte, 1)
            errno = kept
        }
        action.sa_flags = SA_RESTART
        for signal in watched { sigaction(signal, &action, nil) }
    }

    /// Lets every further signal end the program at once, also where it waits for a folder's lock or a pipe's reader.
    static func release() {
        for number in watched { signal(number, SIG_DFL) }
    }

    private static func isIgnored(_ signal: Int32) -> Bool {
        var present = sigaction()
        guard sigaction(signal, nil, &present) == 0 else { return false }
        // SIG_IGN is 1, which is the address of no function.
        return withUnsafeBytes(of: present.__sigaction_handler) { $0.load(as: Int.self) } == 1
    }

    private final class Watcher: Sendable {
        let readEnd: Int32
        let first: @Sendable () -> Void
        let second: @Sendable () -> Void

        init(readEnd: Int32, first: @escaping @Sendable () -> Void, second: @escaping @Sendable () -> Void) {
            self.readEnd = readEnd
            self.first = first
            self.second = second
        }

        func run() {
            _ = nextSignal()
            first()
            // One session that is closed hangs up twice: its shell and the system both say so.
            while nextSignal() == SIGHUP {}
            Interrupts.release()
            second()
        }

        private func nextSignal() -> Int32 {
            var byte: UInt8 = 0
            while read(readEnd, &byte, 1) < 0, errno == EINTR {}
            return Int32(byte)
        }
    }
}
