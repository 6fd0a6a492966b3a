/// A clock on which waiting takes no time: what would sleep moves the clock on instead.
///
/// A replayed run goes through the same back-off and the same limits as the recorded one, at once.
public final class VirtualClock: RunClock {
    private let elapsed = Locked(0.0)
    private let startUnixTime: Double

    /// A clock that begins at 0, and at a moment of the calendar in seconds since 1970.
    public init(startUnixTime: Double = 0) {
        self.startUnixTime = startUnixTime
    }

    /// Seconds slept since the clock was made.
    public var now: Double { elapsed.withLock { $0 } }

    /// The calendar time that belongs to `now`.
    public var unixTime: Double { startUnixTime + now }

    /// Moves the clock on and returns; throws `CancellationError` when the task is cancelled.
    public func sleep(seconds: Double) async throws {
        try Task.checkCancellation()
        if seconds > 0 { elapsed.withLock { $0 += seconds } }
    }
}
