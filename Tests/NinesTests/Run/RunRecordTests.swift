import FixtureStore
import Foundation
import HTTPTransport
import JSONText
import Testing

@testable import Nines

@Suite("Run record")
struct RunRecordTests {
    private let folder: SuiteFolder
    private let path: String

    init() throws {
        folder = try SuiteFolder([:])
        path = folder.file("run-a.jsonl")
    }

    private static let cells = [
        SampleRun.cell("一", .pass, cost: 0.25, tags: ["x"]), SampleRun.cell("b", .fail), SampleRun.cell("c", .error),
        SampleRun.cell("d", .truncated, trial: 2),
        SampleRun.cell("e", .skipped, error: CellError(code: "skipped", message: "not yet")),
    ]

    /// A finished record of the cells.
    private func write(_ cells: [CellResult] = Self.cells) throws -> [UInt8] {
        let writer = try RunRecordWriter.create(
            path, header: SampleRun.header(cells: cells.count), secrets: SecretGuard())
        for cell in cells { _ = try writer.append(cell) }
        try writer.finish(SampleRun.footer(cells: cells.count))
        return try FileSystem.read(path)
    }

    private func read(_ text: some Sequence<UInt8>) throws -> RunRecord {
        try FileSystem.write(Array(text), to: path)
        return try RunRecord.read(path)
    }

    private func problems(_ text: String) throws -> String {
        try FileSystem.write(Array(text.utf8), to: path)
        return folder.problems { () throws(InvalidInput) in _ = try RunRecord.read(path) }
    }

    @Test("is read as it was written")
    func roundTrip() throws {
        _ = try write()
        let record = try RunRecord.read(path)
        #expect(record.header == SampleRun.header(cells: 5))
        #expect(record.footer == SampleRun.footer(cells: 5))
        #expect(record.cells.map(\.json) == Self.cells.map(\.json))
        #expect(record.cells.map(\.identity) == Self.cells.map(\.identity))
        #expect(record.cells[0].calls[0].attempts == Self.cells[0].calls[0].attempts)
        #expect(record.cells[0].usage?.total == 15)
        #expect(record.warnings.isEmpty)
    }

    @Test(
        "of old gives a cut answer no score either", arguments: [(Outcome.truncated, 0.0), (.fail, 0.5), (.pass, 0.5)])
    func cutScore(_ outcome: Outcome, _ score: Double) throws {
        var cell = SampleRun.cell("a", outcome)
        cell.score = 0.5
        _ = try write([cell])
        #expect(try RunRecord.read(path).cells.map(\.score) == [score])
    }

    @Test("read without its texts has everything else")
    func withoutTexts() throws {
        var cell = SampleRun.cell("a", .fail, cost: 0.25, tags: ["x"])
        cell.turns = 3
        cell.reasoning = "because"
        (cell.judgeCost, cell.judgeCurrency) = (0.5, "EUR")
        _ = try write([cell])
        var read: [CellResult] = []
        try RecordReader.forEach(in: path, passingOver: CellResult.texts) { entry throws(InvalidInput) in
            if case .cell(let cell, _) = entry { read.append(cell) }
        }
        #expect(read.count == 1 && read.first?.answer == nil && read.first?.judgeCost == 0.5)
        var (found, expected) = (read.first?.json.object ?? JSONObject(), cell.json.object ?? JSONObject())
        func withoutCalls(_ object: JSONObject) -> JSONObject {
            var object = object
            for name in (CellResult.texts[1] ?? []) + ["calls"] { object[name] = nil }
            return object
        }
        (found, expected) = (withoutCalls(found), withoutCalls(expected))
        #expect(read.first?.calls.map(\.messages) == cell.calls.map(\.messages))
        #expect(read.first?.latency == cell.latency && read.first?.usage == cell.usage)
        #expect(JSONValue.object(found) == JSONValue.object(expected))
    }

