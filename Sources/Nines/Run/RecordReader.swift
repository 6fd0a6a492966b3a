import JSONText

/// Goes through a stored run, and says of each line what it is: the one way to read a record.
enum RecordReader {
    /// What a line is.
    enum Entry: Sendable {
        case header(RunHeader)
        /// With its place in the file, to be read again; the line is valid during the call only.
        case cell(CellResult, RecordLines.Line)
        case footer(RunFooter)
        /// The last line, which was being written when the run was cut short.
        case torn(Diagnostic)
    }

    /// Calls with each line, the header first; throws at a file that is no record, is damaged or comes from a newer version.
    ///
    /// Lines are parsed on all processors, and handed over one by one in their order.
    ///
    /// - Parameter passedOver: Members that cells are not to have, by depth, such as `CellResult.texts`.
    /// - Returns: How many bytes the record has.
    @discardableResult
    static func forEach(
        in path: String, passingOver passedOver: [Int: [String]] = [:],
        _ body: (Entry) throws(InvalidInput) -> Void
    ) throws(InvalidInput) -> Int {
        let file = FileSystem.display(path)
        var hasHeader = false
        let byteCount = try RecordLines.forEachPiece(of: path) { lines throws(InvalidInput) in
            var lines = lines
            if !hasHeader {
                hasHeader = true
                try body(.header(try header(lines.removeFirst(), file)))
            }
            let handOver = { (entry: Result<Entry, InvalidInput>) throws(InvalidInput) in try body(try entry.get()) }
            try InOrder.forEach(of: lines, portion: 64, { entry($0, file, passedOver) }, handOver)
        }
        guard hasHeader else { throw InvalidInput("the run record is empty", at: SourceLocation(file: file, line: 1)) }
        return byteCount
    }

    private static func entry(
        _ line: RecordLines.Line, _ file: String, _ passedOver: [Int: [String]]
    ) -> Result<Entry, InvalidInput> {
        let here = SourceLocation(file: file, line: line.number)
        // A line without its end was being written, even if what is there can be read.
        guard line.isTerminated else {
            return .success(
                .torn(
                    Diagnostic(
                        "the last line is cut off and was left out", at: here,
                        hint: "nines run SUITE --resume \(file) does that cell again", severity: .warning)))
        }
        let json: JSONValue
        do throws(JSONSyntaxError) {
            json = try JSONParser.parse(line.bytes, options: .strict(passingOver: passedOver))
        } catch {
            return .failure(InvalidInput("the run record is damaged: \(error.message)", at: here))
        }
        if let footer = RunFooter(json) { return .success(.footer(footer)) }
        if let cell = CellResult(json) { return .success(.cell(cell, line)) }
        return .failure(InvalidInput("the line is neither a cell nor a footer of a run", at: here))
    }

    private static func header(_ line: RecordLines.Line, _ file: String) throws(InvalidInput) -> RunHeader {
        let here = SourceLocation(file: file, line: line.number)
        guard line.isTerminated else { throw InvalidInput("the run record's header is cut off", at: here) }
        return try header(line.bytes, at: here)
    }

    /// The header alone, of a record that may be large.
    static func header(of path: String) throws(InvalidInput) -> RunHeader {
        let here = SourceLocation(file: FileSystem.display(path), line: 1)
        let line = try RecordLines.first(in: path)
        guard !line.isEmpty else { throw InvalidInput("the run record is empty", at: here) }
        return try line.withUnsafeBufferPointer { (bytes) throws(InvalidInput) in try header(bytes, at: here) }
    }

    private static func header(
        _ line: UnsafeBufferPointer<UInt8>, at here: SourceLocation
    ) throws(InvalidInput) -> RunHeader {
        let json: JSONValue
        do { json = try JSONParser.parse(line) } catch {
            throw InvalidInput("this is not a run record: \(error.message)", at: here)
        }
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
}
