import JSONText

/// A form in which a history can be written.
public enum HistoryFormat: String, Sendable, CaseIterable {
    /// GitHub's Markdown.
    case markdown
    /// A table with a line a run and series (RFC 4180).
    case csv
    /// One JSON document.
    case json

    /// The file's bytes.
    public func render(_ history: History) -> [UInt8] {
        switch self {
        case .markdown:
            let parts = zip(history.series, history.tables).map { "\($1.markdown)\n`\($0.trend())`\n" }
            return Array(("# History\n\n" + parts.joined(separator: "\n")).utf8)
        case .csv: return Array(Self.csv(history).utf8)
        case .json:
            let object: JSONValue = [
                "nines": "history", "format": 1, "series": .array(history.tables.map(\.json)),
            ]
            return JSONWriter.bytes(object, style: .pretty) + [UInt8(ascii: "\n")]
        }
    }

    private static func csv(_ history: History) -> String {
        let tables = history.series.map { $0.table(namesStrategy: true) }
        guard let first = tables.first else { return "" }
        var text = CSVText.line(["suite", "target", "strategy"] + first.csvNames)
        for table in tables {
            let names = [table.suite, table.target ?? "", table.strategy ?? ""].map(CSVText.text)
            for row in table.rows { text += CSVText.line(names + row.flatMap(\.csv)) }
        }
        return text
    }
}
