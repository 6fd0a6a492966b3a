import Nines

/// The exit codes beside those of `RunVerdict` and `ComparisonVerdict`; 64, for usage, is the argument parser's.
enum ExitCode {
    /// Done, gates hold.
    static let success: Int32 = 0
    /// A suite, target or file that cannot be used.
    static let invalidInput: Int32 = 2
    /// A file that could not be written: what was done until then is kept.
    static let incomplete: Int32 = RunVerdict.incomplete.exitCode
    /// A bug of ours.
    static let bug: Int32 = 70
}
