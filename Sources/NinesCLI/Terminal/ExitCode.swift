import Nines

/// Every exit code of the program; those of runs come from `RunVerdict`.
enum ExitCode {
    /// Done, gates hold.
    static let success: Int32 = 0
    /// A suite, target or file that cannot be used.
    static let invalidInput: Int32 = 2
    /// A file that could not be written: what was done until then is kept.
    static let incomplete: Int32 = RunVerdict.incomplete.exitCode
    /// The command line is wrong.
    static let usage: Int32 = 64
    /// A bug of ours.
    static let bug: Int32 = 70
    /// Stopped from outside.
    static let interrupted: Int32 = RunVerdict.interrupted.exitCode
}
