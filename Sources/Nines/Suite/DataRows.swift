import JSONText

/// Cases in a data file: a CSV row or a JSON line each.
struct DataRows {
    /// One case's content and where it stands.
    struct Row: Sendable {
        var id: String?
        var cluster: String?
        var vars: JSONObject
        var tags: [String]
        var location: SourceLocation
    }

    /// What is no variable of a row.
    private static let keys = ["id", "cluster", "tags"]

    /// The rows of a file by its ending; throws every problem in it.
    static func read(_ text: String, path: String) throws(InvalidInput) -> [Row] {
        if path.hasSuffix(".csv") { return try readCSV(text, path: path) }
        if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") { return try readJSONLines(text, path: path) }
        throw InvalidInput("'\(path)' is of no known kind", hint: "cases come from .csv, .jsonl and .yaml files")
    }

    private static func readJSONLines(_ text: String, path: String) throws(InvalidInput) -> [Row] {
        // By bytes: to Swift "\r\n" is one character.
        let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let read = Array(lines.enumerated()).concurrentMap(portion: 256) { index, line in
            readJSONLine(line, at: SourceLocation(file: path, line: index + 1))
        }.joined()
        let problems = read.flatMap(\.problems)
        guard problems.isEmpty else { throw InvalidInput(problems) }
        return read.compactMap(\.row)
    }

    private static let options = {
        var options = JSONParser.Options.strict
        options.depthLimit = YAMLNode.depthLimit
        return options
    }()

    /// No row for a blank line.
    private static func readJSONLine(
        _ line: ArraySlice<UInt8>, at here: SourceLocation
    ) -> (row: Row?, problems: [Diagnostic]) {
        guard line.contains(where: { $0 > 0x20 }) else { return (nil, []) }
        let value: JSONValue
        do { value = try JSONParser.parse(line, options: options) } catch {
            let place = SourceLocation(file: here.file, line: here.line, column: error.column)
            return (nil, [Diagnostic("malformed JSON: \(error.message)", at: place)])
        }
        guard let object = value.object else {
            return (nil, [Diagnostic("found a JSON \(value.kind), expected an object a line", at: here)])
        }
        var problems = faults(in: object, at: here)
        if object["vars"] != nil, let stray = object.without(keys + ["vars"]).keys.first {
            problems.append(
                Diagnostic(
                    "found the key '\(stray)' beside 'vars'", at: here,
                    hint: "put it inside vars, or leave vars out and write variables alone"))
        }
        return (row(object["vars"]?.object ?? object.without(keys), from: object, at: here), problems)
    }

    private static let rules: [(key: String, expected: String, holds: @Sendable (JSONValue) -> Bool)] = [
        ("id", "a text or a number", { $0.isNull || $0.string != nil || $0.number != nil }),
        ("cluster", "a text or a number", { $0.isNull || $0.string != nil || $0.number != nil }),
        ("vars", "an object", { $0.object != nil }),
        (
            "tags", "a text or a list of texts",
            { $0.isNull || $0.string != nil || $0.array?.allSatisfy { $0.string != nil } == true }
        ),
    ]

    /// What would else be lost without a word.
    private static func faults(in object: JSONObject, at location: SourceLocation) -> [Diagnostic] {
        rules.compactMap { rule in
            guard let value = object[rule.key], !rule.holds(value) else { return nil }
            return Diagnostic("\(rule.key): found a JSON \(value.kind), expected \(rule.expected)", at: location)
        }
    }

    private static func readCSV(_ text: String, path: String) throws(InvalidInput) -> [Row] {
        let table = try CSVTable(text, path: path)
        return table.rows.map { cells in
            let object = JSONObject(
                zip(table.header, cells.fields).map { JSONObject.Member($0, .string($1)) })
            let here = SourceLocation(file: path, line: cells.line)
            return row(object.without(keys), from: object, at: here)
        }
    }

    private static func row(_ vars: JSONObject, from object: JSONObject, at location: SourceLocation) -> Row {
        let written: [String] =
            object["tags"]?.array?.compactMap(\.string)
            ?? object["tags"]?.string?.split(whereSeparator: { ",;".contains($0) }).map { String($0) }
            ?? []
        // What is blank between two separators is no tag.
        let tags = written.map(\.trimmingWhitespace).filter { !$0.isEmpty }
        let id = object["id"].flatMap(ScorerSpec.scalarText).flatMap { $0.isEmpty ? nil : $0 }
        // Rows that leave it blank are related to none, not to each other.
        let cluster = object["cluster"].flatMap(ScorerSpec.scalarText).flatMap {
            $0.trimmingWhitespace.isEmpty ? nil : $0
        }
        return Row(id: id, cluster: cluster, vars: vars.trimmed, tags: tags, location: location)
    }
}

extension JSONObject {
    fileprivate func without(_ keys: [String]) -> JSONObject {
        var result = self
        for key in keys { result[key] = nil }
        return result
    }
}
