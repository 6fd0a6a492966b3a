internal import HTTPTransport

/// A transfer and the task that waits for it; whoever holds it must finish it exactly once.
struct Submission: Sendable {
    let transfer: Transfer
    let continuation: CheckedContinuation<Result<ReceivedResponse, TransportError>, Never>

    func finish(_ outcome: Result<ReceivedResponse, TransportError>) {
        continuation.resume(returning: outcome)
    }
}
