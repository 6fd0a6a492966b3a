import JSONText

@testable import Nines

/// Run records: any bytes are read or refused with a place; what is read is written and read again the same; every other
/// way to read a record agrees; and one cut short anywhere behind its header has the cells before the cut.
enum RecordProperty {
    static func check(_ bytes: [UInt8]) {
        guard let record = read(bytes, "record.jsonl") else { return }
        checkOtherReaders(record, Room.file("record.jsonl"))
        _ = RunTally(record.cells, record.header).summary.rows

        // Times are rounded when they are written, so the first writing may differ from what was read.
        let written = lines(of: record)
        let text = String(decoding: written, as: UTF8.self)
        let again = Property.some(read(written, "again.jsonl"), "cannot be read again: \(text)")
        Property.holds(again.header == record.header, "\(record.header) became \(again.header)")
        Property.holds(lines(of: again) == written, "written in two ways: \(text)")

        let headerEnd = Property.some(bytes.firstIndex(of: UInt8(ascii: "\n")), "read without a whole header") + 1
        var random = Property.random(for: bytes)
        let cut = headerEnd + random.below(bytes.count - headerEnd + 1)
        let part = Property.some(read(Array(bytes[..<cut]), "part.jsonl"), "cut at \(cut), it is refused")
        let kept = bytes[headerEnd..<cut].count { $0 == UInt8(ascii: "\n") }
        let isTorn = cut > headerEnd && bytes[cut - 1] != UInt8(ascii: "\n")
        Property.holds(part.warnings.count == (isTorn ? 1 : 0), "cut at \(cut): \(part.warnings)")
        let expected = record.cells.prefix(part.cells.count).map(\.identity)
        Property.holds(
            part.cells.count <= kept && part.cells.map(\.identity) == expected, "cut at \(cut), it has other cells")
    }

    private static func read(_ bytes: [UInt8], _ name: String) -> RunRecord? {
        Room.write(bytes, to: name)
        do {
            return try RunRecord.read(Room.file(name))
        } catch {
            let places = error.diagnostics.compactMap(\.location)
            Property.holds(
                !places.isEmpty && places.allSatisfy { $0.line > 0 }, "refused nowhere: \(error.diagnostics)")
            return nil
        }
    }

    /// A record as a run writes it.
    private static func lines(of record: RunRecord) -> [UInt8] {
        var all = [record.header.json] + record.cells.map(\.json)
        if let footer = record.footer { all.append(footer.json) }
        return Array(all.map { JSONWriter.bytes($0) + [UInt8(ascii: "\n")] }.joined())
    }

    private static func checkOtherReaders(_ record: RunRecord, _ path: String) {
        Property.holds((try? RecordReader.header(of: path)) == record.header, "the header alone is another")

        let identities = Set(record.cells.map(\.identity))
        let earlier = Property.some(try? EarlierRun(path, targets: [:]), "--resume refuses what reports read")
        Property.holds(
            identities.allSatisfy { earlier.done.contains($0) != (earlier.open[$0] != nil) }
                && earlier.done.count + earlier.open.count == identities.count, "--resume knows other cells")

        var outcomes: [CellIdentity: Outcome] = [:]
        do {
            try RecordReader.forEach(in: path, passingOver: CellResult.texts) { entry throws(InvalidInput) in
                // Of two results of one cell the first stands, if it is one.
                if case .cell(let cell, _) = entry, outcomes[cell.identity]?.isReplaceable ?? true {
                    outcomes[cell.identity] = cell.outcome
                }
            }
        } catch {
            fatalError("refused without its texts: \(error.diagnostics)")
        }
        Property.holds(
            record.cells.allSatisfy { outcomes[$0.identity] == $0.outcome } && outcomes.count == identities.count,
            "other outcomes without the texts")
    }
}
