/// One item of a list in an answer: the name as written, and whose name it is.
struct ListedName: Sendable {
    /// The name as the answer has it, without marker and remarks.
    var written: String
    /// The entry of the set; nil when the set has no such name.
    var entry: Int?
}
