import Glibc

/// Ctrl-C and SIGTERM: the first lets what is under way finish, the second stops it.
///
/// A thread of its own waits for the signals, so that no code runs inside a signal handler.
enum Interrupts {
    /// Calls `first` at the first signal and `second` at the next; to be called once, before other threads begin.
    static func watch(first: @escaping @Sendable () -> Void, second: @escaping @Sendable () -> Void) {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let box = Unmanaged.passRetained(Handlers(first: first, second: second))
        var thread = pthread_t()
        let made = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                let handlers = Unmanaged<Handlers>.fromOpaque(argument).takeRetainedValue()
                var signals = sigset_t()
                sigemptyset(&signals)
                sigaddset(&signals, SIGINT)
                sigaddset(&signals, SIGTERM)
                var signal: Int32 = 0
                sigwait(&signals, &signal)
                handlers.first()
                sigwait(&signals, &signal)
                handlers.second()
                return nil
            }, box.toOpaque())
        if made == 0 { pthread_detach(thread) } else { box.release() }
    }

    private final class Handlers: Sendable {
        let first: @Sendable () -> Void
        let second: @Sendable () -> Void

        init(first: @escaping @Sendable () -> Void, second: @escaping @Sendable () -> Void) {
            self.first = first
            self.second = second
        }
    }
}
