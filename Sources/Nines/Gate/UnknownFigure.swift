/// Why there is no figure, as a clause such as `no case was answered on both sides`.
struct UnknownFigure: Error, Sendable, Hashable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }

    /// Of a comparison in which all pairs have an error, or are left out, on one side.
    static let unanswered = UnknownFigure("no case was answered on both sides")

    /// An interval of too few cases, or clusters of related ones.
    static func few(_ needed: Int, cases: Int, clusters: Int) -> UnknownFigure {
        UnknownFigure("there are fewer than \(needed) \(clusters < cases ? "clusters of related cases" : "cases")")
    }
}
