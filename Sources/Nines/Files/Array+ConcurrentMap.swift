import Dispatch
import HTTPTransport

extension Array where Element: Sendable {
    /// The same as `map`, on all processors; for work of milliseconds and more an element.
    func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        let results = Locked([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: count) { place in
            let result = transform(self[place])
            results.withLock { $0[place] = result }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// The same for work of microseconds an element, so many of them at a time; the results are left in these portions, as
    /// putting together large ones would take as long as some of the work.
    func concurrentMap<Result: Sendable>(
        portion: Int, _ transform: @Sendable (Element) -> Result
    ) -> [[Result]] {
        guard count > portion else { return [map(transform)] }
        let portions = stride(from: 0, to: count, by: portion).map { self[$0..<Swift.min($0 + portion, count)] }
        return portions.concurrentMap { $0.map(transform) }
    }
}
