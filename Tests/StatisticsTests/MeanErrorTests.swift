import Statistics
import Testing

@Suite struct MeanErrorTests {
    private static let a: [Double] = [1, 1, 0, 1, 0, 1, 1, 0, 1, 1]
    private static let b: [Double] = [1, 0, 0, 1, 0, 1, 0, 0, 1, 0]
    private static let trials: [[Double]] = [[1, 1, 0, 1], [0, 0, 1, 0], [1, 1, 1, 1], [0, 1, 0, 1], [1, 0, 1, 1]]

    private func pairs(_ a: [Double], _ b: [Double]) -> [PairedDifference.Pair] {
        zip(a, b).map { PairedDifference.Pair(a: $0, b: $1) }
    }

    @Test func matchesTheVectors() throws {
        expect(StandardError.ofMean(Self.a), 0.152753)
        expect(StandardError.clustered([[1, 1, 1], [0, 0, 1], [1, 0], [1, 1]]), 0.166533)
        let repeated = try #require(Estimate.mean(ofTrials: Self.trials))
        expect(repeated.value, 0.65)
        expect(repeated.standardError, 0.127475)
        #expect(repeated.count == 5)
        expect(StandardError.ofMean(Self.trials.flatMap { $0 }), 0.109424)
    }

    /// Values by NumPy, the jackknife's; Miller's formula, without a factor for few clusters, is narrower (0.166533).
    @Test(
        arguments: [
            ([[1, 1, 1], [0, 0, 1], [1, 0], [1, 1]], 0.7, 0.192379), ([[1], [0], [1], [1]], 0.75, 0.25),
            // What clusters agree on is no spread, whatever their size and what differs within them.
            ([[1, 1, 1], [1]], 1, 0), ([[1, 0], [0, 1], [1, 0], []], 0.5, 0), ([[0.1], [0.1, 0.1]], 0.1, 0),
            ([[0.94], Array(repeating: 0.94, count: 500), [0.94, 0.94]], 0.94, 0),
            // The mean of a cluster of fifty is nearly that of all: its error is its distance from the other four.
            ([[0], [0], [1], [0], Array(repeating: 1, count: 50)], 51 / 54.0, 0.566226),
        ] as [([[Double]], Double, Double)])
    func clustersHaveTheMeanOfTheirCases(_ clusters: [[Double]], mean: Double, error: Double) {
        let values = ClusterMeans.of(clusters)
        #expect(values.count == clusters.count { !$0.isEmpty })
        expect(Mean.of(values), mean, within: 1e-12)
        expect(StandardError.ofMean(values), error)
        #expect(ClusterMeans.of([[], []]).isEmpty)
    }

    @Test func matchesThePairedVectors() throws {
        let paired = try #require(PairedDifference(pairs(Self.a, Self.b)))
        expect(paired.difference.value, 0.3)
        expect(paired.difference.standardError, 0.152753)
        expect(paired.z, 1.96396, within: 5e-6)
        expect(paired.unpairedStandardError, 0.223607)
        expect(paired.correlation, 0.534522)
        // scipy.stats.ttest_rel(a, b): pvalue and confidence_interval()
        expect(paired.pValue, 0.0811261888458, within: 5e-13)
        let interval = try #require(paired.difference.interval())
        expect(interval.low, -0.0455502144136, within: 5e-13)
        expect(interval.high, 0.6455502144136, within: 5e-13)
    }

    /// Undefined is nil: no error from one value, from one cluster, or from what is not a number.
    @Test func hasNoErrorWhereTheDataCannotTell() {
        for values in [[], [1], [1, .nan], [1, .infinity], [1e308, -1e308]] as [[Double]] {
            #expect(StandardError.ofMean(values) == nil)
        }
        for clusters in [[], [[]], [[1, 0, 1]], [[1], []], [[1, .nan], [0]]] as [[[Double]]] {
            #expect(StandardError.clustered(clusters) == nil)
        }
        #expect(Estimate.mean(of: []) == nil)
        #expect(Estimate.mean(ofTrials: [[], []]) == nil)
        #expect(Estimate.mean(of: [.nan]) == nil)
        #expect(Estimate.mean(of: [0.5])?.value == 0.5)
        #expect(Estimate.mean(of: [0.5])?.standardError == nil)
        #expect(Estimate.mean(of: [0.5])?.interval() == nil)
        #expect(PairedDifference([]) == nil)
        #expect(PairedDifference(pairs([1], [0]))?.z == nil)
    }

    /// Equal values have a standard error of exactly 0, and nothing is concluded from it.
    @Test(arguments: [0, 1, 0.1, 1.0 / 3, -7.7e9])
    func concludesNothingFromValuesWithoutSpread(value: Double) throws {
        let same = [Double](repeating: value, count: 1001)
        let estimate = try #require(Estimate.mean(of: same))
        #expect(estimate.standardError == 0)
        #expect(estimate.interval() == nil)
        #expect(StandardError.clustered([same, same]) == 0)
        let paired = try #require(PairedDifference(pairs(same, same.map { _ in 0 })))
        #expect(paired.z == nil && paired.pValue == nil && paired.correlation == nil)
        // The same difference, but for rounding: 0.3 - 0.2 and 0.9 - 0.8 are not the same Double.
        #expect(PairedDifference(pairs([0.3, 0.9, 0.5], [0.2, 0.8, 0.4]))?.z == nil)
        // Of hundredths near 1 the rounding is 14 times the last digit of the difference; a real one of 1e-9 remains.
        #expect(PairedDifference(pairs([0.94, 0.99], [0.93, 0.98]))?.difference.standardError == 0)
        let real = try #require(PairedDifference(pairs([0.94, 0.99 + 1e-9], [0.93, 0.98]))?.difference.standardError)
        expect(real, 5e-10, within: 1e-12)
    }

    @Test func treatsSingletonClustersAsIndependent() throws {
        expect(StandardError.clustered(Self.a.map { [$0] }), try #require(StandardError.ofMean(Self.a)), within: 1e-15)
    }

    /// Copies of one case add nothing: the error stays near that of the cases, far from that of all values.
    @Test func isNotFooledByCopies() throws {
        let copied = Self.a.map { [Double](repeating: $0, count: 100) }
        let clustered = try #require(StandardError.clustered(copied))
        let plain = try #require(StandardError.ofMean(copied.flatMap { $0 }))
        #expect(abs(clustered - 0.152753 * (0.9).squareRoot()) < 0.001)
        #expect(plain < clustered / 9)
    }

    @Test func swapsSignWithTheTargets() throws {
        let forth = try #require(PairedDifference(pairs(Self.a, Self.b)))
        let back = try #require(PairedDifference(pairs(Self.b, Self.a)))
        #expect(forth.difference.value == -back.difference.value)
        #expect(forth.difference.standardError == back.difference.standardError)
        #expect(forth.pValue == back.pValue)
    }
}
