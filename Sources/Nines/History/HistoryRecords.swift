import JSONText

/// The run records among files and folders, in order of time; of each only its header is read.
struct HistoryRecords {
    /// A file and what its first line says.
    struct Record {
        var path: String
        var header: RunHeader
    }

    private(set) var records: [Record] = []
    /// What was left out, and what is wrong with it.
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether something that was asked for, or is a run record, cannot be used.
    private(set) var hasUnusable = false

    init(in paths: [String]) {
        var seen: Set<String> = []
        for path in paths {
            if FileSystem.isFolder(path) {
                addFolder(path, seen: &seen)
            } else if seen.insert(FileSystem.absolute(path)).inserted {
                addFile(path)
            }
        }
        records.sort { ($0.header.started, $0.header.id, $0.path) < ($1.header.started, $1.header.id, $1.path) }
        dropCopies()
    }

    /// A file that was named must be a record.
    private mutating func addFile(_ path: String) {
        do throws(InvalidInput) {
            records.append(Record(path: path, header: try Self.header(of: path)))
        } catch {
            refuse(error)
        }
    }

    /// Of a folder, files that are no records are left out, and said so: reports lie beside records.
    private mutating func addFolder(_ folder: String, seen: inout Set<String>) {
        var others: [String] = []
        var found = 0
        for name in FileSystem.names(in: folder) {
            let path = FileSystem.join(folder, name)
            guard FileSystem.isFile(path) else { continue }
            guard name.hasSuffix(".jsonl"), Self.looksLikeRecord(path) else {
                others.append(name)
                continue
            }
            found += 1
            if seen.insert(FileSystem.absolute(path)).inserted { addFile(path) }
        }
        let shown = FileSystem.display(folder)
        if found == 0 { note("\(shown) has no run record of its own (*.jsonl); folders in it are not searched") }
        guard !others.isEmpty else { return }
        let names = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? ", …" : "")
        note("\(shown): \(others.count) other \(others.count == 1 ? "file" : "files") left out: \(names)")
    }

    /// A record that was copied would stand beside itself.
    private mutating func dropCopies() {
        // The largest has what the others have, and more: a record only grows.
        var fullest: [String: String] = [:]
        for record in records {
            let size = fullest[record.header.id].flatMap(FileSystem.size) ?? -1
            if FileSystem.size(record.path) ?? 0 > size { fullest[record.header.id] = record.path }
        }
        records = records.filter { record in
            guard let path = fullest[record.header.id], path != record.path else { return true }
            note("\(FileSystem.display(record.path)) holds the same run as \(FileSystem.display(path)); left out")
            return false
        }
    }

    private mutating func note(_ message: String) {
        diagnostics.append(Diagnostic(FailureText.oneLine(message, 400), at: nil, severity: .warning))
    }

    private mutating func refuse(_ problem: InvalidInput) {
        diagnostics += problem.diagnostics.map(\.inOneLine)
        hasUnusable = true
    }

    private static let mark = Array("{\"nines\":\"run\"".utf8)

    /// Whether the file says of itself that it is a record; it may be damaged, or of a newer version, all the same.
    private static func looksLikeRecord(_ path: String) -> Bool {
        guard let line = try? RecordLines.first(in: path) else { return true }
        return line.starts(with: mark) || (try? JSONParser.parse(line))?["nines"]?.string == "run"
    }

    private static func header(of path: String) throws(InvalidInput) -> RunHeader {
        // A pipe can be read only once, and waiting for one would never end.
        guard FileSystem.isFile(path) || FileSystem.size(path) == nil else {
            throw InvalidInput("'\(FileSystem.display(path))' is no file: give run records, or folders of them")
        }
        return try RecordReader.header(of: path)
    }
}

extension Diagnostic {
    /// With its place, and without the line, for which the whole file would be read again.
    var inOneLine: Diagnostic {
        var result = self
        result.message = FailureText.oneLine((location.map { "\($0): " } ?? "") + message, 400)
        result.location = nil
        return result
    }
}
