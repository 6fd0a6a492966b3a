/// One list found in an answer.
struct NameList: Sendable {
    /// How it was written.
    enum Kind: Sendable {
        /// With numbers, bullets or table rows.
        case marked
        /// A name a line.
        case plain
        /// Within a sentence or a line.
        case inline
    }

    var kind: Kind
    var items: [ListedName] = []
    /// Where its last item ends in the answer: a list that text interrupts ends after what interrupts it.
    var end = 0
    /// Whether the line that introduces it says that these are the ones that do not qualify.
    var isNegated = false

    /// How many of its items name something in the set.
    var memberCount: Int { items.reduce(0) { $0 + ($1.entry == nil ? 0 : 1) } }
}
