import Dispatch
import HTTPTransport

/// Work that is done at the same time as other work.
enum Concurrent {
    /// The results of both; throws the error of the first where both fail.
    ///
    /// Not by `concurrentPerform`: one inside another gets no more threads, and each of the two may want all processors.
    static func both<First: Sendable, Second: Sendable>(
        _ first: () throws(InvalidInput) -> First,
        and second: @escaping @Sendable () throws(InvalidInput) -> Second
    ) throws(InvalidInput) -> (First, Second) {
        let other = Locked<Result<Second, InvalidInput>?>(nil)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            let result = Result(catching: second)
            other.withLock { $0 = result }
        }
        let one = Result(catching: first)
        group.wait()
        guard let other = other.withLock({ $0 }) else { preconditionFailure("the group was waited for") }
        return (try one.get(), try other.get())
    }
}
