/// How much a claim is worth; of the strongest the last decides.
enum ChoiceRank: Int, Sendable {
    /// What something other than the answer is said to be: "the capital is London".
    case subject
    /// An option at the start of a line that goes on.
    case lineStart
    /// An option that is pointed at, called right or a line of its own.
    case stated
    case boxed
}
