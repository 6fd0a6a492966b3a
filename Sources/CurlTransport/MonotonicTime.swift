internal import Glibc

/// A moment on the machine's monotonic clock, in nanoseconds.
struct MonotonicTime: Comparable, Sendable {
    var nanoseconds: Int64

    /// Later than any moment that is waited for.
    static let never = MonotonicTime(nanoseconds: .max)

    static var now: MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
    }

    func adding(milliseconds: Int) -> MonotonicTime {
        let (product, overflow) = Int64(milliseconds).multipliedReportingOverflow(by: 1_000_000)
        let (sum, more) = nanoseconds.addingReportingOverflow(product)
        return overflow || more ? .never : MonotonicTime(nanoseconds: sum)
    }

    func milliseconds(since start: MonotonicTime) -> Double {
        Double(nanoseconds - start.nanoseconds) / 1e6
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.nanoseconds < right.nanoseconds
    }
}
