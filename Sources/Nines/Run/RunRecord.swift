/// A stored run, read whole.
public struct RunRecord: Sendable {
    /// What was run.
    public var header: RunHeader
    /// The cells, each once: where a resumed run did one again that was in error, the later result stands.
    public var cells: [CellResult]
    /// The results that another of their cell stands for, without their texts.
    public var replaced: [CellResult] = []
    /// How it ended; nil when it was cut short.
    public var footer: RunFooter?
    /// What is odd about the file but did not keep it from being read.
    public var warnings: [Diagnostic]

    /// Reads a record; a torn last line is left out with a warning, any other broken line throws.
    public static func read(_ path: String) throws(InvalidInput) -> RunRecord {
        var record: RunRecord?
        var positions: [CellIdentity: Int] = [:]
        try RecordReader.forEach(in: path) { entry throws(InvalidInput) in
            switch entry {
            case .header(let header): record = RunRecord(header: header, cells: [], footer: nil, warnings: [])
            case .torn(let warning): record?.warnings.append(warning)
            case .footer(let footer): record?.footer = footer
            case .cell(let cell, _): record?.add(cell, &positions)
            }
        }
        guard let record else { throw InvalidInput("'\(FileSystem.display(path))' has no header") }
        return record
    }

    private mutating func add(_ cell: CellResult, _ positions: inout [CellIdentity: Int]) {
        // A cell behind the footer was added by a run that went on and has not ended yet.
        footer = nil
        if let position = positions[cell.identity] {
            let isReplaced = cells[position].outcome.isReplaceable
            replaced.append((isReplaced ? cells[position] : cell).withoutTexts)
            if isReplaced { cells[position] = cell }
        } else {
            positions[cell.identity] = cells.count
            cells.append(cell)
        }
    }

    /// The newest record of a folder, by name; nil when there is none.
    public static func newest(in folder: String) -> String? { all(in: folder).last }

    /// The records that runs named by time left in a folder, the oldest first.
    static func all(in folder: String) -> [String] {
        FileSystem.names(in: folder).filter { $0.hasPrefix("run-") && $0.hasSuffix(".jsonl") }
            .map { FileSystem.join(folder, $0) }
    }
}
