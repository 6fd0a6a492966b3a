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

    @Test("take every metric there is", arguments: Metric.allCases)
    func metrics(_ metric: Metric) throws {
        #expect(try Gate("\(metric.rawValue) <= 3").metric == metric)
    }

    @Test(
        "that cannot be read say why",
        arguments: [
            ("acuracy >= 0.5", "unknown metric 'acuracy'", "did you mean 'accuracy'?"),
            ("latency.p5 < 3", "unknown metric 'latency.p5'", "did you mean 'latency.p50'?"),
            ("accuracy", "'accuracy' is no gate", "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)"),
            ("accuracy = 1", "'accuracy = 1' is no gate", "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)"),
            ("accuracy >= 70 %", "found '70 %', expected a number such as 0.7 after >=", nil),
            ("accuracy >= nan", "found 'nan', expected a number such as 0.7 after >=", nil),
            ("accuracy >=", "found '', expected a number such as 0.7 after >=", nil),
            ("accuracy >=> 1", "found '> 1', expected a number such as 0.7 after >=", nil),
        ])
    func malformed(_ text: String, _ message: String, _ hint: String?) {
        do {
            _ = try Gate(text)
            Issue.record("read \(text)")
        } catch {
            #expect(error.message == message)
            #expect(error.hint == hint)
        }
    }

    @Test("on a figure that is not known do not hold")
    func unknown() throws {
        let row = try #require(Summary(of: [SampleRun.cell("a", latency: nil)]).rows.first)
        for text in ["cost.total <= 100", "cost.per_correct <= 100", "latency.p95 <= 1e9"] {
            #expect(GateResult(try Gate(text), row).status == .unknown, "\(text)")
        }
        #expect(GateResult(try Gate("accuracy >= 1"), row).status == .holds)
        #expect(GateResult(try Gate("accuracy.low >= 1"), row).status == .fails)
    }

    @Test("of a suite are put to its rows alone, those of the command line to all")
    func evaluation() throws {
        let cells = [SampleRun.cell("a"), SampleRun.cell("a", suite: "other"), SampleRun.cell("a", target: "u")]
        let results = GateResult.evaluate(
            Summary(of: cells).rows, suiteGates: ["s": [try Gate("accuracy >= 1")]], further: [try Gate("score >= 1")])
        #expect(
            results.map { "\($0.key.names.joined(separator: "@")) \($0.gate.text)" } == [
                "s@t@direct accuracy >= 1", "s@t@direct score >= 1", "other@t@direct score >= 1",
                "s@u@direct accuracy >= 1", "s@u@direct score >= 1",
            ])
    }
}
