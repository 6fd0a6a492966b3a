/// A stretch of an answer that does not say what the answer is, though it may read like it.
///
/// It does not count beside statements. Where there are none, the kind decides: what others are said to think is not the
/// answer, but one that only supposes ("then 150 would be left") or checks still gives what it gives.
struct AnswerAside: Sendable, Hashable {
    enum Kind: Sendable {
        /// What others think or choose: "many people say A", 很多人选A.
        case report
        /// What is called wrong: "a common mistake is A", 误以为.
        case mistake
        /// What would be if something else were so: "as version numbers, …", 如果是版本号.
        case supposition
        /// What tests a result: "Check: 150 + 30 = 180", 验算.
        case check
    }

    let kind: Kind
    /// The place in the text, in scalars.
    let range: Range<Int>

    /// What is never the answer, even where nothing else is said.
    static let disowned: Set<Kind> = [.report, .mistake]
    /// Every kind.
    static let all: Set<Kind> = [.report, .mistake, .supposition, .check]

    /// The text without the asides of some kinds; a space stands for each.
    static func strip(_ text: [Unicode.Scalar], of asides: [AnswerAside], _ kinds: Set<Kind>) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var start = 0
        for aside in asides.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where kinds.contains(aside.kind) && aside.range.upperBound > start {
            if aside.range.lowerBound > start { kept += text[start..<aside.range.lowerBound] }
            kept.append(" ")
            start = aside.range.upperBound
        }
        return kept + text[start...]
    }
}
