import HTTPTransport

/// How often something happened, by name; counted on the server's threads.
final class Counts: Sendable {
    private let counts = Locked([String: Int]())

    /// All counts.
    var all: [String: Int] { counts.withLock { $0 } }

    /// Counts once more, and says how often that is.
    func add(_ name: String) -> Int {
        counts.withLock { counts in
            counts[name, default: 0] += 1
            return counts[name] ?? 0
        }
    }
}
