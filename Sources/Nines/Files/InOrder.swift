import Dispatch
import HTTPTransport

/// Hands over in their order what is worked out on all processors, while the next is being worked out.
///
/// No thread waits for another: each takes what is next to be handed over, if it is there and nobody hands over, or else
/// what is next to be worked out. So all are busy to the end, however the work is divided between the two.
struct InOrder<Result: Sendable, Failure: Error>: Sendable {
    private enum Step {
        case workOut(Int)
        case handOver([Result])
    }

    private let count: Int
    private var begun = 0
    private var handedOver = 0
    private var isHandingOver = false
    private var waiting: [Int: [Result]] = [:]
    private var failure: Failure?

    /// Calls with the result of each element, one call at a time but not always on the same thread; the first that throws is
    /// the last.
    ///
    /// - Parameter portion: How many elements are worked out at a time, for work of microseconds each.
    static func forEach<Element: Sendable>(
        of elements: [Element], portion: Int, _ work: @Sendable (Element) -> Result,
        _ body: (Result) throws(Failure) -> Void
    ) throws(Failure) {
        let count = (elements.count + portion - 1) / portion
        let state = Locked(InOrder(count: count))
        // The compiler cannot see that nobody calls it while another does.
        nonisolated(unsafe) let body = body
        // More threads than that would wait for the one that hands over.
        DispatchQueue.concurrentPerform(iterations: min(count, 8)) { _ in
            while let step = state.withLock({ $0.next() }) {
                switch step {
                case .workOut(let place):
                    let results = elements.dropFirst(place * portion).prefix(portion).map(work)
                    state.withLock { $0.waiting[place] = results }
                case .handOver(let results):
                    var failure: Failure?
                    do throws(Failure) { for result in results { try body(result) } } catch { failure = error }
                    state.withLock { $0.end(failure) }
                }
            }
        }
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }

    private init(count: Int) { self.count = count }

    /// Nil where nothing is left for this thread: who works out the last portion hands it over, or who hands over then.
    private mutating func next() -> Step? {
        guard failure == nil else { return nil }
        if !isHandingOver, let results = waiting.removeValue(forKey: handedOver) {
            isHandingOver = true
            return .handOver(results)
        }
        guard begun < count else { return nil }
        begun += 1
        return .workOut(begun - 1)
    }

    private mutating func end(_ failure: Failure?) {
        self.failure = failure
        isHandingOver = false
        handedOver += 1
    }
}
