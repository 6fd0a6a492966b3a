import Testing

@testable import Nines

@Suite("Numbers in a record that no run has")
struct HostileRecordTests {
    private let stored: RecordFolder

    init() throws { stored = try RecordFolder() }

    @Test("as a trial make the line none of a cell, to every reader", arguments: [-1, 1 << 31, Int.max, Int.min])
    func trials(_ trial: Int) throws {
        try stored.write([SampleRun.cell("a"), SampleRun.cell("b", .fail, trial: trial)])
        let shown = [
            stored.folder.problems { () throws(InvalidInput) in _ = try RunRecord.read(stored.path) },
            stored.folder.problems { () throws(InvalidInput) in _ = try ComparedRuns(reading: stored.path) },
            stored.folder.problems { () throws(InvalidInput) in _ = try EarlierRun(stored.path, targets: [:]) },
        ]
        for problems in shown {
            #expect(problems.hasPrefix("run-a.jsonl:3:1: error: the line is neither a cell nor a footer of a run"))
        }
    }

    @Test("stop no report, and the largest trial there can be is one of its own")
    func largestTrial() throws {
        let largest = Int(Int32.max)
        try stored.write([SampleRun.cell("a", .fail, trial: largest), SampleRun.cell("a", .fail, trial: largest - 1)])
        let record = try RunRecord.read(stored.path)
        #expect(record.cells.count == 2)
        #expect(try ComparedRuns(reading: stored.path).runs.first?.cells.count == 2)
        for format in ReportRegistry.all { #expect(!format.render(RunReport(record), named: nil).bytes.isEmpty) }
        let text = String(decoding: MarkdownReport.render(RunReport(record)), as: UTF8.self)
        #expect(text.contains("--trials 2147483648"))
    }

    @Test(
        "as a count of entities leave out all counts of the assertion, in every format",
        arguments: ReportRegistry.all.map { $0.name }, [1e9, 9e18, -1, 1e308])
    func figures(_ format: String, _ count: Double) throws {
        let cells = ["a", "b"].map { name in
            var cell = SampleRun.cell(name, .fail)
            cell.assertions[0].score.figures = ["right PER": count, "wrong PER": 3, "missing PER": 1]
            return cell
        }
        try stored.write(cells)
        let report = RunReport(try RunRecord.read(stored.path))
        #expect(report.tables.contains { $0.kind == .spans } == (count == 1e9))
        let type = try #require(ReportRegistry.format(format))
        #expect(!type.render(report, named: nil).bytes.isEmpty)
    }

    @Test("as turns, lines and values are not known", arguments: [-1, 1 << 31, Int.max, Int.min])
    func unknown(_ number: Int) throws {
        var cell = SampleRun.cell("a", .fail)
        cell.turns = number
        cell.location.line = number
        cell.assertions[0].turn = number
        cell.assertions[0].score.value = Double(number)
        try stored.write([cell])
        let record = try RunRecord.read(stored.path)
        let read = try #require(record.cells.first)
        #expect(read.turns == nil && read.location.line == 0)
        #expect(read.assertions.map(\.turn) == [nil] && read.assertions.map(\.score.value) == [0])
        for format in ReportRegistry.all { #expect(!format.render(RunReport(record), named: nil).bytes.isEmpty) }
    }
}
