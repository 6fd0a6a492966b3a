import HTTPTransport
import JSONText
import Statistics
import Testing

@testable import Nines

@Suite("A run that is gone on with")
struct EarlierRunTests {
    private let stored: RecordFolder

    init() throws { stored = try RecordFolder() }

    @Test("keeps what is open, the figures of what is done, and what all of it took")
    func earlier() throws {
        func cell(_ name: String, _ outcome: Outcome, charged: Double) -> CellResult {
            var cell = SampleRun.cell(name, outcome)
            var call = SampleRun.cell(name).calls[0]
            call.origin = .live
            call.charged = charged
            cell.calls = [call]
            return cell
        }
        try stored.write([
            cell("a", .error, charged: 1), cell("b", .error, charged: 2), cell("c", .fail, charged: 4),
            cell("a", .error, charged: 8), cell("a", .pass, charged: 16),
        ])
        let price = "price: { currency: USD, input_per_million: 1, output_per_million: 1 }"
        let project = try SuiteFolder([
            "nines.yaml": "targets:\n  t: { base_url: 'http://x', model: m, \(price) }\n"
        ]).project()
        let earlier = try EarlierRun(stored.path, targets: project.targets)
        #expect(["a", "b", "c"].filter { earlier.done.contains(SampleRun.cell($0).identity) } == ["a", "c"])
        #expect(earlier.open.keys.map(\.caseID) == ["b"])
        #expect(earlier.tally.count == 2 && earlier.tally.failures.map(\.identity.caseID) == ["c"])
        #expect(earlier.spent == ["USD": 31])
    }

    @Test(
        "asks what was broken off again, and counts the most that it may have cost",
        arguments: [
            (["aborted"], nil, 1), (["reset", "aborted"], nil, 2), (["cancelled"], nil, 0), (["connect"], nil, 0),
            (["a class that only a newer version has"], nil, 1), (["aborted"], 4, 4),
        ] as [([String], Double?, Double)])
    func brokenOff(_ errors: [String], _ charged: Double?, _ spent: Double) throws {
        var call = CallRecord(
            messages: [["role": "user", "content": "9.8 还是 9.11？"]],
            attempts: errors.map { .init(status: nil, error: $0, milliseconds: 5, waited: 0) })
        call.charged = charged
        var cell = SampleRun.cell("a", .error, error: .stopped)
        cell.calls = [call]
        try stored.write([cell])
        let price = "price: { currency: USD, input_per_million: 0, output_per_million: 0, per_request: 1 }"
        let project = try SuiteFolder([
            "nines.yaml": "targets:\n  t: { base_url: 'http://x', model: m, \(price) }\n"
        ]).project()
        let earlier = try EarlierRun(stored.path, targets: project.targets)
        #expect(earlier.spent == ["USD": spent])
        #expect(earlier.open.values.map { $0.error?.code } == ["cancelled"])
        #expect(earlier.tally.count == 0 && !earlier.done.contains(cell.identity))
    }

    @Test(
        "takes of a cell with two results the one that reports and comparisons take",
        arguments: [
            ([.error, .pass], .pass), ([.pass, .error], .pass), ([.fail, .pass], .fail), ([.pass, .fail], .pass),
            ([.error, .error], .error), ([.error, .fail, .error, .pass], .fail), ([.skipped, .pass], .skipped),
        ] as [([Outcome], Outcome)])
    func again(_ outcomes: [Outcome], _ expected: Outcome) throws {
        try stored.write(outcomes.map { SampleRun.cell("a", $0) })
        #expect(try RunRecord.read(stored.path).cells.map(\.outcome) == [expected])
        #expect(try ComparedRuns(reading: stored.path).runs.flatMap(\.cells).map(\.outcome) == [expected])
        let earlier = try EarlierRun(stored.path, targets: [:])
        let isOpen = expected == .error
        #expect(earlier.open.values.map(\.outcome) == (isOpen ? [.error] : []))
        #expect(earlier.done.contains(SampleRun.cell("a").identity) == !isOpen)
        #expect(earlier.tally.summary.rows.map(\.outcomes) == (isOpen ? [] : [[expected: 1]]))
        #expect(earlier.replaced.count == outcomes.count - 1)
        // Two attempts an answered cell: of the one that stands the second, and of the others all.
        let answered = outcomes.count { $0.isAnswered }
        let report = RunReport(try RunRecord.read(stored.path))
        #expect(report.rows.map(\.repeatedAttempts) == [answered * 2 - (expected.isAnswered ? 1 : 0)])
    }

    /// Of what is done only figures are read; what a report shows of failures must be there all the same.
    @Test("has the figures and the first failures of the run, texts included")
    func earlierFailures() throws {
        let cells = (0..<2_300).reversed().map { number in
            SampleRun.cell(
                "c\(10_000 + number)", number % 9 == 0 ? .pass : .fail, answer: "answer \(number)",
                latency: Double(number), cost: 0.5, tags: ["x"])
        }
        try stored.write(cells)
        let (earlier, run) = (
            try EarlierRun(stored.path, targets: [:]).tally, RunTally(cells, SampleRun.header(cells: 2_300))
        )
        #expect(earlier.count == 2_300 && run.failures.count < 2_000)
        #expect(earlier.failures.map(\.json) == run.failures.map(\.json))
        // None of the first thousand is missing.
        let first = cells.filter { $0.outcome == .fail }.map(\.identity.caseID).sorted().prefix(1_000)
        #expect(run.failures.map(\.identity.caseID).sorted().prefix(1_000) == first)
        let rows = (earlier.summary.rows.first, run.summary.rows.first)
        #expect(rows.0?.outcomes == rows.1?.outcomes && rows.0?.accuracy.interval == rows.1?.accuracy.interval)
        #expect(rows.0?.latencies == rows.1?.latencies && rows.0?.timesToFirstToken == rows.1?.timesToFirstToken)
        #expect(rows.0?.cost == rows.1?.cost && rows.0?.score == rows.1?.score && rows.0?.origins == rows.1?.origins)
        #expect(rows.0?.repeatedAttempts == 2_300 && rows.0?.repeatedAttempts == rows.1?.repeatedAttempts)
        #expect(rows.0?.tokens?.prompt == rows.1?.tokens?.prompt && rows.0?.cellsWithTokens == 2_300)
    }
}
