internal import HTTPTransport

/// A journal as sealing reads it.
struct JournalReader {
    /// One recorded exchange and what sealing must know of it.
    struct Line {
        let stored: StoredLine
        let isFailure: Bool
        let model: ServedModel
    }

    let name: String
    /// Nil when the process died before its first line was whole.
    private(set) var head: JournalHead?
    private(set) var lines: [Line] = []

    /// Reads a journal; a torn last line is left out, anything else that is damaged throws.
    init(
        name: String, _ file: OpenFile, isFailure: (HTTPResponse) -> Bool
    ) throws(FixtureError) {
        self.name = name
        var head: JournalHead?
        var lines: [Line] = []
        try LineReader.forEach(in: file) { line throws(FixtureError) in
            guard line.isTerminated else { return }
            func fault(_ message: String) -> FixtureError {
                FixtureError(
                    file.path, line: line.number,
                    "\(message); the recording that wrote this journal is incomplete: delete the line, or the journal")
            }
            if line.number == 1 {
                guard let read = JournalHead(line.bytes) else { throw fault("not the first line of a journal") }
                head = read
                return
            }
            guard let start = LineHead(line.bytes), LineDigest.check(line.bytes) == .good else {
                throw fault("the line is damaged")
            }
            let outcome: ExchangeOutcome
            do throws(FixtureLine.Fault) {
                outcome = try FixtureLine.outcome(of: line.bytes)
            } catch {
                throw fault(error.message)
            }
            lines.append(
                Line(
                    stored: StoredLine(
                        address: start.address, file: file, offset: line.offset, length: line.bytes.count),
                    isFailure: outcome.isFailure(also: isFailure), model: ServedModel(outcome.responseIfAny)))
        }
        self.head = head
        self.lines = lines
    }
}
