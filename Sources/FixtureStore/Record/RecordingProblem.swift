public import HTTPTransport

/// An exchange that took place but is not in the recording; the run that made it must end with an error.
public struct RecordingProblem: Sendable, Hashable, CustomStringConvertible {
    /// Which exchange it was.
    public let identity: ExchangeIdentity
    /// What prevented the recording: a secret, named but not shown, and where it stood, or the disk.
    public let message: String
    /// Whether it was answered; else it was not even sent.
    public let isAnswered: Bool

    /// The case, the target and the problem.
    public var description: String {
        "case \(identity.caseID), target \(identity.target), trial \(identity.trial): \(message)"
    }
}
