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

    /// Whether the mode may spend money.
    public var isLive: Bool { self != .replay }

    /// Why the mode is refused, nil if it is not: a continuous integration job goes live only when it is told to.
    public func refusal(isCI: Bool, allowsLive: Bool) -> String? {
        guard isLive, isCI, !allowsLive else { return nil }
        return "CI is set, so only the mode \"replay\" works; allow live requests explicitly to use \"\(rawValue)\""
    }
}
