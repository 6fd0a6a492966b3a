/// `starts-with`: the answer begins with the value, code point by code point; nothing is trimmed unless `trim: true`.
public struct StartsWithScorer: Scorer {
    /// `starts-with`
    public static let types = ["starts-with"]
    /// `trim`: leave white space at both ends aside; `ignore-case`: compare in lower case.
    public static let options: Set<String> = ["trim", "ignore-case"]

    private let prefix: String
    private let folding: TextFolding

    /// Takes one text that is not empty.
    public init(_ spec: ScorerSpec) throws(ScorerSpecError) {
        folding = try TextFolding(spec)
        prefix = folding.apply(try spec.requiredNonEmptyText())
    }

    /// Pass when the answer begins with the value.
    public func score(_ answer: Answer) async -> Score {
        let text = folding.apply(answer.text)
        let begins = text.beginsWithBytes(of: prefix)
        return Score(if: begins, "begins with \(text.quotedExcerpt(40)), expected \(prefix.quotedExcerpt(40))")
    }
}
