import Statistics
import Testing

@Suite struct RateTests {
    @Test(arguments: [
        (9, 10, 0.595850, 0.982124), (10, 10, 0.722467, 1), (0, 10, 0, 0.277533), (81, 263, 0.255289, 0.366210),
    ])
    func givesWilsonIntervals(successes: Int, count: Int, low: Double, high: Double) throws {
        let interval = try #require(WilsonInterval.interval(successes: successes, count: count))
        expect(interval.low, low)
        expect(interval.high, high)
    }

    @Test func hasNoIntervalForNothing() {
        for (successes, count) in [(0, 0), (-1, 10), (11, 10), (0, -1), (1, 0)] {
            #expect(WilsonInterval.interval(successes: successes, count: count) == nil)
        }
        for confidence in [0, 1, -0.5, 2, Double.nan] {
            #expect(WilsonInterval.interval(successes: 1, count: 2, confidence: confidence) == nil)
        }
        #expect(WilsonInterval.interval(proportion: .nan, count: 5) == nil)
        #expect(WilsonInterval.interval(proportion: 0.5, count: .infinity) == nil)
    }

    /// Inside 0 to 1, around the rate, never a point, the mirror image for the mirrored rate, narrower for more cases.
    @Test func holdsItsPropertiesForEveryCount() throws {
        for count in 1...60 {
            for successes in 0...count {
                let interval = try #require(WilsonInterval.interval(successes: successes, count: count))
                let mirror = try #require(WilsonInterval.interval(successes: count - successes, count: count))
                let more = try #require(WilsonInterval.interval(successes: successes * 2, count: count * 2))
                #expect(interval.low >= 0 && interval.high <= 1 && interval.width > 0)
                #expect(interval.contains(Double(successes) / Double(count)))
                #expect(abs(interval.low - (1 - mirror.high)) < 1e-12)
                #expect(more.width < interval.width)
                #expect((interval.low == 0) == (successes == 0) && (interval.high == 1) == (successes == count))
            }
        }
    }

    @Test(arguments: [
        (10, 3, 1, 0.3, 1e-12), (10, 3, 5, 0.916667, 5e-7), (5, 2, 2, 0.7, 1e-12), (10, 0, 5, 0, 0), (10, 10, 1, 1, 0),
        (10, 6, 5, 1, 0), (1, 1, 1, 1, 0), (1, 0, 1, 0, 0),
        // 1 - Fraction(comb(999_990, 1000), comb(1_000_000, 1000)), where C(n, k) itself has thousands of digits.
        (1_000_000, 10, 1000, 0.0099551643871496, 1e-15),
    ])
    func estimatesPassAtK(count: Int, passed: Int, k: Int, expected: Double, tolerance: Double) {
        expect(PassAtK.anyOf(k, passed: passed, count: count), expected, within: tolerance)
    }

    @Test(arguments: [
        (8, 6, 4, 0.214286, 5e-7), (4, 3, 2, 0.5, 1e-12), (10, 10, 10, 1, 0), (10, 4, 5, 0, 0), (10, 7, 1, 0.7, 1e-12),
    ])
    func estimatesPassHatK(count: Int, passed: Int, k: Int, expected: Double, tolerance: Double) {
        expect(PassAtK.allOf(k, passed: passed, count: count), expected, within: tolerance)
    }

    @Test func hasNoPassRateOutsideItsTrials() {
        for (k, passed, count) in [(0, 1, 2), (3, 1, 2), (1, 3, 2), (1, -1, 2), (1, 0, 0), (-1, 0, 2)] {
            #expect(PassAtK.anyOf(k, passed: passed, count: count) == nil)
            #expect(PassAtK.allOf(k, passed: passed, count: count) == nil)
        }
    }

    /// pass@1 and pass^1 are the rate; more attempts help the one and hurt the other.
    @Test func ordersPassRates() throws {
        for passed in 0...12 {
            var (any, all) = (0.0, 1.0)
            for k in 1...12 {
                let nextAny = try #require(PassAtK.anyOf(k, passed: passed, count: 12))
                let nextAll = try #require(PassAtK.allOf(k, passed: passed, count: 12))
                #expect(nextAny >= any && nextAll <= all && nextAny <= 1 && nextAll >= 0)
                (any, all) = (nextAny, nextAll)
                if k == 1 { #expect(abs(any - Double(passed) / 12) < 1e-12 && abs(all - any) < 1e-12) }
            }
        }
    }
}
