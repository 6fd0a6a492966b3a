import Dispatch
import HTTPTransport

/// Work that is done at the same time as other work.
enum Concurrent {
    /// The results of both; throws the error of the first where both fail.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () throws(InvalidInput) -> First,
        and second: @Sendable () throws(InvalidInput) -> Second
    ) throws(InvalidInput) -> (First, Second) {
        let firstResult = Locked<Result<First, InvalidInput>?>(nil)
        let secondResult = Locked<Result<Second, InvalidInput>?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { place in
            if place == 0 {
                let result = Result(catching: first)
                firstResult.withLock { $0 = result }
            } else {
                let result = Result(catching: second)
                secondResult.withLock { $0 = result }
            }
        }
        guard let first = firstResult.withLock({ $0 }), let second = secondResult.withLock({ $0 }) else {
            preconditionFailure("concurrentPerform does all iterations before it returns")
        }
        return (try first.get(), try second.get())
    }
}
