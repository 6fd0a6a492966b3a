/// How a cell ended; only `pass`, `fail`, `truncated`, `refused` and `unparsed` say something about the target.
public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// The answer satisfies the assertions.
    case pass
    /// It does not.
    case fail
    /// It was cut off by the token limit before it was complete.
    case truncated
    /// The model or a content filter refused to answer.
    case refused
    /// Nothing could be read from the answer that the assertions could judge.
    case unparsed
    /// There is no answer: transport, server, fixture or scorer failed. Never counted as a wrong answer.
    case error
    /// The case is marked to be left out.
    case skipped

    /// Whether the cell counts in the denominator of rates.
    public var isAnswered: Bool {
        switch self {
        case .pass, .fail, .truncated, .refused, .unparsed: true
        case .error, .skipped: false
        }
    }

    /// Whether a later result of the same cell in a record takes its place: only errors are asked again by a run that is gone on
    /// with. Of two results that are none the first stands, or an answer could be had again until it suits.
    var isReplaceable: Bool { self == .error }
}
