import JSONText

/// A table of figures that every report renders its own way; whatever makes figures makes one of these.
public struct FigureTable: Sendable {
    /// What kind of figures it holds; programs tell tables apart by it.
    public enum Kind: String, Sendable, Hashable {
        /// Figures by the values of a dimension, or of two.
        case breakdown
        /// Conversations by their number of steps.
        case steps
        /// Repeated trials.
        case trials
        /// The assertions that name a metric.
        case metrics
        /// Named entities, by type.
        case spans
        /// The marks of judges.
        case judges
        /// What an article claims beside what was measured.
        case claim
        /// Runs in order of time.
        case history
    }

    /// A column.
    public struct Column: Sendable, Hashable {
        /// The name for programs.
        public var key: String
        /// The heading for people.
        public var title: String
        /// Whether people are spared it where it says nothing in any row: is unknown, or counts none.
        public var isOptional = false
    }

    /// What kind of figures it holds.
    public var kind: Kind
    /// The suite that the figures are about.
    public var suite: String
    /// The target that all rows are about; nil where rows name theirs.
    public var target: String?
    /// The strategy that all rows are about; nil where there is only one.
    public var strategy: String?
    /// The dimensions that the rows are told apart by; two are shown to people as a matrix.
    public var by: [String] = []
    /// The columns.
    public var columns: [Column]
    /// A value for each column.
    public var rows: [[FigureValue]]
    /// What must be known to read it rightly.
    public var notes: [String] = []

    /// The heading: what, of which suite and target.
    public var title: String {
        let what =
            switch kind {
            case .breakdown: "by \(by.joined(separator: " × "))"
            case .steps: "steps in a row"
            case .trials: "repeated trials"
            case .metrics: "metrics"
            case .spans: "named entities"
            case .judges: "marks of judges"
            case .claim: "claims"
            case .history: "history"
            }
        return "\(suite)\(target.map { " @ \($0)" } ?? "")\(strategy.map { ", \($0)" } ?? ""): \(what)"
    }

    /// The value of a row in the column of a key.
    func value(_ key: String, of row: [FigureValue]) -> FigureValue? {
        columns.firstIndex { $0.key == key }.flatMap { row.indices.contains($0) ? row[$0] : nil }
    }

    /// As people read it.
    var table: TextTable { by.count == 2 ? matrix(by[0], by[1]) : list }

    private var list: TextTable {
        let shown = columns.indices.filter { place in
            !columns[place].isOptional || rows.contains { !$0[place].isUnknown && $0[place] != .count(0) }
        }
        var table = TextTable(
            shown.map { place in
                .init(title: columns[place].title, alignsRight: rows.first?[place].alignsRight ?? false)
            })
        for row in rows { table.add(shown.map { row[$0].text }) }
        return table
    }

    /// The values of one dimension downwards, of the other across, in the order of the rows.
    private func matrix(_ down: String, _ across: String) -> TextTable {
        var lines: [String] = []
        var names: [String] = []
        var cells: [[String]: String] = [:]
        for row in rows {
            guard let line = value(down, of: row)?.text, let name = value(across, of: row)?.text else { continue }
            if !lines.contains(line) { lines.append(line) }
            if !names.contains(name) { names.append(name) }
            cells[[line, name]] = summary(row)
        }
        names.sort(by: GroupKey.Dimension(breakdown: across).precedes)
        var table = TextTable([.init(title: "\(down) ↓ \(across) →")] + names.map { .init(title: $0) })
        for line in lines { table.add([line] + names.map { cells[[line, $0]] ?? Figure.unknown }) }
        return table
    }

    /// `88.3 % [83.3, 92.1] n 60`
    private func summary(_ row: [FigureValue]) -> String {
        let rate = ["accuracy", "accuracy_interval"].compactMap { value($0, of: row)?.text }.joined(separator: " ")
        let count = value("n", of: row)?.text ?? Figure.unknown
        let others = [("errors", "err"), ("truncated", "truncated"), ("unparsed", "unparsed")]
        return others.reduce("\(rate) n \(count)") { text, other in
            guard let number = value(other.0, of: row), number != .count(0) else { return text }
            return "\(text) \(other.1) \(number.text)"
        }
    }

    var json: JSONValue {
        var object = JSONObject([.init("kind", .string(kind.rawValue)), .init("suite", .string(suite))])
        object["target"] = target.map(JSONValue.string)
        object["strategy"] = strategy.map(JSONValue.string)
        if !by.isEmpty { object["by"] = .array(by.map(JSONValue.string)) }
        object["rows"] = .array(
            rows.map { row in
                .object(JSONObject(zip(columns, row).map { .init($0.key, $1.json) }))
            })
        if !notes.isEmpty { object["notes"] = .array(notes.map(JSONValue.string)) }
        return .object(object)
    }

    /// The table with its heading and notes, for a terminal.
    var terminal: String {
        FailureText.oneLine(title, 200) + "\n" + table.text
            + notes.map { "note: \(FailureText.oneLine($0, 400))\n" }.joined()
    }

    /// The table with its notes, under a heading of Markdown.
    var markdown: String {
        "### \(TextTable.escaped(title))\n\n" + table.markdown
            + (notes.isEmpty ? "" : "\n" + notes.map { "- \(TextTable.escaped($0))\n" }.joined())
    }
}
