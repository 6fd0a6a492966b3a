import Glibc

/// Time as the policies above a transport see it: real when live, virtual when replaying.
public protocol RunClock: Sendable {
    /// Seconds since some fixed moment, never going back.
    var now: Double { get }
    /// Seconds since 1970 UTC, for dates in headers only: it may jump.
    var unixTime: Double { get }
    /// Waits; throws `CancellationError` when the task is cancelled.
    func sleep(seconds: Double) async throws
}

extension RunClock {
    /// The machine's calendar time.
    public var unixTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
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
