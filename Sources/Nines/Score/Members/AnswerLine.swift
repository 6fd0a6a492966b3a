/// One line of an answer, its list marker taken off.
struct AnswerLine: Sendable {
    /// What marks it as an item.
    enum Marker: Sendable, Equatable {
        case none
        case bullet
        case number(Int)
        case row
        /// The line of dashes under a table's head.
        case rowRule
        /// The line that opens or closes a code block.
        case fence
    }

    var marker: Marker
    /// Columns before the marker.
    var indent: Int
    /// What follows the marker, among the scalars of the answer.
    var range: Range<Int>
    var isBlank: Bool { marker == .none && range.isEmpty }
}
