internal import Glibc

/// What the server's threads share: the requests so far, how many threads run, and the order to stop.
///
/// Unchecked because the compiler cannot see that every variable is only touched under the mutex.
final class ServerLog: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let threadEnded: UnsafeMutablePointer<pthread_cond_t>
    /// Readable for good once the server stops, so that every thread that waits sees it.
    private let stopSignal: (read: Int32, write: Int32)
    private var received: [ReceivedRequest] = []
    private var connections = 0
    private var openConnections = 0
    private var threads = 0
    private var stopped = false

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopSignal = (ends[0], ends[1])
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        threadEnded = .allocate(capacity: 1)
        threadEnded.initialize(to: pthread_cond_t())
        pthread_cond_init(threadEnded, nil)
    }

    deinit {
        pthread_cond_destroy(threadEnded)
        threadEnded.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
        close(stopSignal.read)
        if !stopped { close(stopSignal.write) }
    }

    private func locked<Value>(_ body: () -> Value) -> Value {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    var requests: [ReceivedRequest] { locked { received } }
    var connectionCount: Int { locked { connections } }
    var openConnectionCount: Int { locked { openConnections } }
    var isStopped: Bool { locked { stopped } }

    func note(_ request: ReceivedRequest) {
        locked { received.append(request) }
    }

    /// Counts a connection and gives its number.
    func noteConnection() -> Int {
        locked {
            connections += 1
            openConnections += 1
            return connections - 1
        }
    }

    func noteEnd() {
        locked { openConnections -= 1 }
    }

    /// Waits for a socket's events; false when the time is over or the server stops.
    func wait(for socket: Int32, events: Int16, milliseconds: Int32) -> Bool {
        var waits = [
            pollfd(fd: socket, events: events, revents: 0),
            pollfd(fd: stopSignal.read, events: Int16(POLLIN), revents: 0),
        ]
        while poll(&waits, 2, milliseconds) < 0 { guard errno == EINTR else { return false } }
        return waits[1].revents == 0 && waits[0].revents != 0
    }

    // MARK: Threads

    private final class Body: Sendable {
        let run: @Sendable () -> Void
        let log: ServerLog
        init(_ run: @escaping @Sendable () -> Void, _ log: ServerLog) {
            self.run = run
            self.log = log
        }
    }

    /// Runs something on a thread of its own, which `stop` waits for.
    func start(_ run: @escaping @Sendable () -> Void) -> Bool {
        locked { threads += 1 }
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
        // A thousand connections should not need a thousand times eight megabytes of address space.
        pthread_attr_setstacksize(&attributes, 512 << 10)
        var thread = pthread_t()
        let body = Unmanaged.passRetained(Body(run, self))
        let failure = pthread_create(
            &thread, &attributes,
            { context in
                guard let context else { return nil }
                let body = Unmanaged<Body>.fromOpaque(context).takeRetainedValue()
                body.run()
                body.log.noteThreadEnd()
                return nil
            }, body.toOpaque())
        guard failure != 0 else { return true }
        body.release()
        noteThreadEnd()
        return false
    }

    private func noteThreadEnd() {
        locked {
            threads -= 1
            _ = pthread_cond_broadcast(threadEnded)
        }
    }

    /// Tells every thread to end, and waits for them.
    func stop() {
        locked {
            if !stopped { close(stopSignal.write) }
            stopped = true
            while threads > 0 { pthread_cond_wait(threadEnded, mutex) }
        }
    }
}
