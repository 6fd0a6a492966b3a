/// What an answer's choice comes down to.
enum ChoiceFinding: Sendable, Hashable {
    /// One option, and how the answer says so.
    case one(Unicode.Scalar, by: String)
    /// Several options, none of them preferred.
    case several([Unicode.Scalar])
    case none
}
