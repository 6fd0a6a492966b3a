internal import Glibc
internal import Synchronization

/// A thread that takes no signals and can be waited for.
final class LoopThread: Sendable {
    private let thread: pthread_t
    private let isJoined = Atomic(false)

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        init(run: @escaping @Sendable () -> Void) { self.run = run }
    }

    /// Starts the thread; nil if the system refuses.
    init?(_ run: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let body = Unmanaged.passRetained(Body(run: run))
        let failure = pthread_create(
            &thread, nil,
            { context in
                LoopThread.blockSignals()
                if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
                return nil
            }, body.toOpaque())
        guard failure == 0 else {
            body.release()
            return nil
        }
        self.thread = thread
    }

    /// Waits until the thread has ended; only the first call waits.
    func join() {
        guard !isJoined.exchange(true, ordering: .acquiringAndReleasing) else { return }
        pthread_join(thread, nil)
    }

    /// OpenSSL writes to sockets without `MSG_NOSIGNAL`, so a closed peer would end the process with SIGPIPE; and the
    /// program's own handlers should not run in the middle of libcurl.
    private static func blockSignals() {
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
    }
}
