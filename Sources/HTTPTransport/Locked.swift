import Glibc

/// A value behind a mutex of the C library.
///
/// `Synchronization.Mutex` would do as well, but ThreadSanitizer does not see its futex calls and reports races that are none.
package final class Locked<Value>: @unchecked Sendable {
    // Unchecked, because the compiler cannot see that `value` is touched between lock and unlock only.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private var value: Value

    /// Puts a value behind a lock.
    package init(_ value: sending Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    /// Runs a short piece of code, which must not suspend or lock again, on the value alone.
    package func withLock<Result>(_ body: (inout Value) throws -> sending Result) rethrows -> sending Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }
}
