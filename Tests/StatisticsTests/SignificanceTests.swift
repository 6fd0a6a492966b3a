import Statistics
import Testing

@Suite struct SignificanceTests {
    @Test(arguments: [
        (10, 3, 0.0922852, 5e-8), (0, 6, 0.03125, 1e-15), (0, 5, 0.0625, 1e-15), (5, 5, 1, 0), (0, 0, 1, 0),
        (3, 10, 0.0922852, 5e-8),
        // scipy.stats.binomtest(k, n).pvalue
        (1000, 1100, 0.0307207078642, 5e-13), (500_000, 501_500, 0.1341651666841, 5e-13),
    ])
    func computesMcNemar(onlyA: Int, onlyB: Int, expected: Double, tolerance: Double) {
        expect(McNemar.exact(onlyA: onlyA, onlyB: onlyB), expected, within: tolerance)
    }

    @Test func computesMidP() {
        expect(McNemar.midP(onlyA: 10, onlyB: 3), 0.0573730, within: 5e-8)
        expect(McNemar.midP(onlyA: 0, onlyB: 0), 1, within: 0)
        expect(McNemar.midP(onlyA: 5, onlyB: 5), 1, within: 1e-12)
        expect(McNemar.midP(onlyA: 0, onlyB: 5), 0.03125, within: 1e-15)
    }

    @Test func survivesCountsThatMakeNoSense() {
        for (onlyA, onlyB) in [(-1, 3), (3, -1), (Int.max, 1), (Int.min, Int.min)] {
            #expect(McNemar.exact(onlyA: onlyA, onlyB: onlyB) == nil)
            #expect(McNemar.midP(onlyA: onlyA, onlyB: onlyB) == nil)
        }
        #expect(McNemar.exact(onlyA: 0, onlyB: 1_000_000) == 0)
    }

    @Test func addsUpToOne() throws {
        for (count, probability) in [(1, 0.5), (13, 0.5), (60, 0.3), (500, 0.01), (40, 1 - 1e-9)] {
            var sum = 0.0
            for k in 0...count {
                sum += try #require(BinomialDistribution.mass(k, of: count, probability: probability))
                expect(BinomialDistribution.cumulative(k, of: count, probability: probability), sum, within: 1e-13)
            }
        }
        for probability in [0.0, 1.0] {
            #expect(BinomialDistribution.cumulative(3, of: 5, probability: probability) == 1 - probability)
            #expect(BinomialDistribution.mass(5, of: 5, probability: probability) == probability)
        }
        #expect(BinomialDistribution.mass(1, of: 5, probability: .nan) == nil)
        #expect(BinomialDistribution.cumulative(6, of: 5, probability: 0.5) == nil)
        #expect(BinomialDistribution.cumulative(-1, of: 5, probability: 0.5) == nil)
    }

    @Test(
        arguments: [
            ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]), ([0.5, 0.6], [1, 1]), ([], []), ([0.2], [0.2]),
            ([0, 1], [0, 1]),
            ([0.02, 0.02, 0.02], [0.06, 0.06, 0.06]),
        ] as [([Double], [Double])])
    func adjustsByHolm(pValues: [Double], expected: [Double]) throws {
        let adjusted = try #require(Holm.adjusted(pValues))
        #expect(adjusted.count == expected.count)
        for (value, expected) in zip(adjusted, expected) { expect(value, expected, within: 1e-15) }
    }

    @Test(arguments: [-0.1, 1.1, Double.nan, .infinity])
    func refusesWhatIsNoProbability(pValue: Double) {
        #expect(Holm.adjusted([0.5, pValue]) == nil)
    }

    @Test func plansCases() {
        let exact = Power(betweenVariance: 1.0 / 9)
        let single = Power(betweenVariance: 1.0 / 9, withinVarianceOfA: 1.0 / 6, withinVarianceOfB: 1.0 / 6)
        var repeated = single
        (repeated.trialsOfA, repeated.trialsOfB) = (10, 10)
        #expect(exact.casesNeeded(toDetect: 0.03) == 969)
        #expect(single.casesNeeded(toDetect: 0.03) == 3876)
        #expect(repeated.casesNeeded(toDetect: -0.03) == 1260)
        expect(single.detectableEffect(cases: 198), 0.132733)
        expect(repeated.detectableEffect(cases: 198), 0.0756696, within: 5e-8)
    }

    @Test func plansNothingWithoutAnEffect() {
        let plan = Power(betweenVariance: 0.1)
        for effect in [0, Double.nan, 1e-300] { #expect(plan.casesNeeded(toDetect: effect) == nil) }
        #expect(plan.casesNeeded(toDetect: .infinity) == 1)
        #expect(plan.detectableEffect(cases: 0) == nil)
        for broken in [
            Power(betweenVariance: -1), Power(betweenVariance: 0), Power(betweenVariance: .nan),
            Power(betweenVariance: 1, trialsOfA: 0), Power(betweenVariance: 1, alpha: 0),
            Power(betweenVariance: 1, power: 1), Power(betweenVariance: 1, power: 0.01),
        ] {
            #expect(broken.casesNeeded(toDetect: 0.1) == nil && broken.detectableEffect(cases: 100) == nil)
        }
    }

    @Test func knowsTheNormalDistribution() throws {
        expect(NormalDistribution.quantile(0.975), 1.959963984540054, within: 1e-15)
        expect(NormalDistribution.quantile(1e-300), -37.0471, within: 5e-5)
        #expect(NormalDistribution.quantile(0.5).map(abs) ?? 1 < 1e-16)
        for probability in [1e-12, 0.001, 0.3, 0.5, 0.9, 0.999999] {
            let z = try #require(NormalDistribution.quantile(probability))
            expect(NormalDistribution.cumulative(z), probability, within: probability * 1e-13)
        }
        for probability in [0, 1, -1, 2, Double.nan] { #expect(NormalDistribution.quantile(probability) == nil) }
    }

    @Test(arguments: [
        (1, 12.7062047362), (2, 4.30265272975), (9, 2.26215716285), (30, 2.04227245630), (1e6, 1.95996635682),
    ])
    func knowsStudentsT(degreesOfFreedom: Double, expected: Double) {
        expect(StudentT.twoSided(0.95, degreesOfFreedom: degreesOfFreedom), expected, within: 5e-11 * expected)
        #expect(StudentT.upperTail(0, degreesOfFreedom: degreesOfFreedom) == 0.5)
        #expect(StudentT.upperTail(.infinity, degreesOfFreedom: degreesOfFreedom) == 0)
        #expect(StudentT.upperTail(-1e200, degreesOfFreedom: degreesOfFreedom) == 1)
        #expect(StudentT.upperTail(.nan, degreesOfFreedom: degreesOfFreedom) == nil)
        #expect(StudentT.twoSided(0.95, degreesOfFreedom: 0) == nil)
    }

    /// t² = 3 df / (df + 2), where x and 1 − x, each rounded, are both above what the fraction is for. By scipy.stats.t.sf.
    @Test(arguments: [
        (17.0, 1.6383560438182505, 0.05986080293084), (26.0, 1.6690459207925605, 0.05355377015033),
        (51.0, 1.6990563418645623, 0.04770080957798),
    ])
    func knowsStudentsTWhereTheFractionTurnsRound(degreesOfFreedom: Double, t: Double, expected: Double) {
        expect(StudentT.upperTail(t, degreesOfFreedom: degreesOfFreedom), expected, within: 1e-12)
    }
}
