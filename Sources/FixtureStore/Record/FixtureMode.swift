/// Whether a run takes its responses from fixtures, from the network, or from both.
public enum FixtureMode: String, Sendable, Hashable, CaseIterable {
    /// Fixtures only: opens no socket and writes nothing; what is missing is an error.
    case replay
    /// Fixtures where there are any; the rest comes from the network and is recorded.
    case fill
    /// The network only; what is asked is recorded in place of what there was.
    case refresh
    /// The network only, without recording.
    case off
}
