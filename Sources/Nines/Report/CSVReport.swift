import HTTPTransport
import JSONText

/// The cells of a run as a table (RFC 4180), a line each: for spreadsheets, and for programs that read no JSON.
public enum CSVReport: ReportFormat {
    /// `csv`
    public static let name = "csv"

    private typealias Column = (name: String, field: @Sendable (CellResult) -> String)

    private static let columns: [Column] = [
        ("suite", { CSVText.text($0.identity.suite) }),
        ("case", { CSVText.text($0.identity.caseID) }),
        ("prompt", { CSVText.text($0.identity.prompt) }),
        ("strategy", { CSVText.text($0.identity.strategy) }),
        ("target", { CSVText.text($0.identity.target) }),
        ("trial", { String($0.identity.trial) }),
        ("outcome", { $0.outcome.rawValue }),
        ("score", { CSVText.number($0.score) }),
        ("latency_ms", { CSVText.number($0.latency?.inHundredths) }),
        ("ttft_ms", { CSVText.number($0.timeToFirstToken?.inHundredths) }),
        ("prompt_tokens", { count($0.usage?.prompt) }),
        ("completion_tokens", { count($0.usage?.completion) }),
        ("reasoning_tokens", { count($0.usage?.reasoning) }),
        ("cost", { CSVText.number($0.cost) }),
        ("currency", { CSVText.text($0.currency ?? "") }),
        ("judge_cost", { CSVText.number($0.judgeCost) }),
        ("judge_currency", { CSVText.text($0.judgeCurrency ?? "") }),
        ("origin", { $0.origin?.rawValue ?? "" }),
        ("finish_reason", { CSVText.text($0.lastCall?.finishReason ?? "") }),
        ("model", { CSVText.text($0.lastCall?.model ?? "") }),
        ("error_code", { CSVText.text($0.error?.code ?? "") }),
        ("error", { CSVText.text($0.error?.message ?? "") }),
        ("cluster", { CSVText.text($0.cluster) }),
        ("tags", { CSVText.list($0.tags) }),
        ("expected", { CSVText.text($0.expected) }),
        ("answer", { CSVText.text($0.answer ?? "") }),
        ("reason", { CSVText.text($0.assertions.first { $0.score.verdict != .pass }?.score.reason ?? "") }),
        ("file", { CSVText.text($0.location.file) }),
        ("line", { String($0.location.line) }),
    ]

    /// A line a cell, in the order of the plan; what is not known is empty.
    public static func render(_ report: RunReport) -> [UInt8] {
        var bytes = Array(CSVText.line(columns.map(\.name)).utf8)
        for cell in report.cells { bytes += CSVText.line(columns.map { $0.field(cell) }).utf8 }
        return bytes
    }

    private static func count(_ value: Int?) -> String { value.map(String.init) ?? "" }
}

extension CellResult {
    /// The last call of the target under test.
    fileprivate var lastCall: CallRecord? { calls.last { $0.target == nil } }
}
