/// Fields and lines of a CSV file (RFC 4180), safe to open in a spreadsheet.
enum CSVText {
    /// A spreadsheet spills what is longer into the next cells; programs find the whole text in the JSON report.
    static let fieldLimit = 32_000

    /// A text as a field: what a spreadsheet would take for a formula stands behind an apostrophe.
    ///
    /// So does a text that begins with an apostrophe itself: whoever takes one off a field has the text. A plain number
    /// is no formula and stays as it is. NUL, which readers stumble over, becomes U+FFFD.
    static func text(_ text: String) -> String {
        var scalars = text.unicodeScalars.prefix(fieldLimit)
        let isCut = scalars.endIndex < text.unicodeScalars.endIndex
        if scalars.contains("\0") {
            scalars = String.UnicodeScalarView(scalars.map { $0 == "\0" ? "\u{FFFD}" : $0 })[...]
        }
        var field = String(String.UnicodeScalarView(scalars))
        if let first = scalars.first, isRisky(first), isCut || !isNumber(field) { field = "'" + field }
        if isCut { field += "… [cut off here]" }
        let isPlain = !field.utf8.contains { $0 < 0x20 || $0 == 0x22 || $0 == 0x2C || $0 == 0x3B }
        return isPlain ? field : "\"" + field.replacingScalar("\"", with: "\"\"") + "\""
    }

    /// Texts as one field, `;` between them as in tables of cases; one that is part of a text has a backslash before it, and so
    /// has a backslash.
    static func list(_ texts: [String]) -> String {
        let parts = texts.map { $0.replacingScalar("\\", with: "\\\\").replacingScalar(";", with: "\\;") }
        return text(parts.joined(separator: ";"))
    }

    /// A number as a field; empty where unknown.
    static func number(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "" }
        return value == value.rounded() && abs(value) < 1e15 ? Figure.fixed(value, 0) : value.description
    }

    /// A line of fields that are ready.
    static func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\r\n" }

    /// What begins a formula, with the full-width forms that some spreadsheets fold, and what hides one.
    private static func isRisky(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'": true
        default: false
        }
    }

    private static func isNumber(_ text: String) -> Bool {
        var digits = text.utf8.dropFirst()[...]
        guard text.utf8.count < 40, text.first == "-" || text.first == "+", let first = digits.first, first != 0x2E
        else { return false }
        digits = digits.drop { (0x30...0x39).contains($0) }
        guard digits.first == 0x2E else { return digits.isEmpty }
        let decimals = digits.dropFirst()
        return !decimals.isEmpty && decimals.allSatisfy { (0x30...0x39).contains($0) }
    }
}
