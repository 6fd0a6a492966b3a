import JSONText

/// What the page knows of every cell from the start: enough to list, search, filter and sort them; column by column, which
/// is a third of the bytes of row by row, and is read in a third of the time.
struct CaseIndex {
    /// Characters of all beginnings of texts together, so that the first rows stand within a second.
    private static let budget = 6_000_000

    private var rows = JSONObject()
    private var lists: [String: [JSONValue]] = [:]
    private var columns: [[String: [JSONValue]]]
    private var outcomes: [String]
    private var names: [String: NameList] = [:]
    private let textLimit: Int
    private(set) var isCut = false

    /// Names that recur are told by number.
    private struct NameList {
        var numbers: [String: Int] = [:]
        var names: [JSONValue] = []

        mutating func number(_ name: String) -> JSONValue {
            if let number = numbers[name] { return .int(number) }
            numbers[name] = names.count
            names.append(.string(name))
            return .int(names.count - 1)
        }
    }

    /// An index of so many rows and columns.
    init(rows: Int, columns: Int) {
        self.columns = [[String: [JSONValue]]](repeating: [:], count: columns)
        outcomes = [String](repeating: "", count: columns)
        textLimit = max(40, min(1200, Self.budget / max(1, rows * (columns + 1))))
    }

    mutating func add(_ key: CellIdentity, _ cells: [CellResult?]) {
        let known = cells.compactMap { $0 }
        add("suite", name("suites", key.suite))
        add("case", .string(key.caseID))
        add("prompt", name("prompts", key.prompt))
        add("strategy", name("strategies", key.strategy))
        add("target", name("targets", key.target))
        add("trial", .int(key.trial))
        add("tags", .array((known.first?.tags ?? []).map { name("tags", $0) }))
        add("question", beginning(known.lazy.compactMap(\.question).first))
        add("expected", beginning(known.first?.expected))
        for (column, cell) in cells.enumerated() {
            outcomes[column].append(Self.letter(cell?.outcome))
            columns[column]["answer", default: []].append(beginning(cell.map { $0.answer ?? $0.error?.message ?? "" }))
            columns[column]["ms", default: []].append(cell?.latency.map { .double($0.rounded()) } ?? .null)
            columns[column]["tokens", default: []].append(cell?.usage?.completion.map { .int($0) } ?? .null)
        }
    }

    /// - Parameter columns: What the columns are called.
    func json(_ columns: [CaseMatrix.Column]) -> JSONObject {
        var object = JSONObject()
        for (key, list) in names.sorted(by: { $0.key < $1.key }) { object[key] = .array(list.names) }
        object["rows"] = .object(JSONObject(lists.sorted { $0.key < $1.key }.map { .init($0.key, .array($0.value)) }))
        object["columns"] = .array(
            columns.indices.map { index in
                var column = JSONObject([.init("name", .string(columns[index].name))])
                column["model"] = columns[index].model.map(JSONValue.string)
                column["outcome"] = .string(outcomes[index])
                for (key, values) in self.columns[index].sorted(by: { $0.key < $1.key })
                where values.contains(where: { !$0.isNull }) { column[key] = .array(values) }
                return .object(column)
            })
        if isCut { object["cut"] = .int(textLimit) }
        return object
    }

    private mutating func add(_ key: String, _ value: JSONValue) { lists[key, default: []].append(value) }

    private mutating func name(_ list: String, _ name: String) -> JSONValue {
        names[list, default: NameList()].number(name)
    }

    private mutating func beginning(_ text: String?) -> JSONValue {
        guard let text else { return .null }
        let scalars = text.unicodeScalars
        guard text.utf8.count > textLimit,
            let end = scalars.index(
                scalars.startIndex, offsetBy: textLimit, limitedBy: scalars.endIndex), end < scalars.endIndex
        else { return .string(text) }
        isCut = true
        return .string(String(scalars[..<end]) + "…")
    }

    /// A letter an outcome; a point where there is no cell.
    private static func letter(_ outcome: Outcome?) -> String {
        switch outcome {
        case .pass: "p"
        case .fail: "f"
        case .truncated: "t"
        case .refused: "r"
        case .unparsed: "u"
        case .error: "e"
        case .skipped: "s"
        case nil: "."
        }
    }
}
