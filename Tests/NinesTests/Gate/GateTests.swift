import Testing

@testable import Nines

@Suite("Gates")
struct GateTests {
    @Test(
        "compare as written, also at the bound",
        arguments: [
            (">=", [true, true, false]), ("<=", [false, true, true]), (">", [true, false, false]),
            ("<", [false, false, true]), ("==", [false, true, false]),
        ])
    func comparison(_ sign: String, _ expected: [Bool]) throws {
        for text in ["accuracy \(sign) 0.5", "accuracy\(sign)0.5", "  accuracy  \(sign)  5e-1 "] {
            let gate = try Gate(text)
            #expect([0.6, 0.5, 0.4].map(gate.holds) == expected, "\(text)")
            #expect(gate.metric == .accuracy)
        }
    }

    @Test("take every metric there is, by its own name", arguments: Metric.names)
    func metrics(_ name: String) throws {
        let name = name.replacing("K", with: "3").replacing("NAME", with: "length")
        #expect(try Gate("\(name) <= 1").metric.name == name)
    }

    @Test(
        "are narrowed by suite, target, strategy, prompt and tags, and have a currency",
        arguments: [
            ("accuracy{tag=zh} >= 0.5", ["a"]), ("accuracy{tag=zh,tag=hard} >= 0.5", []),
            ("accuracy{ target = u } >= 0.5", ["c"]), ("accuracy{prompt=p,target=t} >= 0.5", ["a", "b"]),
            ("accuracy{strategy=direct} >= 0.5", ["a", "b", "c"]), ("accuracy{suite=s} >= 0.5", ["a", "b", "c"]),
        ])
    func scopes(_ text: String, _ expected: [String]) throws {
        let cells = [
            SampleRun.cell("a", tags: ["zh"]), SampleRun.cell("b", tags: ["en", "hard"]),
            SampleRun.cell("c", target: "u"),
        ]
        #expect(cells.filter(try Gate(text).scope.holds).map(\.identity.caseID) == expected)
    }

    @Test("on tags and prompts are put to the cells that have them, on others to the rows")
    func scoped() {
        let cells =
            (0..<4).map { SampleRun.cell("z\($0)", $0 < 1 ? .pass : .fail, tags: ["zh"]) }
            + (0..<4).map { SampleRun.cell("e\($0)", tags: ["en"]) }
        let gates = ["accuracy{tag=zh} >= 0.5", "accuracy{tag=en} >= 0.5", "accuracy >= 0.6", "pass@1{tag=zh} <= 0.25"]
        let results = SampleRun.report(cells, gates: gates).gates
        #expect(results.map(\.status) == [.fails, .holds, .holds, .holds])
        #expect(results.compactMap(\.value) == [0.25, 1, 0.625, 0.25])
    }

    @Test("of a suite that are about cells which were not run say nothing; those given for the run are an error")
    func unmatched() throws {
        let record = RunRecord(
            header: SampleRun.header(cells: 1, gates: ["accuracy{target=other} >= 1"]), cells: [SampleRun.cell("a")],
            footer: SampleRun.footer(cells: 1), warnings: [])
        #expect(RunReport(record).verdict == .done)
        #expect(RunReport(record).gates.map(\.status) == [.notApplied])
        let further = RunReport(record, furtherGates: [try Gate("accuracy{tag=none} >= 0.1")])
        #expect(further.gates.map(\.status) == [.notApplied, .unmatched])
        #expect(further.verdict.exitCode == 2)
    }

    @Test(
        "that match nothing in a stored run say which name there is not",
        arguments: [
            ("accuracy{tag=zz} >= 0", "there is no tag 'zz' (did you mean 'zh'?)"),
            ("accuracy{tag=hrad} >= 0", "there is no tag 'hrad' (there are hard, zh)"),
            ("accuracy{tag=hardd} >= 0", "there is no tag 'hardd' (did you mean 'hard'?)"),
            ("accuracy{target=u} >= 0", "there is no target 'u' (did you mean 't'?)"),
            ("accuracy{tag=zh,tag=hard} >= 0", "it is about no cell of this run"),
        ])
    func stored(_ text: String, _ reason: String) throws {
        let cells = [SampleRun.cell("a", tags: ["zh"]), SampleRun.cell("b", tags: ["hard"])]
        let record = RunRecord(
            header: SampleRun.header(cells: 2), cells: cells, footer: SampleRun.footer(cells: 2), warnings: [])
        let report = RunReport(record, furtherGates: [try Gate(text)])
        #expect(report.gates.map(\.sentence) == ["gate matches nothing: \(text), as \(reason)"])
        #expect(report.verdict.exitCode == 2)
    }

    @Test(
        "on a figure that a suite lacks and another has say how to be about the other alone",
        arguments: [
            (
                "cost.total <= 9", "s @ t",
                "the cost of 1 cells is unknown; with {suite=other} the gate is about other alone"
            ),
            ("cost.total{suite=s} <= 9", "s @ t", "the cost of 1 cells is unknown"),
            ("metric.x <= 9", "other @ t", "no answer was judged by the metric x"),
        ])
    func lacking(_ text: String, _ row: String, _ reason: String) throws {
        let cells = [SampleRun.cell("a"), SampleRun.cell("a", suite: "other", cost: 1)]
        let record = RunRecord(
            header: SampleRun.header(cells: 2), cells: cells, footer: SampleRun.footer(cells: 2), warnings: [])
        let gates = RunReport(record, furtherGates: [try Gate(text)]).gates
        #expect(gates.map(\.sentence).contains("gate unknown: \(text) for \(row), as \(reason)"), "\(gates)")
        let unknown = gates.filter { $0.status == .unknown }
        #expect(!unknown.isEmpty && unknown.allSatisfy { $0.reason == $0.shown })
    }

