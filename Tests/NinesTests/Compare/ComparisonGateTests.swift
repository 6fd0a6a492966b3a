import JSONText
import Testing

@testable import Nines

@Suite("Gates on comparisons")
struct ComparisonGateTests {
    private static func runs(_ base: String, _ candidate: String) -> [SyntheticRun] {
        [SyntheticRun(base), SyntheticRun(candidate, target: "b")]
    }

    /// Two answered cases; a cost is in the currency of its side, nil for none.
    private static func priced(_ base: [Double?], _ candidate: [Double?], _ currency: String = "USD") -> [SyntheticRun]
    {
        [("a", base, "USD"), ("b", candidate, currency)].map { target, costs, currency in
            var run = SyntheticRun(targets: [target])
            for (index, cost) in costs.enumerated() {
                run.add(SyntheticRun.cell(.pass, "c\(index)", target: target, cost: cost, currency: currency))
            }
            return run
        }
    }

    @Test(
        "on a figure that is not known say why, in every report",
        arguments: [
            ("diff >= -1", runs("pp", "ee"), "no case was answered on both sides"),
            ("regressions <= 0", runs("pp", "ee"), "no case was answered on both sides"),
            ("cost.change <= 0", runs("pp", "ee"), "no case was answered on both sides"),
            ("error_rate.change <= 0", runs("ss", "ss"), "every case is left out"),
            ("diff.low >= -1", runs("p", "p"), "there are fewer than 2 cases"),
            ("refused_rate.change.high <= 1", runs("p", "p"), "there are fewer than 2 cases"),
            ("latency.p95.change <= 1", runs("pp", "pp"), "no answered pair has a time on both sides"),
            ("tokens.prompt.change <= 1", runs("pp", "pp"), "no answered pair has a count of tokens on both sides"),
            ("cost.change <= 1", runs("pp", "pp"), "no answered pair has a cost on both sides"),
            ("cost.change <= 1", priced([1, 1], [1, nil]), "costs are known of 1 of 2 answered pairs"),
            ("cost.change <= 1", priced([1, 1], [7, 7], "CNY"), "the costs are in different currencies (CNY, USD)"),
            ("cost.change <= 1 CNY", priced([1, 1], [1, 1]), "the costs are in USD"),
            (
                "cost.change.low <= 1", priced([1, 2], [2, 3]),
                "all cases differ by the same amount, and there are fewer than 5 of them"
            ),
        ] as [(String, [SyntheticRun], String)])
    func unknown(_ gate: String, _ runs: [SyntheticRun], _ reason: String) throws {
        let comparison = try Comparison(of: runs, gates: [try ComparisonGate(gate)])
        #expect(comparison.gates.map(\.status) == [.unknown])
        #expect(comparison.gates.map(\.reason) == [reason])
        let sentence = "gate unknown: \(gate) for numbers: a -> b, as \(reason)"
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains(sentence))
        #expect(ComparisonGitHub.annotations(comparison).contains { $0.message == sentence })
        let elements = try #require(XMLElements.read(ComparisonJUnit.render(comparison)))
        #expect(elements.contains { $0.path.last == "error" && $0.attributes["message"] == sentence })
        #expect(
            String(decoding: ComparisonMarkdown.render(comparison), as: UTF8.self).contains("| \(reason) | unknown |"))
        #expect(PageContent(HTMLComparison.render(comparison)).text.contains("unknown: \(reason)"))
        let json = try JSONParser.parse(ComparisonJSON.render(comparison))
        #expect(json["gates"]?[0]?["reason"]?.string == reason)
        #expect(json["gates"]?[0]?["value"]?.isNull == true)
    }

    /// Of nothing that differs the interval ends at ±z√2 / (cases + 2), which is ±5 pp from 54 cases on.
    @Test(
        "on an end of the interval say where nothing differs that the cases are too few",
        arguments: [
            ("diff.low >= -0.05", 40, 0, "; nothing differed; with 40 cases the interval ends at -6.6 pp"),
            ("diff.high <= 0.05", 40, 0, "; nothing differed; with 40 cases the interval ends at +6.6 pp"),
            ("diff.low >= -0.05", 53, 0, "; nothing differed; with 53 cases the interval ends at -5.04 pp"),
            ("diff.low >= -0.05", 54, 0, nil), ("diff.low >= -0.05", 40, 4, ""), ("diff >= 0.5", 40, 0, ""),
        ] as [(String, Int, Int, String?)])
    func outOfReach(_ gate: String, _ cases: Int, _ broken: Int, _ ending: String?) throws {
        let candidate = String(repeating: "f", count: broken) + String(repeating: "p", count: cases - broken)
        let comparison = try Comparison(
            of: Self.runs(String(repeating: "p", count: cases), candidate), gates: [try ComparisonGate(gate)])
        let result = try #require(comparison.gates.first)
        guard let ending else {
            #expect(result.status == .holds && result.reason == nil)
            return
        }
        #expect(result.status == .fails && (result.reason == nil) == ending.isEmpty)
        let sentence = "gate fails: \(gate) for numbers: a -> b, found \(result.shown)\(ending)"
        #expect(result.sentence == sentence)
        #expect(ComparisonTerminal.text(comparison, changedLimit: 0).contains(sentence + "\n"))
    }

    @Test("on a figure that a suite lacks and another has say how to be about the other alone")
    func lacking() throws {
        let runs = ["a", "b"].map { target in
            var run = SyntheticRun(suites: ["numbers", "other"], targets: [target])
            for index in 0..<2 {
                run.add(SyntheticRun.cell(.pass, "c\(index)", target: target))
                run.add(
                    SyntheticRun.cell(.pass, "c\(index)", suite: "other", target: target, cost: 1, currency: "USD"))
            }
            return run
        }
        let comparison = try Comparison(of: runs, gates: [try ComparisonGate("cost.change <= 1")])
        let advice = "with {suite=other} the gate is about other alone"
        #expect(comparison.gates.map(\.reason) == ["no answered pair has a cost on both sides; \(advice)", nil])
    }

    @Test("on a percentile that its pairs do not carry say how many it takes")
    func fewPairs() throws {
        var run = SyntheticRun()
        for index in 0..<19 { run.add(SyntheticRun.cell(.pass, "c\(index)", latency: 5)) }
        let comparison = try Comparison(of: [run, run], gates: [try ComparisonGate("latency.p95.change <= 1")])
        #expect(comparison.gates.map(\.reason) == ["there are fewer than 20 pairs with a time on both sides"])
        let json = try JSONParser.parse(ComparisonJSON.render(comparison))
        #expect(
            json["comparisons"]?[0]?["suites"]?[0]?["unknown"]?["latency.p95"]?.string
                == "there are fewer than 20 pairs with a time on both sides")
    }

    @Test("take every metric there is", arguments: ComparisonMetric.names)
    func metrics(_ name: String) throws {
        let metric = try #require(ComparisonMetric(name))
        #expect(ComparisonMetric(metric.name) == metric)
        #expect(try ComparisonGate("\(name) <= 1").metric == metric)
    }

    @Test("on a metric of runs name one of comparisons that there is, or none", arguments: Metric.names)
    func hints(_ name: String) throws {
        let name = name.replacing("K", with: "3").replacing("NAME", with: "length")
        let failure = #expect(throws: Gate.Malformed.self) { try ComparisonGate("\(name) <= 1") }
        #expect(failure?.message == "'\(name)' is a metric of runs")
        let words = failure?.hint?.split(separator: "'").map(String.init) ?? []
        if words.count > 1 {
            #expect(ComparisonMetric(words[1]) != nil, "\(words)")
            // Of the same figure: the change of the lower end is none of the rate.
            #expect(words[1].hasPrefix(String(name.prefix { $0 != "." })))
        } else {
            #expect(words.first?.hasSuffix("comparisons have no change of it") == true)
        }
    }

    @Test(
        "on a metric of runs name its change",
        arguments: [
            ("cost.total", "cost.change"), ("accuracy", "accuracy.change"), ("accuracy.low", "accuracy.change.low"),
            ("ttft.p95", "ttft.p95.change"),
        ])
    func changes(_ name: String, _ change: String) throws {
        let failure = #expect(throws: Gate.Malformed.self) { try ComparisonGate("\(name) <= 1") }
        #expect(failure?.hint?.hasSuffix("its change in a comparison is '\(change)'") == true)
    }

    @Test("on cost do not hold for a candidate that answers nothing")
    func errorsAreNotCheap() throws {
        var candidate = SyntheticRun(targets: ["b"])
        for name in ["c0", "c1"] {
            candidate.add(SyntheticRun.cell(.error, name, target: "b", cost: 0, currency: "USD"))
        }
        let comparison = try Comparison(
            of: [Self.priced([1, 1], [])[0], candidate], gates: [try ComparisonGate("cost.change <= 0")])
        #expect(comparison.gates.map(\.status) == [.unknown])
    }
}
