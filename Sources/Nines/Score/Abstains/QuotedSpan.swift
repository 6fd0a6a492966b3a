/// Text that an answer quotes rather than says: in quotation marks, in code, on lines that begin with `>`.
enum QuotedSpan {
    /// Nobody quotes more at a time; an apostrophe or a mark that is never closed quotes nothing.
    private static let reach = 400

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "“": "”", "「": "」", "『": "』", "《": "》", "`": "`", "‘": "’",
    ]

    /// Where the quotation that begins at an index ends; nil where none begins, or all of the answer is one.
    static func end(in text: [Unicode.Scalar], from start: Int) -> Int? {
        if text[start] == ">", start == 0 || text[start - 1] == "\n" {
            return text[start...].firstIndex(of: "\n") ?? text.count
        }
        guard let close = pairs[text[start]] else { return nil }
        let window = text[(start + 1)..<min(text.count, start + 1 + reach)]
        guard let end = window.firstIndex(where: { $0 == close || $0 == "\n" }), text[end] == close else { return nil }
        // An answer in quotation marks from end to end is said, not quoted.
        let isAll =
            start == 0 && text[(end + 1)...].prefix(3).allSatisfy { $0 == "." || $0.properties.isWhitespace }
            && end + 4 > text.count
        return isAll ? nil : end + 1
    }
}