    @Test("messages that calls have in common are stored once, and read as they were")
    func conversation() throws {
        var cell = SampleRun.cell("a")
        let call = cell.calls[0]
        let long = String(repeating: "x", count: 1000)
        var messages: [JSONValue] = []
        cell.calls = (0..<20).map { turn in
            messages.append(["role": "user", "content": .string("\(turn) \(long)")])
            var next = call
            next.messages = messages
            next.request = JSONObject([.init("tools", [.string(long)])])
            messages.append(["role": "assistant", "content": "yes"])
            return next
        }
        // A judge that is asked in between has nothing in common with it.
        cell.calls[10].messages = [["role": "user", "content": "judge"]]
        cell.calls[10].target = "j"
        cell.calls[10].isScoring = true
        cell.calls[10].request = JSONObject([.init("temperature", .int(0)), .init("tools", [])])
        let bytes = try write([cell])
        // The whole at the begin, behind the judge's question, and otherwise what is new.
        #expect(bytes.count < 45_000)
        let read = try #require(try RunRecord.read(path).cells.first)
        #expect(read.calls.map(\.messages) == cell.calls.map(\.messages))
        #expect(read.calls.map(\.isScoring) == cell.calls.map(\.isScoring))
        #expect(read.calls.map(\.request) == cell.calls.map(\.request))
        #expect(read.json == cell.json)
    }

    @Test(
        "names clusters only where cases are related, so that older records say the same",
        arguments: [(nil, "a"), ("pair", "pair")] as [(String?, String)])
    func cluster(_ named: String?, _ cluster: String) throws {
        _ = try write([SampleRun.cell("a", cluster: named)])
        let read = try #require(try RunRecord.read(path).cells.first)
        #expect(read.namedCluster == named && read.cluster == cluster)
        #expect(read.json["cluster"]?.string == named)
    }

    @Test("times that are none are read and written the same")
    func impossibleTimes() throws {
        var cell = SampleRun.cell("a")
        cell.calls[0].attempts = [.init(status: 200, error: nil, milliseconds: 1e307, waited: 0.001)]
        #expect(try #require(CellResult(cell.json)).json == cell.json)
    }

    @Test(
        "a time that was not measured is unknown, in a record as in the run itself",
        arguments: [(12.346, 12.35), (0, 0), (nil, nil), (-1, nil), (.nan, nil), (.infinity, nil), (1e308, nil)]
            as [(Double?, Double?)])
    func unknownTimes(_ measured: Double?, _ known: Double?) {
        var call = CallRecord(messages: [], attempts: [])
        var response = ChatResponse(text: "x")
        (response.timeToFirstToken, response.timePerToken) = (measured, measured)
        call.note(response, HTTPResponse(status: 200, timings: HTTPTimings(total: measured)))
        #expect([call.latency, call.timeToFirstToken, call.timePerToken] == [known, known, known])
    }

    @Test("with a gate that cannot be read is refused: without it the verdict would be another")
    func unreadableGate() throws {
        let header = JSONWriter.text(SampleRun.header(cells: 0, gates: ["speed > 9000"]).json)
        #expect(try problems(header + "\n").contains("a gate that this program cannot read: 'speed > 9000'"))
        // What somebody wrote before shares were checked is read as it stands.
        let old = JSONWriter.text(SampleRun.header(cells: 0, gates: ["accuracy >= 101", "diff.low > -9"]).json)
        #expect(try problems(old + "\n").isEmpty)
    }

    @Test("keeps what no cell can have as unknown")
    func impossible() throws {
        var cell = SampleRun.cell("a", latency: -4, cost: 0.5)
        cell.score = 1e308
        cell.cost = -5
        _ = try write([cell])
        let read = try #require(try RunRecord.read(path).cells.first)
        #expect(read.score == nil && read.cost == nil && read.latency == nil)
    }

    @Test("cut at any byte, gives what came before or an error, and never a changed cell")
    func everyCut() throws {
        let whole = try write()
        let lines = whole.split(separator: 0x0A)
        for count in 0..<whole.count {
            let text = whole.prefix(count)
            do {
                let record = try read(text)
                #expect(record.cells.map(\.json) == Self.cells.prefix(record.cells.count).map(\.json))
                let complete = text.count { $0 == 0x0A }
                // A line without its end is left out, even where it lacks nothing else: resuming cuts it off.
                #expect(record.cells.count + (record.footer == nil ? 0 : 1) == complete - 1)
            } catch is InvalidInput {
                #expect(count <= lines[0].count, "an error for a record cut behind its header, at \(count)")
            }
        }
    }

