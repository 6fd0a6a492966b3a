import HTTPTransport
import JSONText
import Statistics

/// The whole run as one JSON document: header, summary, gates, verdict, cells.
public enum JSONReport: ReportFormat {
    /// `json`
    public static let name = "json"

    /// Pretty-printed, so that two reports can be compared line by line.
    public static func render(_ report: RunReport) -> [UInt8] {
        var object = JSONObject([
            .init("run", report.header.json), .init("verdict", .string(report.verdict.text)),
            .init("exit", .int(Int(report.verdict.exitCode))),
            .init("summary", .array(report.rows.map { summary($0, RunReport.columns(report.rows)) })),
        ])
        for dimension in [GroupKey.Dimension.prompt, .strategy, .tag] {
            let rows = report.breakdown(by: dimension)
            guard !rows.isEmpty else { continue }
            object["by_\(dimension.name)"] = .array(
                rows.map { summary($0, ["suite", "target", dimension.name]) })
        }
        object["tables"] = .array(report.tables.map(\.json))
        object["gates"] = .array(report.gates.map(\.json))
        object["end"] = report.footer?.json ?? .null
        object["cells"] = .array(report.cells.map(\.json))
        return JSONWriter.bytes(.object(object), style: .pretty) + [UInt8(ascii: "\n")]
    }

    static func summary(_ row: GroupSummary, _ names: [String]) -> JSONValue {
        var object = JSONObject(zip(names, row.key.names).map { .init($0, .string($1)) })
        object["n"] = .int(row.answered)
        object["cases"] = .int(row.accuracy.cases)
        object["clusters"] = .int(row.accuracy.clusters)
        object["errors"] = .int(row.errors)
        object["accuracy"] = row.accuracy.value.map(JSONValue.double) ?? .null
        object["accuracy_interval"] =
            row.accuracy.interval.map { .array([.double($0.low), .double($0.high)]) } ?? .null
        object["score"] = row.score.map(JSONValue.double) ?? .null
        object["outcomes"] = .object(
            JSONObject(
                Outcome.allCases.compactMap { outcome in
                    row.outcomes[outcome].map { .init(outcome.rawValue, .int($0)) }
                }))
        for percentile in [50.0, 95.0] {
            object["latency_p\(Int(percentile))_ms"] =
                row.latency(percentile: percentile).map(JSONValue.milliseconds) ?? .null
            object["ttft_p\(Int(percentile))_ms"] =
                row.timeToFirstToken(percentile: percentile).map(JSONValue.milliseconds) ?? .null
        }
        if !row.hasExactTimes { object["times_within"] = .double(ValueCounts.error) }
        object["tokens"] = row.tokens.map { ["prompt": .int($0.prompt), "completion": .int($0.completion)] } ?? .null
        object["cost"] =
            row.cost.isEmpty
            ? .null
            : .object(JSONObject(row.cost.sorted { $0.key < $1.key }.map { .init($0.key, .double($0.value)) }))
        object["cells_without_cost"] = .int(row.cellsWithoutCost)
        object["judge_cost"] =
            row.judgeCosts.amounts.isEmpty
            ? .null
            : .object(
                JSONObject(row.judgeCosts.amounts.sorted { $0.key < $1.key }.map { .init($0.key, .double($0.value)) }))
        object["cost_per_correct"] =
            Metric.costPerCorrect.value(of: GateFigures(summary: row)).map(JSONValue.double) ?? .null
        object["repeated_attempts"] = .int(row.repeatedAttempts)
        object["waited_ms"] = row.waited.map(JSONValue.milliseconds) ?? .null
        object["origins"] = .object(
            JSONObject(
                HTTPResponse.Origin.allCases.compactMap { origin in
                    row.origins[origin].map { .init(origin.rawValue, .int($0)) }
                }))
        return .object(object)
    }
}
