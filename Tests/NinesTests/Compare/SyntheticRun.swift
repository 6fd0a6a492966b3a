import HTTPTransport
import JSONText

@testable import Nines

/// A run record put together for a test.
struct SyntheticRun {
    var record: RunRecord

    /// - Parameter hash: Stands for the content of every suite.
    init(suites: [String] = ["numbers"], targets: [String] = ["a"], trials: Int = 1, hash: String = "1234567890") {
        let header = RunHeader(
            id: "run-x", started: "2026-01-01T00:00:00Z", toolVersion: "1", fixtures: "replay",
            suites: suites.map {
                RunHeader.SuiteEntry(
                    name: $0, file: "\($0).yaml", hash: hash, cells: 0, sources: [], gates: [], trials: trials)
            }, targets: targets.map { RunHeader.TargetEntry(alias: $0, model: $0) }, selection: JSONObject(), cells: 0)
        let footer = RunFooter(finished: "2026-01-01T00:00:01Z", cells: 0, isComplete: true, seconds: 1)
        record = RunRecord(header: header, cells: [], footer: footer, warnings: [])
    }

    /// Cases `c0`, `c1`, … of a target, a letter each: p pass, f fail, e error, t truncated, r refused, u unparsed, s skipped.
    init(_ letters: String, target: String = "a") {
        self.init(targets: [target])
        add(letters, target: target)
    }

    mutating func add(_ letters: String, suite: String = "numbers", target: String = "a", prompt: String = "en") {
        for (index, letter) in letters.enumerated() {
            let outcome: Outcome =
                switch letter {
                case "p": .pass
                case "e": .error
                case "t": .truncated
                case "r": .refused
                case "u": .unparsed
                case "s": .skipped
                default: .fail
                }
            add(Self.cell(outcome, "c\(index)", suite: suite, target: target, prompt: prompt))
        }
    }

    mutating func add(_ cell: CellResult) {
        record.cells.append(cell)
        record.header.cells += 1
    }

    static func cell(
        _ outcome: Outcome, _ caseID: String, suite: String = "numbers", target: String = "a", prompt: String = "en",
        strategy: String = "direct", trial: Int = 0, answer: String? = nil, latency: Double? = nil,
        expected: String = "number 1", question: String = "?", cost: Double? = nil, currency: String? = nil,
        score: Double? = nil, tokens: Int? = nil, cluster: String? = nil
    ) -> CellResult {
        let messages: [JSONValue] = [["role": "user", "content": .string(question)]]
        var call = CallRecord(messages: messages, attempts: [], latency: latency, origin: .live)
        call.usage = tokens.map { TokenUsage(prompt: $0, completion: $0) }
        let identity = CellIdentity(
            suite: suite, caseID: caseID, prompt: prompt, strategy: strategy, target: target, trial: trial)
        return CellResult(
            identity: identity, outcome: outcome,
            score: outcome.isAnswered ? score ?? (outcome == .pass ? 1 : 0) : nil, answer: answer, reasoning: nil,
            assertions: [], expected: expected, error: nil, calls: [call], cost: cost, currency: currency,
            namedCluster: cluster, tags: [], location: SourceLocation(file: "numbers.yaml", line: 1))
    }

    /// The record's lines.
    var lines: [String] {
        let values = [record.header.json] + record.cells.map(\.json) + (record.footer.map { [$0.json] } ?? [])
        return values.map { String(decoding: JSONWriter.bytes($0), as: UTF8.self) }
    }
}

extension Comparison {
    /// Runs in memory, named `run0`, `run1`, ….
    init(
        of runs: [SyntheticRun], by dimension: ComparisonDimension? = nil, baseline: String? = nil,
        gates: [ComparisonGate] = []
    ) throws {
        let named = runs.enumerated().map { (path: "run\($0.offset)", record: $0.element.record) }
        try self.init(ComparedRuns(named), by: dimension, baseline: baseline, gates: gates)
    }

    /// The row of a comparison that has one.
    var onlyRow: SuiteComparison? { matchups.count == 1 && matchups[0].rows.count == 1 ? matchups[0].rows[0] : nil }
}