    @Test("a torn last line is left out with a warning, and cut off before a run goes on")
    func tornLine() throws {
        let whole = try write()
        let footer = try #require(whole.dropLast().lastIndex(of: 0x0A))
        let lastCell = try #require(whole[..<footer].lastIndex(of: 0x0A))
        let record = try read(whole.prefix(lastCell + 20))
        #expect(record.cells.count == 4)
        #expect(record.footer == nil)
        #expect(record.warnings.map(\.severity) == [.warning])
        #expect(record.warnings.first?.location?.line == 6)

        let writer = try RunRecordWriter.resume(
            path, expecting: try #require(FileSystem.size(path)), secrets: SecretGuard())
        _ = try writer.append(Self.cells[4])
        try writer.finish(SampleRun.footer(cells: 5))
        #expect(try FileSystem.read(path) == whole)
    }

    @Test("a broken line in the middle is an error at its line")
    func brokenLine() throws {
        var lines = String(decoding: try write(), as: UTF8.self).split(separator: "\n").map(String.init)
        lines[2] = String(lines[2].dropLast(10))
        let shown = try problems(lines.joined(separator: "\n") + "\n")
        #expect(shown.hasPrefix("run-a.jsonl:3:1: error: the run record is damaged: "))
        lines[2] = "{\"neither\":1}"
        #expect(
            try problems(lines.joined(separator: "\n") + "\n")
                .hasPrefix("run-a.jsonl:3:1: error: the line is neither a cell nor a footer of a run"))
    }

