import Statistics
import Testing

@testable import Nines

/// The interval and the test of one suite's difference, which stand beside each other and must say the same.
@Suite struct PairedShareTests {
    /// Cases with as many prompts each; of some cases the candidate alone has some prompts right, else both are wrong.
    static func pairs(cases: Int, prompts: Int, better: [Int], worse: [Int] = []) -> [CellPair] {
        var names = NameTable()
        let template = ComparedCell(SyntheticRun.cell(.fail, "c"), names: &names)
        return (0..<cases).flatMap { place in
            (0..<prompts).map { prompt in
                var cell = template
                cell.key.caseID = Int32(place)
                cell.key.prompt = Int32(prompt)
                var pair = CellPair(base: cell, candidate: cell)
                let (gained, lost) = (place < better.count ? better[place] : 0, cases - 1 - place)
                if prompt < gained { pair.candidate.outcome = .pass }
                if lost < worse.count, prompt < worse[lost] { pair.base.outcome = .pass }
                return pair
            }
        }
    }

    static func share(_ pairs: [CellPair]) throws -> PairedShare {
        try #require(PairedShare(PairedValues(pairs, ComparedFigure.accuracy.value)))
    }

    /// Seven cases of 38 got 2 of 5 prompts right: Bonett and Price's interval of 7 against 0, by hand, times 0.4.
    @Test func fewDifferencesOfOneSizeAreCountedAsCases() throws {
        let share = try Self.share(Self.pairs(cases: 38, prompts: 5, better: [2, 2, 2, 2, 2, 2, 2]))
        let interval = try #require(share.interval)
        #expect(abs(interval.low - 0.015349) < 1e-6 && abs(interval.high - 0.124651) < 1e-6)
        #expect(abs(share.pValue - 2.0 / 128) < 1e-12)
    }

    /// With one prompt the differences are ±1, and the interval is that of the counts themselves.
    @Test func onePairACaseIsTheIntervalOfItsCounts() throws {
        let share = try Self.share(
            Self.pairs(cases: 50, prompts: 1, better: Array(repeating: 1, count: 12), worse: [1, 1, 1]))
        let expected = try #require(BonettPriceInterval.interval(onlyA: 12, onlyB: 3, count: 50))
        let interval = try #require(share.interval)
        #expect(abs(interval.low - expected.low) < 1e-12 && abs(interval.high - expected.high) < 1e-12)
    }

    @Test(arguments: [1, 2, 3, 5]) func verdictsNeverDenyTheInterval(_ prompts: Int) throws {
        var random = SeededRandom(seed: UInt64(prompts))
        var decided = 0
        for _ in 0..<200 {
            let better = (0..<Int(random.next() % 12)).map { _ in 1 + Int(random.next() % UInt64(prompts)) }
            let worse = (0..<Int(random.next() % 4)).map { _ in 1 + Int(random.next() % UInt64(prompts)) }
            var rows = [
                SuiteComparison(
                    suite: "s", target: nil,
                    cells: Self.pairs(cases: 40, prompts: prompts, better: better, worse: worse), names: NameTable(),
                    bootstrap: Bootstrap(seed: 1))
            ]
            SuiteComparison.correct(&rows)
            let (row, interval) = (rows[0], try #require(rows[0].accuracy?.interval))
            switch row.verdict {
            case .improved: #expect(interval.low > 0)
            case .regressed: #expect(interval.high < 0)
            default: continue
            }
            decided += 1
        }
        #expect(decided >= 30)
    }
}
