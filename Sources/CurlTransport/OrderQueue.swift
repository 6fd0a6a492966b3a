internal import CCurl
internal import Glibc
internal import HTTPTransport

/// What the tasks want of the loop's thread, and how they wake it.
///
/// Unchecked because the compiler cannot see that every variable is only touched under the mutex. A pthread mutex
/// rather than `Synchronization.Mutex`, which the thread sanitizer does not understand.
final class OrderQueue: @unchecked Sendable {
    /// What was ordered since the last look, apart from new requests.
    struct Orders {
        var hasCancellations = false
        var isClosed = false
    }

    /// Readable when the loop should look at its orders.
    let wakeup: Int32
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private var submissions: [Submission] = []
    private var orders = Orders()
    /// Whether the loop sleeps, or is about to: only then is a wake-up worth its system call.
    private var isAsleep = false

    init?() {
        let descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else { return nil }
        wakeup = descriptor
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
        Glibc.close(wakeup)
    }

    // MARK: The tasks' side

    /// Hands over a request; after `close` it fails at once.
    func submit(_ submission: Submission) {
        let isTaken = post {
            if !orders.isClosed { submissions.append(submission) }
            return !orders.isClosed
        }
        if !isTaken { submission.finish(.failure(.transportClosed)) }
    }

    /// Makes the loop look for cancelled transfers.
    func noteCancellation() {
        post { orders.hasCancellations = true }
    }

    /// Makes the loop end.
    func close() {
        post { orders.isClosed = true }
    }

    private func post<Value>(_ change: () -> Value) -> Value {
        pthread_mutex_lock(mutex)
        let value = change()
        let mustWake = isAsleep
        isAsleep = false
        pthread_mutex_unlock(mutex)
        if mustWake { eventfd_write(wakeup, 1) }
        return value
    }

    // MARK: The loop's side

    /// Moves what was ordered out of the queue; `batch` must be empty, and lends its storage to the queue.
    func take(into batch: inout [Submission]) -> Orders {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        swap(&batch, &submissions)
        isAsleep = false
        defer { orders.hasCancellations = false }
        return orders
    }

    /// Declares that the loop will sleep; false if there is something to take first.
    func willSleep() -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        isAsleep = submissions.isEmpty && !orders.hasCancellations && !orders.isClosed
        return isAsleep
    }

    /// Makes `wakeup` unreadable again.
    func acknowledgeWakeup() {
        var count = eventfd_t()
        eventfd_read(wakeup, &count)
    }

    /// Fails what waits and whatever will come, for a loop that cannot run.
    func refuseAll(_ error: TransportError) {
        close()
        var batch: [Submission] = []
        _ = take(into: &batch)
        for submission in batch { submission.finish(.failure(error)) }
    }
}
