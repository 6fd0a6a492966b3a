/// A pair of cells of which one is right and the other is not.
public struct ChangedCell: Sendable {
    /// The candidate's cell.
    public var identity: CellIdentity
    /// How the base's cell ended.
    public var base: Outcome
    /// How the candidate's ended.
    public var candidate: Outcome
    /// What the assertions of the candidate's cell demanded; nil where the record was not read again.
    public var expected: String?
    /// The base's answer.
    public var baseAnswer: String?
    /// The candidate's answer.
    public var candidateAnswer: String?

    /// Where the candidate's case is written; nil where the record was not read again, or does not say.
    public var location: SourceLocation?

    /// Whether the candidate is the one that is right.
    public var isFixed: Bool { candidate == .pass }

    /// `suite/case/prompt/strategy`, without what is compared.
    public var path: String {
        "\(identity.suite)/\(identity.caseID)/\(identity.prompt)/\(identity.strategy)"
            + (identity.trial > 0 ? "#\(identity.trial)" : "")
    }

    /// What changed from answer to answer, by words; nil where an answer is unknown or nothing stayed.
    public var difference: WordDifference? {
        guard let baseAnswer, let candidateAnswer else { return nil }
        let difference = WordDifference(baseAnswer, candidateAnswer)
        return difference.hasCommonWords ? difference : nil
    }
}
