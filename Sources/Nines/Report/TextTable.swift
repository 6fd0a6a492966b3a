/// A table of plain text, its columns aligned by display width.
struct TextTable {
    /// A column's heading and side.
    struct Column {
        var title: String
        var alignsRight = false
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    /// Names come from files and may hold anything: a terminal gets neither line breaks nor control characters.
    mutating func add(_ row: [String]) {
        rows.append(row.map { FailureText.oneLine($0, 200) })
    }

    /// The same with its last column at another place.
    func movingLast(to place: Int) -> TextTable {
        func moved<T>(_ row: [T]) -> [T] {
            var row = row
            guard let last = row.popLast() else { return row }
            row.insert(last, at: min(place, row.count))
            return row
        }
        var table = TextTable(moved(columns))
        table.rows = rows.map(moved)
        return table
    }

    /// Heading, rule and rows, two blanks between columns, no blanks at the ends of lines.
    var text: String {
        let widths = columns.indices.map { index in
            rows.reduce(DisplayWidth.columns(columns[index].title)) { max($0, DisplayWidth.columns($1[index])) }
        }
        var lines = [
            line(columns.map(\.title), widths),
            widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "),
        ]
        lines += rows.map { line($0, widths) }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The same as a table of GitHub's Markdown.
    var markdown: String {
        func row(_ cells: [String]) -> String {
            "| " + cells.map(Self.escaped).joined(separator: " | ") + " |"
        }
        let rule = "|" + columns.map { $0.alignsRight ? "---:|" : "---|" }.joined()
        return ([row(columns.map(\.title)), rule] + rows.map(row)).joined(separator: "\n") + "\n"
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var parts: [String] = []
        for index in columns.indices {
            parts.append(DisplayWidth.pad(cells[index], to: widths[index], alignsRight: columns[index].alignsRight))
        }
        var text = parts.joined(separator: "  ")
        while text.last == " " { text.removeLast() }
        return text
    }

    /// What would be read as markup stands as text.
    static func escaped(_ text: String) -> String {
        // By scalars: a mark of markup is one with a combining accent behind it, too.
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "\\", "*", "_", "`", "[", "]", "#": result.append(contentsOf: ["\\", scalar])
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "\n": result.append(contentsOf: "<br>".unicodeScalars)
            default: result.append(scalar.isUnsafeToShow ? "·" : scalar)
            }
        }
        return String(result)
    }
}
