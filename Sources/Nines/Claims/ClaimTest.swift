/// One way in which a claim is tested.
struct ClaimTest: Sendable {
    /// What is looked at.
    enum Check: Sendable {
        /// A condition on a figure of every target.
        case rate(Gate)
        /// A paired comparison of right answers inside the runs.
        case comparison(ClaimComparison)
        /// A table of figures, shown without a verdict.
        case breakdown(Breakdown)
        /// A table that comes by itself: of steps, trials or metrics.
        case table(FigureTable.Kind)
        /// A feature of this program that answers the claim, and a command that shows it.
        case feature(String, command: String?)
    }

    var check: Check
    /// The suite; nil for a feature.
    var suite: String?
    /// Which of its cells.
    var filter: ClaimFilter
    /// What must be known to judge the test.
    var note: String?
    /// Where it is written.
    var location: SourceLocation?
}
