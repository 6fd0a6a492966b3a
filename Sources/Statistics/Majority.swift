/// What most of several answers to one case say.
public enum Majority<Answer: Hashable & Sendable>: Sendable, Hashable {
    /// One answer has more votes than any other.
    case winner(Answer, votes: Int)
    /// Several answers share the most votes, which is no win; in the order in which they first came.
    case tie([Answer], votes: Int)
    /// Nobody voted.
    case none

    /// Counts normalised answers; one that could not be read is nil and does not vote.
    ///
    /// Votes are equal when `==` says so: for strings, canonically equivalent spellings are one answer.
    public init(of answers: [Answer?]) {
        var votes: [Answer: Int] = [:]
        for case let answer? in answers { votes[answer, default: 0] += 1 }
        let most = votes.values.max() ?? 0
        var leaders: [Answer] = []
        for case let answer? in answers where votes[answer] == most && !leaders.contains(answer) {
            leaders.append(answer)
        }
        switch leaders.count {
        case 0: self = .none
        case 1: self = .winner(leaders[0], votes: most)
        default: self = .tie(leaders, votes: most)
        }
    }
}
