import Statistics
import Testing

@testable import Nines

@Suite("Intervals of changes")
struct ChangeIntervalTests {
    /// Two runs of which every case differs by the same.
    private static func runs(_ count: Int, shift: Double) -> [SyntheticRun] {
        [("a", 0), ("b", shift)].map { target, shift in
            var run = SyntheticRun(targets: [target])
            for index in 0..<count {
                let amount = Double(index * 10 + 20) + shift
                run.add(
                    SyntheticRun.cell(
                        .pass, "c\(index)", target: target, latency: amount, cost: amount, currency: "USD",
                        score: 0.25 + shift, tokens: Int(amount)))
            }
            return run
        }
    }

    @Test(
        "of differences that do not vary are 0 wide for amounts, and never so for scores",
        arguments: [
            (.cost, 1, 0, nil, "there are fewer than 2 cases"), (.cost, 2, 0, Interval(0, 0), nil),
            (.cost, 5, -1, Interval(-1, -1), nil), (.promptTokens, 3, 0, Interval(0, 0), nil),
            (.completionTokens, 5, 5, Interval(5, 5), nil),
            (
                .completionTokens, 4, 5, nil,
                "all cases differ by the same amount, and there are fewer than 5 of them"
            ),
            (.latencyMedian, 1, 0, nil, "there are fewer than 2 cases"),
            (.latencyMedian, 2, 0, Interval(0, 0), nil), (.latencyMedian, 10, 5, Interval(5, 5), nil),
            (.latencyMedian, 9, 5, nil, "there are fewer than 10 cases"),
            (.latencyTail, 20, 0, Interval(0, 0), nil), (.latencyTail, 71, 5, nil, "there are fewer than 72 cases"),
            // Bonett and Price's by hand: (Σd ± z √(Σd² + 2 a² − (Σd)² / (n + 2))) / (n + 2), where those added differ by a:
            // a² = (1 + Σ|d|³) / (1 + Σ|d|).
            (.score, 1, 0, nil, "there are fewer than 2 cases"), (.score, 2, 0, Interval(-0.692952, 0.692952), nil),
            (.score, 3, 0.5, Interval(-0.163812, 0.763812), nil),
            (.score, 30, 0.1, Interval(0.049003, 0.138497), nil),
            (.score, 300, 0, Interval(-0.009178, 0.009178), nil),
            (.refusedRate, 300, 0, Interval(-0.009178, 0.009178), nil),
        ] as [(ComparedFigure, Int, Double, Interval?, String?)])
    func alike(_ figure: ComparedFigure, _ count: Int, _ shift: Double, _ expected: Interval?, _ why: String?) throws {
        let row = try #require(try Comparison(of: Self.runs(count, shift: shift)).onlyRow)
        let change = try row.change(of: figure)
        switch change.bounds {
        case .success(let interval):
            let expected = try #require(expected, "\(interval)")
            #expect(abs(interval.low - expected.low) < 1e-6 && abs(interval.high - expected.high) < 1e-6, "\(interval)")
        case .failure(let unknown):
            #expect(expected == nil && unknown.reason == why, "\(unknown.reason)")
        }
        if figure != .refusedRate { #expect(abs(change.difference - shift) < 1e-12) }
    }

    @Test("of related cases that differ by the same are unknown of few clusters, however many cases")
    func alikeClusters() throws {
        var run = SyntheticRun(targets: ["a", "b"])
        for place in 0..<8 {
            for target in ["a", "b"] {
                run.add(
                    SyntheticRun.cell(
                        .pass, "c\(place)", target: target, tokens: target == "a" ? 10 : 15, cluster: "k\(place / 2)"))
            }
        }
        let row = try #require(try Comparison(of: [run]).onlyRow)
        let reason = "all clusters differ by the same amount, and there are fewer than 5 of them"
        #expect(throws: UnknownFigure(reason)) { try row.change(of: .completionTokens).bounds.get() }
    }

    @Test(
        "of two scores or costs that differ by the same but for rounding are no certainty",
        arguments: [nil, "k"] as [String?])
    func rounded(_ cluster: String?) throws {
        var runs: [SyntheticRun] = []
        for (target, amounts) in [("a", [0.93, 0.98, 0.93]), ("b", [0.94, 0.99, 0.94])] {
            var run = SyntheticRun(targets: [target])
            for (index, amount) in amounts.enumerated() {
                run.add(
                    SyntheticRun.cell(
                        .pass, "c\(index)", target: target, cost: amount, currency: "USD", score: amount,
                        cluster: index == 1 ? nil : cluster))
            }
            runs.append(run)
        }
        let row = try #require(try Comparison(of: runs).onlyRow)
        #expect(try #require(row.change(of: .score).interval).width > 1)
        let cost = try row.change(of: .cost)
        #expect(cost.interval == nil && abs(cost.difference - 0.01) < 1e-12)
    }

    @Test("a constant difference of tokens is that number to the last digit")
    func exact() throws {
        let row = try #require(try Comparison(of: Self.runs(7, shift: 5)).onlyRow)
        #expect(try row.change(of: .completionTokens).difference == 5)
    }

    private static func interval(_ differences: [Double]) -> Interval? {
        BonettPriceInterval.interval(sums: differences, sizes: differences.map { _ in 1 })
    }

    @Test(
        "of scores of which few differ are hardly narrower than of scores of which none does",
        arguments: [[0.01], [0.01, 0.01], [0.5], [1], [-1, 0.01]])
    func sparse(_ differences: [Double]) throws {
        let zeros = [Double](repeating: 0, count: 60)
        let none = try #require(Self.interval(zeros))
        let some = try #require(
            Self.interval(differences + zeros.dropFirst(differences.count)))
        // Cases that differ by less than all say a little of how much others would.
        #expect(some.width >= 0.93 * none.width)
        #expect(some.low >= -1 && some.high <= 1)
    }

    @Test("of scores that all differ are about as wide whether by the same or by nearly the same")
    func dense() throws {
        // By NumPy; Student's would be [0.96, 1].
        let nearly = try #require(Self.interval((0..<10).map { $0 == 0 ? 0.9 : 1 }))
        #expect(abs(nearly.low - 0.514624) < 1e-6 && nearly.high == 1, "\(nearly)")
        let mixed = try #require(Self.interval((0..<40).map { $0 % 2 == 0 ? 0.1 : -0.05 }))
        #expect(abs(mixed.low + 0.016264) < 1e-6 && abs(mixed.high - 0.063883) < 1e-6, "\(mixed)")
        #expect(Self.interval([0.5, 1.5, 0]) == nil)
    }

    @Test(
        "of two replays of one recording let gates hold",
        arguments: [
            ("cost.change.high <= 0", 2, true), ("tokens.prompt.change.high <= 0", 2, true),
            ("tokens.completion.change.low >= 0", 2, true), ("latency.p50.change.high <= 0", 2, true),
            // How far scores could be off depends on how many there are.
            ("score.change.low >= -0.01", 50, false), ("score.change.low >= -0.01", 300, true),
        ])
    func gates(_ gate: String, _ count: Int, _ holds: Bool) throws {
        let run = Self.runs(count, shift: 0)[0]
        let comparison = try Comparison(of: [run, run], gates: [try ComparisonGate(gate)])
        #expect(comparison.gates.map(\.status) == [holds ? .holds : .fails])
    }
}
