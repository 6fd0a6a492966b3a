/// Finds text that an answer quotes rather than says: in quotation marks, in code, on lines that begin with `>`.
///
/// 《 》 are no quotation marks: they hold a title, which is part of what the answer says.
struct QuotedSpan {
    /// Nobody quotes more at a time; an apostrophe or a mark that is never closed quotes nothing.
    private static let reach = 400

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "“": "”", "「": "」", "『": "』", "`": "`", "‘": "’", "《": "》",
    ]

    private let text: [Unicode.Scalar]
    /// Where each closing mark (or the line) next ends, so that a run of marks that nothing closes is walked once.
    private var next: [Unicode.Scalar: Int] = [:]

    init(_ text: [Unicode.Scalar]) { self.text = text }

    /// Where the quotation that begins at an index ends; nil where none begins, or all of the answer is one.
    mutating func end(from start: Int) -> Int? {
        if text[start] == ">", start == 0 || text[start - 1] == "\n" {
            return text[start...].firstIndex(of: "\n") ?? text.count
        }
        guard text[start] != "《", let end = close(from: start) else { return nil }
        // An answer in quotation marks from end to end is said, not quoted.
        let isAll =
            start == 0 && text[(end + 1)...].prefix(3).allSatisfy { $0 == "." || $0.properties.isWhitespace }
            && end + 4 > text.count
        return isAll ? nil : end + 1
    }

    /// Where the title that begins at an index is closed; nil where none begins.
    mutating func titleEnd(from start: Int) -> Int? { text[start] == "《" ? close(from: start) : nil }

    private mutating func close(from start: Int) -> Int? {
        guard let close = Self.pairs[text[start]] else { return nil }
        var end = next[close] ?? 0
        if end <= start {
            end = start + 1
            while end < text.count, text[end] != close, text[end] != "\n" { end += 1 }
            next[close] = end
        }
        return end < text.count && text[end] == close && end - start <= Self.reach ? end : nil
    }
}
