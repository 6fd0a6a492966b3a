internal import Synchronization

/// A program to run: its arguments, where, and with which environment; no shell is involved.
public struct Program: Sendable, Hashable {
    /// The program and its arguments. A name without a slash is looked for in `PATH`; a path is relative to `folder`.
    public var arguments: [String]
    /// The folder it starts in, absolute.
    public var folder: String
    /// All of its environment.
    public var environment: [String: String]
    /// The most bytes it may print.
    public var outputLimit: Int

    /// A program that may print 16 MB.
    public init(_ arguments: [String], folder: String, environment: [String: String], outputLimit: Int = 16 << 20) {
        self.arguments = arguments
        self.folder = folder
        self.environment = environment
        self.outputLimit = outputLimit
    }

    /// Runs the program to its end; throws unless it ends by itself with exit code 0.
    ///
    /// It leads a process group of its own. The group is killed at the time limit, when the task is cancelled, and when the
    /// program has ended; what left the group before is out of reach. What it does not read of its input is no error.
    public func run(input: [UInt8], timeout: Duration) async throws(ProgramError) -> ProgramOutput {
        let cancellation = Cancellation()
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                // A thread for each: one that runs a program has nothing else to wait for, and the pool's may not wait at all.
                let hasStarted = BackgroundThread.start {
                    continuation.resume(
                        returning: Result { () throws(ProgramError) in
                            try RunningProgram.run(
                                self, input: input, timeout: timeout, isCancelled: { cancellation.isRequested })
                        })
                }
                if !hasStarted {
                    continuation.resume(returning: .failure(ProgramError(.notStarted, "no thread could be started")))
                }
            }
        } onCancel: {
            cancellation.request()
        }
        return try result.get()
    }

    /// The name of the program, for messages.
    public var name: String { arguments.first ?? "" }

    private final class Cancellation: Sendable {
        private let flag = Atomic(false)
        var isRequested: Bool { flag.load(ordering: .relaxed) }
        func request() { flag.store(true, ordering: .relaxed) }
    }
}
