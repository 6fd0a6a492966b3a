/// Why a program gave no result.
public struct ProgramError: Error, Sendable, Hashable {
    /// The class of failure.
    public enum Code: Sendable, Hashable {
        /// There is no such program or folder, it may not be run, or the system is out of processes.
        case notStarted
        /// It ended with an exit code other than 0.
        case exit(Int32)
        /// A signal ended it.
        case signal(Int32)
        /// It had not ended in time.
        case timeout
        /// It printed more than it may.
        case tooLarge
        /// The task was cancelled.
        case cancelled
    }

    /// The class of failure.
    public var code: Code
    /// What happened, in one line, with the end of what it wrote to standard error.
    public var message: String
    /// Milliseconds from its start to the failure; 0 if it never started.
    public var milliseconds: Double

    init(_ code: Code, _ message: String, milliseconds: Double = 0) {
        self.code = code
        self.message = message
        self.milliseconds = milliseconds
    }
}
