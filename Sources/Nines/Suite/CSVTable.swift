/// A CSV file (RFC 4180) with its line numbers, which error messages need and the libraries at hand do not give.
struct CSVTable {
    /// One row: its fields and the line it begins on.
    struct Row {
        var line: Int
        var fields: [String]
    }

    let header: [String]
    let rows: [Row]

    /// Reads a table whose first row names the columns; throws every uneven row.
    init(_ text: String, path: String) throws(InvalidInput) {
        var all = try Self.split(text, path: path)
        guard !all.isEmpty else {
            throw InvalidInput("the table is empty", at: SourceLocation(file: path, line: 1))
        }
        let first = all.removeFirst()
        var problems: [Diagnostic] = []
        var seen: Set<String> = []
        for name in first.fields where !seen.insert(name).inserted || name.isEmpty {
            problems.append(
                Diagnostic(
                    name.isEmpty ? "a column has no name" : "the column '\(name)' stands twice",
                    at: SourceLocation(file: path, line: first.line)))
        }
        for row in all where row.fields.count != first.fields.count {
            problems.append(
                Diagnostic(
                    "found \(row.fields.count) fields, expected \(first.fields.count) as in the first row",
                    at: SourceLocation(file: path, line: row.line),
                    hint: "a field that contains a comma must stand in double quotes"))
        }
        guard problems.isEmpty else { throw InvalidInput(problems) }
        header = first.fields
        rows = all
    }

    private static func split(_ text: String, path: String) throws(InvalidInput) -> [Row] {
        var rows: [Row] = []
        var row = Row(line: 1, fields: [])
        var field: [UInt8] = []
        var line = 1
        var quotedAt: Int?
        var wasQuoted = false
        let bytes = Array(text.utf8)
        var index = 0
        func endRow() {
            row.fields.append(String(decoding: field, as: UTF8.self))
            // A blank line is no row.
            if row.fields != [""] || wasQuoted { rows.append(row) }
            row = Row(line: line, fields: [])
            field = []
            wasQuoted = false
        }
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\n") { line += 1 }
            if quotedAt != nil {
                if byte != UInt8(ascii: "\"") {
                    field.append(byte)
                } else if index < bytes.count, bytes[index] == byte {
                    field.append(byte)
                    index += 1
                } else {
                    quotedAt = nil
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\"") where field.isEmpty && !wasQuoted:
                quotedAt = line
                wasQuoted = true
            case UInt8(ascii: ","):
                row.fields.append(String(decoding: field, as: UTF8.self))
                field = []
                wasQuoted = false
            case UInt8(ascii: "\r") where index < bytes.count && bytes[index] == UInt8(ascii: "\n"): break
            case UInt8(ascii: "\n"): endRow()
            default:
                guard !wasQuoted else {
                    throw InvalidInput(
                        "something follows the closing quote of a field", at: SourceLocation(file: path, line: line),
                        hint: "a quote inside a quoted field is written twice")
                }
                field.append(byte)
            }
        }
        if let quotedAt {
            throw InvalidInput(
                "a quoted field begins here and never ends", at: SourceLocation(file: path, line: quotedAt))
        }
        if !field.isEmpty || !row.fields.isEmpty || wasQuoted { endRow() }
        return rows
    }
}
