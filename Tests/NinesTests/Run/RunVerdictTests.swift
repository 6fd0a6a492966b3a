import Testing

@testable import Nines

@Suite("Verdict of a run")
struct RunVerdictTests {
    /// Outcomes and gates on the left, verdict and exit code on the right.
    struct Row: CustomTestStringConvertible {
        var testDescription: String
        var outcomes: [Outcome]
        var gates: [String]
        var planned: Int?
        var verdict: RunVerdict
        var exitCode: Int32

        init(
            _ description: String, _ outcomes: [Outcome], gates: [String] = [], planned: Int? = nil,
            _ verdict: RunVerdict, _ exitCode: Int32
        ) {
            testDescription = description
            self.outcomes = outcomes
            self.gates = gates
            self.planned = planned
            self.verdict = verdict
            self.exitCode = exitCode
        }
    }

    static let rows: [Row] = [
        Row("all right", [.pass, .pass], .done, 0),
        Row("wrong answers without a gate", [.pass, .fail, .truncated, .refused, .unparsed], .done, 0),
        Row("a gate that holds", [.pass, .fail], gates: ["accuracy >= 0.5"], .passed, 0),
        Row("a gate that does not", [.pass, .fail], gates: ["accuracy > 0.5"], .gateFailed, 1),
        Row("one gate of two", [.pass, .fail], gates: ["accuracy >= 0.5", "accuracy >= 0.6"], .gateFailed, 1),
        Row("a gate on what is unknown", [.pass], gates: ["cost.total <= 1"], .gateFailed, 1),
        Row("an error", [.pass, .error], .incomplete, 3),
        Row("an error beside a failed gate", [.fail, .error], gates: ["accuracy >= 1"], .incomplete, 3),
        Row("errors within tolerance", [.pass, .pass, .pass, .error], gates: ["error_rate <= 0.25"], .passed, 0),
        Row("errors above tolerance", [.pass, .pass, .error], gates: ["error_rate <= 0.25"], .incomplete, 3),
        Row("nothing but errors, tolerated", [.error, .error], gates: ["error_rate <= 1"], .incomplete, 3),
        Row("cells that are missing", [.pass], planned: 2, .incomplete, 3),
        Row("nothing planned", [], .nothingSelected, 4),
        Row("nothing there of what was planned", [], planned: 2, .incomplete, 3),
        Row("all skipped", [.skipped], .nothingSelected, 4),
        Row("skipped cells", [.pass, .skipped], .done, 0),
    ]

    @Test("and the exit code are read off one value", arguments: rows)
    func verdict(_ row: Row) throws {
        let cells = row.outcomes.enumerated().map { SampleRun.cell("c\($0.offset)", $0.element) }
        let report = SampleRun.report(cells, gates: row.gates, planned: row.planned)
        #expect(report.verdict == row.verdict)
        #expect(report.verdict.exitCode == row.exitCode)
        #expect(!report.verdict.text.isEmpty)
    }

    @Test("a stored run with cells that were broken off is incomplete, however many errors are tolerated")
    func brokenOff() {
        let cells = [SampleRun.cell("a"), SampleRun.cell("b", .error, error: .stopped)]
        let header = SampleRun.header(cells: 2, gates: ["error_rate <= 0.5"])
        #expect(RunTally(cells, header).stopped == 1)
        for (isComplete, verdict) in [(true, RunVerdict.passed), (false, .incomplete)] {
            var footer = SampleRun.footer(cells: 2)
            footer.isComplete = isComplete
            let record = RunRecord(header: header, cells: cells, footer: footer, warnings: [])
            #expect(RunReport(record).verdict == verdict)
        }
    }

    @Test("being stopped, or not being able to keep something, comes before all else")
    func circumstances() {
        let rows = Summary(of: [SampleRun.cell("a")]).rows
        #expect(RunVerdict(planned: 1, rows: rows, gates: [], isInterrupted: true).exitCode == 130)
        #expect(RunVerdict(planned: 0, rows: [], gates: [], isInterrupted: true).exitCode == 130)
        #expect(RunVerdict(planned: 1, rows: rows, gates: [], hasProblems: true) == .incomplete)
        #expect(RunVerdict(planned: 2, rows: rows, gates: [], isOverBudget: true).exitCode == 5)
        #expect(RunVerdict(planned: 2, rows: rows, gates: [], isInterrupted: true, isOverBudget: true).exitCode == 130)
    }
}
