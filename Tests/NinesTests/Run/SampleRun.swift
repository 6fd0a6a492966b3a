import HTTPTransport
import JSONText

@testable import Nines

/// Cells and headers as runs have them, for tests of what is made of them.
enum SampleRun {
    static func cell(
        _ caseID: String, _ outcome: Outcome = .pass, target: String = "t", prompt: String = "p", trial: Int = 0,
        suite: String = "s", answer: String? = "an answer", reason: String = "a reason", latency: Double? = 120,
        cost: Double? = nil, tags: [String] = [], error: CellError? = nil,
        cluster: String? = nil
    ) -> CellResult {
        let usage = TokenUsage(json: ["prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15])
        let call = CallRecord(
            messages: [["role": "user", "content": "9.8 还是 9.11？"]],
            attempts: [
                .init(status: 429, error: nil, milliseconds: 3, waited: 0),
                .init(status: 200, error: nil, milliseconds: 120, waited: 250),
            ],
            finishReason: "stop", usage: usage, model: "m-1", fingerprint: "fp", requestID: "r", latency: latency,
            timeToFirstToken: 40, timePerToken: 12.5, origin: .replayed)
        let verdict: Score.Verdict = outcome == .pass ? .pass : outcome == .unparsed ? .unparsed : .fail
        return CellResult(
            identity: CellIdentity(
                suite: suite, caseID: caseID, prompt: prompt, strategy: "direct", target: target, trial: trial),
            outcome: outcome, score: outcome.isAnswered ? (outcome == .pass ? 1 : 0) : nil,
            answer: outcome.isAnswered ? answer : nil, reasoning: nil,
            assertions: outcome.isAnswered
                ? [AssertionResult(type: "equals", score: Score(verdict, reason, extracted: answer))] : [],
            expected: "equals x",
            error: outcome == .error
                ? error ?? CellError(code: "http-500", message: "HTTP 500", hint: "try later") : error,
            calls: outcome.isAnswered ? [call] : [], cost: cost, currency: cost.map { _ in "USD" },
            namedCluster: cluster, tags: tags,
            location: SourceLocation(file: "seeds/s.yaml", line: 7))
    }

    static func header(cells: Int, gates: [String] = []) -> RunHeader {
        RunHeader(
            id: "run-2026-01-02T03-04-05Z-abcd", started: "2026-01-02T03:04:05Z", toolVersion: "1", fixtures: "replay",
            suites: [
                .init(
                    name: "s", file: "seeds/s.yaml", hash: String(repeating: "a", count: 64), cells: cells,
                    sources: [["claim": "A5.1", "stated": [["target": "GPT-4o", "outcome": "fail"]]]], gates: gates,
                    trials: 1)
            ], targets: [.init(alias: "t", model: "m", currency: nil)],
            selection: JSONObject([.init("limit", 3)]), cells: cells)
    }

    static func footer(cells: Int) -> RunFooter {
        RunFooter(finished: "2026-01-02T03:04:06Z", cells: cells, isComplete: true, seconds: 1.25, fallbacks: 1)
    }

    /// The report of cells.
    static func report(_ cells: [CellResult], gates: [String] = [], planned: Int? = nil) -> RunReport {
        let planned = planned ?? cells.count
        return RunReport(
            RunRecord(
                header: header(cells: planned, gates: gates), cells: cells, footer: footer(cells: cells.count),
                warnings: []))
    }
}
