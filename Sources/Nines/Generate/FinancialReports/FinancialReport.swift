/// An invented report: its text and what it says, in the units that the question asks for.
struct FinancialReport: Sendable {
    let company: String
    let text: String
    /// `revenue` and `net_profit` and so on, as exact decimals.
    let answers: [(key: String, value: String)]
}
