internal import HTTPTransport
internal import Synchronization

/// A request on its way, as both the waiting task and the loop's thread see it.
final class Transfer: Sendable {
    let request: HTTPRequest
    /// When `send` was called.
    let submitted = MonotonicTime.now
    private let cancelled = Atomic(false)

    init(_ request: HTTPRequest) {
        self.request = request
    }

    /// Marks the request as given up; the loop sees it on its next sweep, or when it would start the request.
    func cancel() {
        cancelled.store(true, ordering: .releasing)
    }

    var isCancelled: Bool {
        cancelled.load(ordering: .acquiring)
    }
}
