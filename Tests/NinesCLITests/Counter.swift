import HTTPTransport

/// Counts calls from zero.
final class Counter: Sendable {
    private let count = Locked(0)

    /// How often it was asked for the next number.
    var value: Int { count.withLock { $0 } }

    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
