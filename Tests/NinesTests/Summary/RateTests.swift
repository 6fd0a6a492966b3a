import Statistics
import Testing

@testable import Nines

/// What the interval of a clustered rate promises, on cases whose truth is known.
@Suite struct RateTests {
    private static func draw(_ random: inout SeededRandom) -> Double { Double(random.next() >> 11) * 0x1p-53 }

    /// A suite: a share of the cases is always wrong, cells of the others are right with one probability.
    struct Kind: Sendable, CustomTestStringConvertible {
        let cases: Int
        let trials: Int
        let hard: Double
        let ability: Double
        var testDescription: String { "\(cases) × \(trials), \(hard) hard, else \(ability)" }
    }

    @Test(arguments: [
        Kind(cases: 20, trials: 10, hard: 0.04, ability: 0.995), Kind(cases: 8, trials: 20, hard: 0.04, ability: 0.995),
        Kind(cases: 20, trials: 10, hard: 0.3, ability: 0.95), Kind(cases: 40, trials: 5, hard: 0.3, ability: 0.95),
        Kind(cases: 40, trials: 5, hard: 0, ability: 0.5), Kind(cases: 100, trials: 2, hard: 0.1, ability: 0.7),
    ])
    func intervalsCoverTheTruth(_ kind: Kind) throws {
        var random = SeededRandom(seed: 20_261_122)
        let runs = 600
        var covered = 0
        for _ in 0..<runs {
            let cases = (0..<kind.cases).map { _ -> (right: Int, count: Int) in
                let ability = Self.draw(&random) < kind.hard ? 0 : kind.ability
                return ((0..<kind.trials).count { _ in Self.draw(&random) < ability }, kind.trials)
            }
            let interval = try #require(Rate(cases: cases).interval)
            if interval.contains((1 - kind.hard) * kind.ability) { covered += 1 }
        }
        // Three standard errors of 600 draws below 95 %.
        #expect(Double(covered) / Double(runs) > 0.923)
    }

    /// Clusters of cases that are right with one probability a cluster; cases taken for independent would cover 56 to 90 %.
    @Test(arguments: [
        Array(repeating: 5, count: 22), Array(repeating: 2, count: 62) + [1, 1, 1], Array(repeating: 10, count: 5),
        Array(repeating: 1, count: 19) + Array(repeating: 2, count: 17) + Array(repeating: 3, count: 13) + [4, 4, 6],
        // One that is larger than the rest together; taken for near the truth, it would leave 55 %.
        [50] + Array(repeating: 1, count: 9), [1, 1, 1, 1, 50],
        (0..<40).map { $0 % 5 == 4 ? 50 : 1 },
    ])
    func intervalsOfRelatedCasesCoverTheTruth(_ sizes: [Int]) throws {
        var random = SeededRandom(seed: 20_261_123)
        let runs = 1500
        var covered = 0
        for _ in 0..<runs {
            var means = CaseMeans<Int>()
            for (cluster, size) in sizes.enumerated() {
                // From 0 to 1, and more often near both.
                let drawn = Self.draw(&random)
                let ability = drawn * drawn * (3 - 2 * drawn)
                for place in 0..<size {
                    means.add(Self.draw(&random) < ability ? 1 : 0, of: 100 * cluster + place, in: cluster)
                }
            }
            if try #require(Rate(means).interval).contains(0.5) { covered += 1 }
        }
        #expect(Double(covered) / Double(runs) > 0.925)
    }

    /// By NumPy: Wilson's at the number that the jackknife's values of the clusters give, four of them added.
    @Test(
        arguments: [
            // Of one size it is as before.
            ([10, 10, 10, 10], [9, 5, 10, 8], Interval(0.392472, 0.961191)),
            ([1, 1, 1, 1, 50], [0, 1, 1, 0, 40], Interval(0.193180, 0.980829)),
            // All right are as many as Kish's number says: 3.05.
            ([1, 1, 2, 4], [1, 1, 2, 4], Interval(0.442384, 1)),
            ([2, 3, 10], [0, 3, 7], Interval(0.212571, 0.936778)),
        ] as [([Int], [Double], Interval)])
    func largeClustersHaveTheirOwnError(_ sizes: [Int], _ sums: [Double], expected: Interval) throws {
        let clusters = zip(sizes, sums).map { Rate.Cluster(sum: $1, cases: $0) }
        let rate = Rate(clusters: clusters, count: sizes.reduce(0, +))
        let interval = try #require(rate.interval)
        #expect(abs(interval.low - expected.low) < 1e-6 && abs(interval.high - expected.high) < 1e-6, "\(interval)")
        #expect(rate.sizes.isRough == [50, 4].contains(sizes.max()))
    }

    /// Also of clusters of different size, to half a point: one that becomes all right agrees within itself.
    @Test func oneMoreRightOfAClusterHardlyLowersABound() throws {
        var random = SeededRandom(seed: 9)
        for _ in 0..<2000 {
            let ability = [0.5, 0.97][Int(random.next() % 2)]
            var clusters = (0..<(4 + Int(random.next() % 15))).map { _ -> Rate.Cluster in
                let cases = [1, 2, 3, 5, 10][Int(random.next() % 5)]
                return Rate.Cluster(sum: Double((0..<cases).count { _ in Self.draw(&random) < ability }), cases: cases)
            }
            let count = clusters.reduce(0) { $0 + $1.cases }
            guard let place = clusters.indices.last(where: { clusters[$0].sum < Double(clusters[$0].cases) }),
                clusters.contains(where: { $0.cases > 1 })
            else { continue }
            let before = try #require(Rate(clusters: clusters, count: count).interval)
            clusters[place].sum += 1
            let after = try #require(Rate(clusters: clusters, count: count).interval)
            #expect(after.low >= before.low - 0.005 && after.high >= before.high - 0.005, "\(clusters)")
        }
    }

    @Test func oneMoreRightNeverLowersABound() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<3000 {
            let trials = 2 + Int(random.next() % 9)
            let ability = [0.03, 0.5, 0.97][Int(random.next() % 3)]
            var cases = (0..<(2 + Int(random.next() % 25))).map { _ -> (right: Int, count: Int) in
                let all = Self.draw(&random) < 0.1
                return (all ? 0 : (0..<trials).count { _ in Self.draw(&random) < ability }, trials)
            }
            guard let place = cases.indices.filter({ cases[$0].right < trials }).last else { continue }
            let before = try #require(Rate(cases: cases).interval)
            cases[place].right += 1
            let after = try #require(Rate(cases: cases).interval)
            #expect(after.low >= before.low - 1e-12 && after.high >= before.high - 1e-12, "\(cases)")
        }
    }
}
