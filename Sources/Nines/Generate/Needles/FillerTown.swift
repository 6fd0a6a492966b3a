/// What filler text is made of: the people, days and occupations of an invented town, in one language.
///
/// Templates have alternatives in brackets, `[a|b]`, and the places `{name}`, `{she}`, `{She}` and `{day}`. They hold
/// no digits, so that a number in a document is a needle.
struct FillerTown: Sendable {
    /// An occupation: sentences to begin a paragraph with, and others that can follow in any order.
    struct Topic: Sendable {
        let openings: [String]
        let details: [String]
    }

    let people: [(name: String, pronoun: String)]
    let days: [String]
    let topics: [Topic]
}
