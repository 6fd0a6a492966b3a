import JSONText
import Testing

@testable import Nines

@Suite("Figures of gates")
struct FigureUnitTests {
    @Test(
        "have their unit, and the digits that decided",
        arguments: [
            (.share, 1.0 / 3, 0.9, false, "33.3 %"), (.share, 0.8, 0.8, false, "80.0 %"),
            // What decided must be seen: 0.79999 is not 0.8.
            (.share, 0.79999, 0.8, false, "79.999 %"), (.share, 0.70051, 0.7, false, "70.1 %"),
            (.points, -0.4, -0.05, true, "-40.0 pp"), (.points, 0, -0.05, true, "0.0 pp"),
            (.points, 0.0004, 0, true, "+0.04 pp"), (.milliseconds, 812, 500, false, "812 ms"),
            (.milliseconds, 812.4, 812, true, "+812.4 ms"), (.milliseconds, 3.24, 10, false, "3.2 ms"),
            (.milliseconds, -3.24, 10, true, "-3.2 ms"), (.tokens, 5, 10, true, "+5.0 tokens"),
            (.count, 12, 2, false, "12"), (.score, 0.81234, 0.5, false, "0.812"),
            (.cost("USD"), 12.346, 20, false, "12.35 USD"), (.cost("USD"), 2.004, 2, false, "2.004 USD"),
            (.cost("USD"), -0.0042, 0, true, "-0.004200 USD"), (.cost(nil), 1, 2, false, "1.00"),
            // Nor is what is little nothing.
            (.cost("USD"), 0.0000001, 1, false, "0.0000001 USD"), (.share, .nan, 0.5, false, "nan %"),
            (.points, 1e-300, 0.5, false, "0.0 pp"),
        ] as [(FigureUnit, Double, Double, Bool, String)])
    func deciding(_ unit: FigureUnit, _ value: Double, _ bound: Double, _ isSigned: Bool, _ expected: String) {
        #expect(unit.deciding(value, against: bound, isSigned: isSigned) == expected)
    }

    @Test("every metric of runs and comparisons has a unit that its figure says", arguments: ComparedFigure.allCases)
    func units(_ figure: ComparedFigure) throws {
        let symbols = ["accuracy": "pp", "score": "", "latency": "ms", "ttft": "ms", "tokens": "tokens", "cost": "USD"]
        let name = String(figure.rawValue.prefix { $0 != "." })
        let metric = try #require(ComparisonMetric("\(figure.rawValue).change.low"))
        #expect(metric.unit(currency: "USD").unit.symbol == symbols[name] ?? "pp")
        guard let ofRun = Metric(name == "cost" ? "cost.total" : figure.rawValue) else {
            #expect(name == "tokens", "runs have no other figure without a gate")
            return
        }
        #expect(ofRun.unit(currency: "USD").symbol == (symbols[name] ?? "pp").replacing("pp", with: "%"))
    }

    @Test(
        "of a run that are unknown say why",
        arguments: [
            ("cost.total <= 1", "the cost of 2 cells is unknown"), ("cost.judges <= 1", "no cell has a cost"),
            ("cost.per_correct <= 1", "the cost of 2 cells is unknown"), ("latency.p50 <= 1", "no answer has a time"),
            ("pass@2 >= 0", "no question was answered 2 times"),
            ("flake_rate <= 1", "no question was answered more than once"),
            ("metric.wit >= 0", "no answer was judged by the metric wit"),
        ])
    func unknown(_ gate: String, _ reason: String) throws {
        let cells = ["a", "b"].map { SampleRun.cell($0, latency: nil) }
        let report = SampleRun.report(cells, gates: [gate])
        #expect(report.gates.map(\.reason) == [reason])
        let sentence = "gate unknown: \(gate) for s @ t, as \(reason)"
        #expect(TerminalReport.summary(report).contains(sentence))
        #expect(String(decoding: JUnitReport.render(report), as: UTF8.self).contains(", as \(reason)"))
        #expect(String(decoding: MarkdownReport.render(report), as: UTF8.self).contains("| \(reason) | unknown |"))
        #expect(String(decoding: HTMLReport.render(report), as: UTF8.self).contains("unknown: \(reason)"))
        #expect(report.gates.first?.json["reason"]?.string == reason)
    }

    @Test(
        "on cost in another currency, or of nothing that is right, say so",
        arguments: [
            ("cost.total <= 1 CNY", Outcome.pass, "the costs are in USD"),
            ("cost.per_correct <= 1", .fail, "no answer is right"), ("accuracy >= 0", .error, "no cell was answered"),
            ("error_rate <= 0", .skipped, "every cell is left out"),
        ])
    func others(_ gate: String, _ outcome: Outcome, _ reason: String) {
        let report = SampleRun.report([SampleRun.cell("a", outcome, cost: 0.5)], gates: [gate])
        #expect(report.gates.map(\.reason) == [reason])
    }
}