    @Test("what is no record, or one of a newer program, is refused")
    func strangers() throws {
        let newer = String(decoding: try write(), as: UTF8.self)
            .replacing("\"format\":1", with: "\"format\":\(RunHeader.formatVersion + 1)", maxReplacements: 1)
        #expect(try problems(newer).contains("format \(RunHeader.formatVersion + 1), this program reads up to"))
        #expect(try problems("").contains("the run record is empty"))
        #expect(try problems("{}\n").contains("run-a.jsonl:1:1: error: this is not a run record"))
        #expect(try problems("hello\n").contains("run-a.jsonl:1:1: error: this is not a run record"))
        #expect(
            folder.problems { () throws(InvalidInput) in _ = try RunRecord.read(folder.file("gone")) }.contains(
                "cannot read 'gone'"))
    }

    @Test("of a cell that was done again the later result stands, and a record that goes on has not ended")
    func again() throws {
        _ = try write([SampleRun.cell("a", .error), SampleRun.cell("b", .pass)])
        let writer = try RunRecordWriter.resume(
            path, expecting: try #require(FileSystem.size(path)), secrets: SecretGuard())
        _ = try writer.append(SampleRun.cell("a", .pass))
        var record = try RunRecord.read(path)
        #expect(record.cells.map(\.identity.caseID) == ["a", "b"])
        #expect(record.cells.map(\.outcome) == [.pass, .pass])
        #expect(record.footer == nil)
        try writer.finish(SampleRun.footer(cells: 2))
        record = try RunRecord.read(path)
        #expect(record.footer != nil)
    }

    @Test("two processes cannot write to one record, and none is overwritten")
    func exclusion() throws {
        let writer = try RunRecordWriter.create(path, header: SampleRun.header(cells: 1), secrets: SecretGuard())
        #expect(throws: InvalidInput.self) {
            try RunRecordWriter.resume(path, expecting: try #require(FileSystem.size(path)), secrets: SecretGuard())
        }
        #expect(throws: FileSystem.Failure.self) {
            try RunRecordWriter.create(path, header: SampleRun.header(cells: 1), secrets: SecretGuard())
        }
        _ = try writer.append(SampleRun.cell("a"))
    }

    @Test("that has grown since it was read is not gone on with: what another process added would be asked again")
    func grown() throws {
        let bytes = try Array(write().prefix { $0 != 0x0A }) + [0x0A]
        try FileSystem.write(bytes, to: path)
        let early = try EarlierRun(path, targets: [:])
        #expect(early.byteCount == bytes.count && early.done.count == 0)
        do {
            let other = try RunRecordWriter.resume(path, expecting: early.byteCount, secrets: SecretGuard())
            _ = try other.append(Self.cells[0])
        }
        let shown = folder.problems { () throws(InvalidInput) in
            _ = try RunRecordWriter.resume(path, expecting: early.byteCount, secrets: SecretGuard())
        }
        #expect(shown.contains("has grown since it was read"), "\(shown)")
        let late = try EarlierRun(path, targets: [:])
        #expect(late.done.count == 1)
        _ = try RunRecordWriter.resume(path, expecting: late.byteCount, secrets: SecretGuard())
    }

    @Test("of many lines is read in their order, and told from damage at the right line")
    func order() throws {
        let cells = (0..<5_000).map { SampleRun.cell("c\($0)", reason: String(repeating: "x", count: $0 % 700)) }
        let bytes = try write(cells)
        #expect(try RunRecord.read(path).cells.map(\.identity) == cells.map(\.identity))
        var lines = bytes.split(separator: UInt8(ascii: "\n")).map(Array.init)
        lines[3_210] = Array("{".utf8)
        let shown = try problems(String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self) + "\n")
        #expect(shown.hasPrefix("run-a.jsonl:3211:"), "\(shown)")
    }

    @Test("holds no secret, whatever the answer holds")
    func secrets() throws {
        let secret = "canary-0123456789"
        let secrets = SecretGuard([.init(name: "$KEY", value: secret)])
        let base64 = Data(secret.utf8).base64EncodedString()
        let writer = try RunRecordWriter.create(path, header: SampleRun.header(cells: 1), secrets: secrets)
        let kept = try writer.append(
            SampleRun.cell("a", .fail, answer: "it is \(secret), or \(base64)", reason: secret))
        let text = String(decoding: try FileSystem.read(path), as: UTF8.self)
        #expect(!text.contains(secret))
        #expect(!text.contains(base64.prefix(20)))
        #expect(kept.answer?.contains("«secret $KEY»") == true)
        #expect(try RunRecord.read(path).cells.map(\.json) == [kept.json])
    }

    @Test("holds no key of digits either, when it comes back as a number")
    func secretNumber() throws {
        let secrets = SecretGuard([.init(name: "$KEY", value: "902109876")])
        let writer = try RunRecordWriter.create(path, header: SampleRun.header(cells: 1), secrets: secrets)
        var cell = SampleRun.cell("a")
        cell.calls[0].messages = [["role": "user", "content": ["id": 902_109_876]]]
        let kept = try writer.append(cell)
        #expect(!String(decoding: try FileSystem.read(path), as: UTF8.self).contains("902109876"))
        #expect(kept.calls[0].messages == [["role": "user", "content": ["id": "«secret $KEY»"]]])
    }

    @Test("holds and gives back no secret either where a line nests too deep to be read again")
    func secretInTheDeep() throws {
        let secret = "canary-0123456789"
        let secrets = SecretGuard([.init(name: "$KEY", value: secret)])
        let writer = try RunRecordWriter.create(path, header: SampleRun.header(cells: 1), secrets: secrets)
        var cell = SampleRun.cell("a", .fail, answer: "it is \(secret)", reason: secret)
        cell.calls[0].request["deep"] = (0..<300).reduce(JSONValue.string(secret)) { inner, _ in [inner] }
        let kept = try writer.append(cell)
        #expect(!String(decoding: try FileSystem.read(path), as: UTF8.self).contains(secret))
        #expect(!String(decoding: kept.line, as: UTF8.self).contains(secret))
        let read = try #require(try RunRecord.read(path).cells.first)
        #expect((read.identity, read.outcome) == (cell.identity, .fail))
    }
}
