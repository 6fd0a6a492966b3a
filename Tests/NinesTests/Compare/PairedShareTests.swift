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

    /// Bonett and Price's interval by NumPy: (Σd ± z √(Σd² + 2m − (Σd)² / (n + 2))) / (n + 2), m = (Σ|d|³ + 1) / (Σ|d| + 1).
    @Test(
        arguments: [
            // Seven cases of 38 got 2 of 5 prompts right: the test rules 0 out, where the interval ends then.
            (38, 5, [2, 2, 2, 2, 2, 2, 2], 0.006375, 0.133625), (40, 5, [1, 1], -0.048154, 0.067201),
            // One trial of thirty says little of three cases.
            (3, 10, [1], -0.509988, 0.549988), (4, 1, [1, 1, 1, 1], 0, 1),
            // All cases alike, of which a variance of 0 would make a certainty.
            (30, 2, Array(repeating: 1, count: 30), 0.405616, 0.531884),
        ] as [(Int, Int, [Int], Double, Double)])
    func fewDifferences(_ cases: Int, _ prompts: Int, _ better: [Int], low: Double, high: Double) throws {
        let share = try Self.share(Self.pairs(cases: cases, prompts: prompts, better: better))
        let interval = try #require(share.interval)
        #expect(abs(interval.low - low) < 1e-6 && abs(interval.high - high) < 1e-6, "\(interval)")
    }

    /// As many cases of one pair, as many to a cluster, are the same as cases of several prompts: as wide as so many clusters
    /// make it, not so many cases (by NumPy).
    @Test(
        arguments: [
            (38, 5, [2, 2, 2, 2, 2, 2, 2], [1], 0.000757, 0.129243), (40, 2, [1, 1], [], -0.037502, 0.085121),
            (30, 2, Array(repeating: 1, count: 30), [], 0.405616, 0.531884),
            (40, 3, [1, 2, 3, 3, 2, 1, 1, 2, 3], [3, 1], -0.009754, 0.231976),
        ] as [(Int, Int, [Int], [Int], Double, Double)])
    func relatedCasesAreLikePromptsOfOne(
        _ cases: Int, _ prompts: Int, _ better: [Int], _ worse: [Int], low: Double, high: Double
    ) throws {
        let pairs = Self.pairs(cases: cases, prompts: prompts, better: better, worse: worse)
        let related = pairs.map { pair in
            var pair = pair
            let key = pair.base.key
            for side in [\CellPair.base, \CellPair.candidate] {
                // Numbers that no case has name the clusters.
                pair[keyPath: side].namedCluster = 10_000 + key.caseID
                pair[keyPath: side].key.caseID = key.caseID * 100 + key.prompt
            }
            return pair
        }
        let (one, other) = (try Self.share(pairs), try Self.share(related))
        #expect(other.cases == cases * prompts && other.clusters == cases && one.clusters == cases)
        #expect(abs(one.difference - other.difference) < 1e-12 && abs(one.pValue - other.pValue) < 1e-12)
        let (first, second) = (try #require(one.interval), try #require(other.interval))
        #expect(abs(first.low - second.low) < 1e-9 && abs(first.high - second.high) < 1e-9, "\(first) \(second)")
        #expect(abs(first.low - low) < 1e-6 && abs(first.high - high) < 1e-6, "\(first)")
        let detected = [one, other].map { $0.detectableDifference(alpha: 0.05) }
        #expect(abs(try #require(detected[0]) - #require(detected[1])) < 1e-9)
    }

    /// Pairs that are missing of cases which do not differ change nothing, however many numbers of pairs there are then.
    @Test func missingPairsOfOthersChangeNoTest() throws {
        let pairs = Self.pairs(cases: 100, prompts: 11, better: [11, 11, 11, 11])
        let missing = pairs.filter { pair in
            let key = pair.base.key
            return !(4..<8).contains(key.caseID) || key.prompt > key.caseID - 4
        }
        let (whole, part) = (try Self.share(pairs), try Self.share(missing))
        #expect(missing.count == pairs.count - 10 && whole.pValue == 0.125 && part.pValue == 0.125)
        #expect(!whole.isByStudent && !part.isByStudent && whole.interval == part.interval)
    }

    /// Twelve of 24 cases got right, in threes: taken one by one, McNemar's test would say 0.0005.
    @Test func aClusterIsOnePieceOfEvidence() throws {
        var pairs = Self.pairs(cases: 24, prompts: 1, better: Array(repeating: 1, count: 12))
        for index in pairs.indices { pairs[index].candidate.namedCluster = 1000 + Int32(index / 3) }
        // Named in one of two records only: the base is from before clusters were.
        let share = try Self.share(pairs)
        #expect(share.clusters == 8 && share.difference == 0.5)
        #expect(share.pValue == 0.125 && share.interval?.contains(0) == true)
    }

    /// Shares are over cases: nine of ten in one cluster, none of ten by themselves. Without the large cluster the share
    /// would be 0, so that hardly anything is known; by NumPy. Case by case it would be [0.17, 0.65].
    @Test func largeClustersCountWithAllTheirCases() throws {
        var pairs = Self.pairs(cases: 20, prompts: 1, better: Array(repeating: 1, count: 9))
        for index in 0..<10 { pairs[index].base.namedCluster = 1000 }
        let share = try Self.share(pairs)
        #expect(share.candidate == 0.45 && share.clusters == 11 && share.pValue == 1)
        let interval = try #require(share.interval)
        #expect(abs(interval.low + 0.391621) < 1e-6 && interval.high == 1, "\(interval)")
    }

    /// Ten clusters of ten, of which the candidate gets ever more wrong: all right is no less certain than nearly all.
    @Test func worsePairsNeverRaiseABound() throws {
        var pairs = Self.pairs(cases: 100, prompts: 1, better: Array(repeating: 1, count: 100))
        for index in pairs.indices { pairs[index].candidate.namedCluster = 1000 + Int32(index / 10) }
        var random = SeededRandom(seed: 5)
        var before = try #require(try Self.share(pairs).interval)
        #expect(abs(before.low - 0.520580) < 1e-6 && before.high == 1, "\(before)")
        var order = Array(pairs.indices)
        for last in order.indices.reversed() { order.swapAt(last, Int(random.next() % UInt64(last + 1))) }
        for index in order {
            pairs[index].candidate.outcome = .fail
            let after = try #require(try Self.share(pairs).interval)
            // Bonett and Price's bound itself may rise by a few thousandths where one cluster stands out.
            #expect(after.low <= before.low + 0.005 && after.high <= before.high + 0.005, "\(before) \(after)")
            before = after
        }
    }

    /// Clusters whose cases agree more or less, and of which one may be large; Student's t over ratios covered 5 to 90 %.
    @Test(
        arguments: [
            (Array(repeating: 10, count: 8), 0.3), (Array(repeating: 10, count: 10), 1),
            (Array(repeating: 4, count: 20), 0),
            ([1, 2, 3, 5, 10, 1, 2, 3, 5, 10], 0.3), ([50, 1, 1, 1, 1, 1, 1, 1], 0.9),
        ] as [([Int], Double)])
    func intervalsOfRelatedCasesCoverTheTruth(_ sizes: [Int], _ agreement: Double) throws {
        var source = ComparisonSimulationTests.Source(seed: 20_261_122)
        let runs = 400
        var covered = 0
        for _ in 0..<runs {
            var pairs: [CellPair] = []
            for (cluster, size) in sizes.enumerated() {
                // A case follows its cluster's own answer or draws one by itself: they correlate by the square of how often.
                let own = (base: source.uniform() < 0.2, candidate: source.uniform() < 0.8)
                for place in 0..<size {
                    var cell = source.template
                    cell.key.caseID = Int32(100 * cluster + place)
                    cell.namedCluster = 10_000 + Int32(cluster)
                    var pair = CellPair(base: cell, candidate: cell)
                    let follows = source.uniform() < agreement.squareRoot()
                    let (base, candidate) =
                        follows ? own : (base: source.uniform() < 0.2, candidate: source.uniform() < 0.8)
                    pair.base.outcome = base ? .pass : .fail
                    pair.candidate.outcome = candidate ? .pass : .fail
                    pairs.append(pair)
                }
            }
            if try #require(try Self.share(pairs).interval).contains(0.6) { covered += 1 }
        }
        // Two standard errors of 400 draws below 93 %.
        #expect(Double(covered) / Double(runs) > 0.905, "\(covered)")
    }

    @Test func fewCasesDetectNothing() throws {
        // 2 / 2⁵ is more than 5 %: the test finds nothing, however large.
        let share = try Self.share(Self.pairs(cases: 5, prompts: 10, better: [4, 5, 5, 6, 7]))
        #expect(share.difference == 0.54 && share.pValue == 0.0625)
        #expect(share.detectableDifference(alpha: 0.05) == nil)
        #expect(try #require(share.interval).contains(0))
    }

    @Test func moreDifferencesAreNoLessCertain() throws {
        let none = try Self.share(Self.pairs(cases: 40, prompts: 5, better: []))
        let some = try Self.share(Self.pairs(cases: 40, prompts: 5, better: [1, 1]))
        let (least, more) = (none.detectableDifference(alpha: 0.05), some.detectableDifference(alpha: 0.05))
        #expect(try #require(more) > #require(least) / 2)
    }

    /// With one prompt the differences are ±1, and the interval is that of the counts themselves.
    @Test func onePairACaseIsTheIntervalOfItsCounts() throws {
        let share = try Self.share(
            Self.pairs(cases: 50, prompts: 1, better: Array(repeating: 1, count: 12), worse: [1, 1, 1]))
        let expected = try #require(BonettPriceInterval.interval(onlyA: 12, onlyB: 3, count: 50))
        let interval = try #require(share.interval)
        #expect(abs(interval.low - expected.low) < 1e-12 && abs(interval.high - expected.high) < 1e-12)
    }

    @Test(arguments: [1, 2, 3, 10]) func testAndIntervalSayTheSame(_ prompts: Int) throws {
        var random = SeededRandom(seed: UInt64(prompts))
        var significant = 0
        for _ in 0..<300 {
            let better = (0..<Int(random.next() % 12)).map { _ in 1 + Int(random.next() % UInt64(prompts)) }
            let worse = (0..<Int(random.next() % 6)).map { _ in 1 + Int(random.next() % UInt64(prompts)) }
            let share = try Self.share(Self.pairs(cases: 40, prompts: prompts, better: better, worse: worse))
            let interval = try #require(share.interval)
            if share.pValue < 0.05 {
                significant += 1
                #expect(share.difference > 0 ? interval.low >= 0 : interval.high <= 0)
            } else {
                #expect(interval.contains(0))
            }
            #expect(interval.contains(share.difference))
        }
        #expect(significant >= 50)
    }
}
