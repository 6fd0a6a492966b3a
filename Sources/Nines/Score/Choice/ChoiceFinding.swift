/// What an answer's choice comes down to.
enum ChoiceFinding: Sendable, Hashable {
    /// One option, and how the answer says so.
    case one(Unicode.Scalar, by: String)
    /// Several options, none of them preferred.
    case several([Unicode.Scalar])
    /// A letter together with the text of another option.
    case contradiction(letter: Unicode.Scalar, text: Unicode.Scalar)
    case none
}
