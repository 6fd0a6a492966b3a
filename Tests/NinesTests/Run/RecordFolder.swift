import JSONText

@testable import Nines

/// A folder of its own with the record of a run, `run-a.jsonl`, removed with the last reference.
struct RecordFolder {
    let folder: SuiteFolder
    /// The record, absolute.
    let path: String

    init() throws {
        folder = try SuiteFolder([:])
        path = folder.file("run-a.jsonl")
    }

    /// Writes a record of the cells, cut short: whatever they say, and without a footer.
    func write(_ cells: [CellResult]) throws {
        let lines = [SampleRun.header(cells: cells.count).json] + cells.map(\.json)
        let text = lines.map { JSONWriter.text($0) + "\n" }.joined()
        try FileSystem.write(Array(text.utf8), to: path)
    }
}
