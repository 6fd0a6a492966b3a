import Statistics
import Testing

@Suite struct PercentileTests {
    @Test(arguments: [(50, 55), (90, 91), (95, 95.5), (0, 10), (100, 100), (25, 32.5)])
    func interpolates(percent: Double, expected: Double) {
        let values: [Double] = [30, 10, 100, 20, 50, 40, 60, 90, 70, 80]
        expect(Percentile.value(percent, of: values), expected, within: 1e-12)
    }

    @Test func isNilWhereItIsUndefined() {
        #expect(Percentile.value(50, of: []) == nil)
        #expect(Percentile.value(50, of: [1, .nan]) == nil)
        for percent in [-1, 101, Double.nan] { #expect(Percentile.value(percent, of: [1, 2]) == nil) }
        #expect(Percentile.value(50, of: [-.infinity, .infinity]) == nil)
        #expect(Percentile.value(0, of: [1, .infinity]) == 1)
        #expect(Percentile.value(99, of: [7]) == 7)
    }

    /// The ranks of scipy.stats.quantile_test(…).confidence_interval(0.95), which are exact.
    @Test(
        arguments: [
            (50.0, 5, nil, nil), (50, 6, 1, 6), (50, 10, 2, 9), (50, 100, 40, 61), (95, 71, nil, nil), (95, 72, 64, 72),
            (95, 200, 184, 197), (5, 72, 1, 9),
        ] as [(Double, Int, Double?, Double?)])
    func liesBetweenTwoValues(percent: Double, count: Int, low: Double?, high: Double?) {
        let interval = Percentile.interval(percent, of: (1...count).map { Double($0) }.reversed())
        #expect(interval?.low == low && interval?.high == high, "\(interval as Any)")
    }

    @Test func liesBetweenNoValuesThatAreNone() {
        #expect(Percentile.interval(50, of: []) == nil)
        #expect(Percentile.interval(50, of: [1, 2, 3, 4, 5, 6, .infinity]) == nil)
        for percent in [0, 100, Double.nan] {
            #expect(Percentile.interval(percent, of: (1...99).map { Double($0) }) == nil)
        }
    }

    @Test func bootstrapsTheSameWithTheSameSeed() throws {
        let values = (0..<50).map { Double($0 * $0 % 97) }
        let statistic: ([Double]) -> Double? = { Percentile.value(95, of: $0) }
        let one = try #require(Bootstrap(seed: 1).interval(of: values, statistic: statistic))
        #expect(Bootstrap(seed: 1).interval(of: values, statistic: statistic) == one)
        #expect(one.contains(Percentile.value(95, of: values) ?? 0))
        let means = (1...5).map { Bootstrap(seed: $0).interval(of: values, statistic: Mean.of) }
        #expect(Set(means).count == 5)
        // Wider when surer.
        let surer = try #require(Bootstrap(seed: 1).interval(of: values, confidence: 0.99, statistic: Mean.of))
        #expect(surer.width > (means[0]?.width ?? 0))
    }

    /// For a mean the answer is known: 1.96 standard errors on either side.
    @Test func bootstrapsAMeanAsTheFormulaDoes() throws {
        let values = (0..<400).map { Double($0 * 7919 % 1009) }
        let mean = try #require(Mean.of(values))
        let reach = 1.96 * (try #require(StandardError.ofMean(values)))
        let interval = try #require(Bootstrap(seed: 7, resamples: 4000).interval(of: values, statistic: Mean.of))
        expect(interval.low, mean - reach, within: reach * 0.06)
        expect(interval.high, mean + reach, within: reach * 0.06)
    }

    @Test func bootstrapsNothingFromNothing() {
        #expect(Bootstrap(seed: 1).interval(of: [1], statistic: Mean.of) == nil)
        #expect(Bootstrap(seed: 1, resamples: 0).interval(of: [1, 2], statistic: Mean.of) == nil)
        #expect(Bootstrap(seed: 1).interval(of: [1, 2]) { _ in nil } == nil)
        #expect(Bootstrap(seed: 1).interval(of: [1, 2], confidence: 1, statistic: Mean.of) == nil)
    }
}
