import JSONText

/// A stored run, read whole.
public struct RunRecord: Sendable {
    /// What was run.
    public var header: RunHeader
    /// The cells, each once: where a resumed run did one again, the later result stands.
    public var cells: [CellResult]
    /// Earlier results of cells that were done again: they count for nothing but what they cost.
    public var superseded: [CellResult] = []
    /// How it ended; nil when it was cut short.
    public var footer: RunFooter?
    /// What is odd about the file but did not keep it from being read.
    public var warnings: [Diagnostic]

    /// Reads a record; a torn last line is left out with a warning, any other broken line throws.
    public static func read(_ path: String) throws(InvalidInput) -> RunRecord {
        let bytes: [UInt8]
        do { bytes = try FileSystem.read(path) } catch { throw InvalidInput("\(error)") }
        var record: RunRecord?
        var positions: [CellIdentity: Int] = [:]
        var line = 0
        var start = 0
        while start < bytes.count {
            line += 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
            let here = SourceLocation(file: FileSystem.display(path), line: line)
            let text = bytes[start..<(end ?? bytes.count)]
            start = (end ?? bytes.count) + 1
            // A line without its end was being written when the run was cut short, even if what is there can be read.
            guard end != nil else {
                guard record != nil else { throw InvalidInput("the run record's header is cut off", at: here) }
                record?.warnings.append(
                    Diagnostic(
                        "the last line is cut off and was left out", at: here,
                        hint: "nines run --resume does that cell again", severity: .warning))
                break
            }
            let json: JSONValue
            do {
                json = try JSONParser.parse(Array(text))
            } catch {
                guard end == nil, record != nil else {
                    throw InvalidInput("the run record is damaged: \(error.message)", at: here)
                }
                record?.warnings.append(
                    Diagnostic(
                        "the last line is cut off and was left out", at: here,
                        hint: "nines run --resume does that cell again",
                        severity: .warning))
                break
            }
            if record == nil {
                record = RunRecord(header: try header(json, at: here), cells: [], footer: nil, warnings: [])
            } else if let footer = RunFooter(json) {
                record?.footer = footer
            } else if let cell = CellResult(json) {
                // A cell behind the footer was added by a run that went on and has not ended yet.
                record?.footer = nil
                if let position = positions[cell.identity] {
                    if let earlier = record?.cells[position] { record?.superseded.append(earlier) }
                    record?.cells[position] = cell
                } else {
                    positions[cell.identity] = record?.cells.count
                    record?.cells.append(cell)
                }
            } else {
                throw InvalidInput("the line is neither a cell nor a footer of a run", at: here)
            }
        }
        guard let record else {
            throw InvalidInput("the run record is empty", at: SourceLocation(file: FileSystem.display(path), line: 1))
        }
        return record
    }

    /// The header alone, of a record that may be large; nil where there is none that can be read.
    static func header(of path: String) -> RunHeader? {
        guard let size = FileSystem.size(path), size > 0,
            let start = RecordLines.bytes(of: path, at: 0, count: min(size, 4 << 20)),
            let end = start.firstIndex(of: 0x0A), let json = try? JSONParser.parse(Array(start[..<end]))
        else { return nil }
        return try? header(json, at: SourceLocation(file: path, line: 1))
    }

    static func header(_ json: JSONValue, at here: SourceLocation) throws(InvalidInput) -> RunHeader {
        guard let header = RunHeader(json) else {
            throw InvalidInput("this is not a run record: its first line is no header", at: here)
        }
        let format = json["format"]?.int ?? 0
        guard format <= RunHeader.formatVersion else {
            throw InvalidInput(
                "the run record has format \(format), this program reads up to \(RunHeader.formatVersion)", at: here,
                hint: "use a newer nines")
        }
        for gate in header.gates + header.suites.flatMap(\.gates) where !SuiteGate.isReadable(gate) {
            throw InvalidInput(
                "the run record has a gate that this program cannot read: '\(gate)'", at: here,
                hint: "it may come from a newer nines; without the gate its verdict would be another")
        }
        return header
    }

    /// The newest record of a folder, by name; nil when there is none.
    public static func newest(in folder: String) -> String? { all(in: folder).last }

    /// The records that runs named by time left in a folder, the oldest first.
    static func all(in folder: String) -> [String] {
        FileSystem.names(in: folder).filter { $0.hasPrefix("run-") && $0.hasSuffix(".jsonl") }
            .map { FileSystem.join(folder, $0) }
    }
}
