/// Time as the policies above a transport see it: real when live, virtual when replaying.
public protocol RunClock: Sendable {
    /// Seconds since some fixed moment, never going back.
    var now: Double { get }
    /// Waits; throws `CancellationError` when the task is cancelled.
    func sleep(seconds: Double) async throws
}

/// The machine's monotonic clock.
public struct SystemClock: RunClock {
    private let start = ContinuousClock.now

    /// A clock that begins at 0 now.
    public init() {}

    /// Seconds since the clock was made.
    public var now: Double {
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
    }

    /// Waits on the machine's clock.
    public func sleep(seconds: Double) async throws {
        guard seconds > 0 else { return }
        try await Task.sleep(for: .seconds(seconds))
    }
}
