/// How many answers count as not right although nobody knows what they would have said: cut off by the token limit, or
/// without anything in them that could be read.
struct UnreadAnswers: Sendable, Hashable {
    private(set) var truncated = 0
    private(set) var unparsed = 0
    /// All answers, read or not.
    private(set) var count = 0

    /// Of none.
    init() {}

    /// Of the cells that a group sums up.
    init(_ group: GroupSummary) {
        truncated = group.outcomes[.truncated] ?? 0
        unparsed = group.outcomes[.unparsed] ?? 0
        count = group.answered
    }

    /// Counts an outcome; one without an answer says nothing.
    mutating func add(_ outcome: Outcome) {
        guard outcome.isAnswered else { return }
        count += 1
        if outcome == .truncated { truncated += 1 }
        if outcome == .unparsed { unparsed += 1 }
    }

    /// Whether they are more than a tenth of all answers: too many for a verdict that rests on their counting as wrong.
    var areMany: Bool { 10 * (truncated + unparsed) > count }

    /// `62 of 108 truncated`, `15 unparsed and 2 truncated of 32`; empty for none.
    var text: String {
        switch (truncated, unparsed) {
        case (0, 0): ""
        case (_, 0): "\(truncated) of \(count) truncated"
        case (0, _): "\(unparsed) of \(count) unparsed"
        default: "\(unparsed) unparsed and \(truncated) truncated of \(count)"
        }
    }

    /// The columns of a table that shows rates; people are spared them where they hold nothing but zeros.
    static let columns: [FigureTable.Column] = [
        .init(key: "truncated", title: "truncated", isOptional: true),
        .init(key: "unparsed", title: "unparsed", isOptional: true),
    ]

    /// The figures of these columns.
    var figures: [FigureValue] { [.count(truncated), .count(unparsed)] }
}

extension Outcome {
    /// Whether it counts as not right without being known to be wrong.
    var isUnread: Bool { self == .truncated || self == .unparsed }
}
