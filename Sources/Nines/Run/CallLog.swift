import HTTPTransport
import JSONText

/// The calls of one cell so far, and how often each request was made.
final class CallLog: Sendable {
    private struct State {
        var calls: [CallRecord] = []
        /// Each request and how often it was made: a list, as a cell makes few different ones and hashing takes longer.
        var requests: [(request: Request, count: Int)] = []
        var askingFailure: CellError?
    }

    /// What makes two calls the same request.
    struct Request: Equatable {
        var target: String
        var content: JSONValue
    }

    private let state = Locked(State())

    /// The calls, in the order in which they ended.
    var calls: [CallRecord] { state.withLock { $0.calls } }

    /// How often the same was asked before; a repetition is another sample, not the same one.
    func occurrence(of request: Request) -> Int {
        state.withLock { state in
            guard let place = state.requests.firstIndex(where: { $0.request == request }) else {
                state.requests.append((request, 1))
                return 0
            }
            defer { state.requests[place].count += 1 }
            return state.requests[place].count
        }
    }

    /// The first failure of a call to another target than the cell's own.
    var askingFailure: CellError? { state.withLock { $0.askingFailure } }

    func noteAskingFailure(_ error: CellError) {
        state.withLock { $0.askingFailure = $0.askingFailure ?? error }
    }

    func append(_ call: CallRecord) {
        state.withLock { $0.calls.append(call) }
    }
}