    @Test("on cost in another currency than the prices' are unknown")
    func currency() throws {
        let cells = [SampleRun.cell("a", cost: 0.5)]
        let gates = ["cost.total <= 1", "cost.total <= 1 USD", "cost.total <= 1 CNY", "cost.per_correct < 0.6 USD"]
        #expect(SampleRun.report(cells, gates: gates).gates.map(\.status) == [.holds, .holds, .unknown, .holds])
    }

    @Test(
        "that cannot be read say why",
        arguments: [
            ("acuracy >= 0.5", "unknown metric 'acuracy'", "did you mean 'accuracy'?"),
            ("latency.p5 < 3", "unknown metric 'latency.p5'", "did you mean 'latency.p50'?"),
            (
                "tokens.change.high <= 9", "unknown metric 'tokens.change.high'",
                "did you mean 'tokens.prompt.change.high' or 'tokens.completion.change.high'?"
            ),
            ("latency < 3", "unknown metric 'latency'", "did you mean 'latency.p50' or 'latency.p95'?"),
            (
                "ttft.change < 3", "unknown metric 'ttft.change'",
                "did you mean 'ttft.p50.change' or 'ttft.p95.change'?"
            ),
            ("accuracy", "'accuracy' is no gate", "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)"),
            ("accuracy = 1", "'accuracy = 1' is no gate", "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)"),
            (
                "accuracy >= 70 %", "found '%' behind the number, expected a currency such as USD or nothing",
                "shares are written from 0 to 1: write 0.7"
            ),
            (
                "accuracy.low >= 60%", "found '60%', expected a number such as 0.7 after >=",
                "shares are written from 0 to 1: write 0.6"
            ),
            (
                "latency.p95 <= 2s", "found '2s', expected a number such as 0.7 after <=",
                "times are in milliseconds: write 2000"
            ),
            (
                "latency.p95 <= 500 ms", "found 'ms' behind the number, expected a currency such as USD or nothing",
                "times are in milliseconds: write 500"
            ),
            ("accuracy >= 90", "found 90, expected a share from 0 to 1", "write accuracy >= 0.9"),
            ("accuracy >= 0.5 USD", "'accuracy' has no currency, found 'USD'", nil),
            (
                "accuracy{tag} >= 0.5", "found 'tag', expected a label and a name",
                "write it like 'accuracy{tag=zh,target=NAME} >= 0.7'"
            ),
            ("accuracy{tagg=zh} >= 0.5", "unknown label 'tagg'", "did you mean 'tag'?"),
            ("accuracy{suite=a,suite=b} >= 0.5", "'suite' stands twice", "no cell has two of them"),
            ("accuracy{tag=zh >= 0.5", "'{' is not closed", "write it like 'accuracy{tag=zh} >= 0.7'"),
            ("accuracy{tag=zh} of 1 >= 0.5", "found 'of 1', expected a comparison such as >= behind '}'", nil),
            ("accuracy >= nan", "found 'nan', expected a number such as 0.7 after >=", nil),
            ("accuracy >=", "found '', expected a number such as 0.7 after >=", nil),
            ("accuracy >=> 1", "found '> 1', expected a number such as 0.7 after >=", nil),
        ])
    func malformed(_ text: String, _ message: String, _ hint: String?) {
        do {
            _ = try SuiteGate(text)
            Issue.record("read \(text)")
        } catch {
            #expect(error.message == message)
            #expect(error.hint == hint)
        }
    }

    @Test("on a figure that is not known do not hold")
    func unknown() throws {
        let gates = [
            "cost.total <= 100", "cost.per_correct <= 100", "latency.p95 <= 1e9", "metric.none >= 0", "pass@2 >= 0",
            "accuracy >= 1", "accuracy.low >= 1",
        ]
        let results = SampleRun.report([SampleRun.cell("a", latency: nil)], gates: gates).gates
        #expect(
            results.map(\.status) == [.unknown, .unknown, .unknown, .unknown, .unknown, .holds, .fails])
    }

    @Test("of a suite are put to its rows alone, those of the command line to all")
    func evaluation() throws {
        let cells = [SampleRun.cell("a"), SampleRun.cell("a", suite: "other"), SampleRun.cell("a", target: "u")]
        var tally = GateTally(SampleRun.header(cells: 3, gates: ["accuracy >= 1"]), further: [try Gate("score >= 1")])
        for cell in cells { tally.add(cell) }
        #expect(
            tally.results(Summary(of: cells).rows).map {
                "\($0.key.names.joined(separator: "@")) \($0.gate.text)"
            } == [
                "s@t@direct accuracy >= 1", "s@t@direct score >= 1", "other@t@direct score >= 1",
                "s@u@direct accuracy >= 1", "s@u@direct score >= 1",
            ])
    }

    @Test("on repeated trials and on metrics of the suite's own")
    func tallies() {
        let outcomes: [Outcome] = [.pass, .pass, .fail, .fail, .fail, .fail]
        var cells = outcomes.enumerated().map { SampleRun.cell("c\($0.offset / 2)", $0.element, trial: $0.offset % 2) }
        cells[0].outcome = .fail
        cells[0].assertions = [
            AssertionResult(type: "length", score: Score(.pass, value: 0.5, ""), metric: "length")
        ]
        // One case of three is right once in two trials.
        let gates = ["pass@2 >= 0.3", "pass^2 <= 0", "flake_rate <= 0.4", "metric.length == 0.5", "pass^3 >= 0"]
        let results = SampleRun.report(cells, gates: gates).gates
        #expect(results.map(\.status) == [.holds, .holds, .holds, .holds, .unknown])
        #expect(abs((results[0].value ?? 0) - 1.0 / 3) < 1e-12)
    }
}
