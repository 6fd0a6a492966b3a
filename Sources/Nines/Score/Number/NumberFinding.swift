/// What a finder makes of an answer; nil in its place leaves the answer to the next finder.
enum NumberFinding: Sendable {
    case number(FoundNumber)
    /// The answer says that the numbers are equal.
    case equality
    /// The answer names several numbers and chooses none: no later finder may guess.
    case undecided(String)

    /// Whether it says what the answer is.
    var isDecided: Bool { if case .undecided = self { false } else { true } }
}
