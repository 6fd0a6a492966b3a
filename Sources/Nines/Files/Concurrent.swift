import Dispatch
import HTTPTransport

/// Work that is done at the same time as other work.
enum Concurrent {
    /// The results of both; throws the error of the first where both fail.
    ///
    /// Not by `concurrentPerform`: one inside another gets no more threads, and each of the two may want all processors.
    /// The second, which should be the longer, is done on this thread: one that waits counts as busy for a while.
    static func both<First: Sendable, Second: Sendable>(
        _ first: @escaping @Sendable () throws(InvalidInput) -> First,
        and second: () throws(InvalidInput) -> Second
    ) throws(InvalidInput) -> (First, Second) {
        let elsewhere = Locked<Result<First, InvalidInput>?>(nil)
        let group = DispatchGroup()
        DispatchQueue.global().async(group: group) {
            let result = Result(catching: first)
            elsewhere.withLock { $0 = result }
        }
        let here = Result(catching: second)
        group.wait()
        guard let first = elsewhere.withLock({ $0 }) else { preconditionFailure("the group was waited for") }
        return (try first.get(), try here.get())
    }
}
