import Statistics
import Testing

@Suite struct PairedRatesTests {
    /// By going through every choice of signs.
    private func everySign(_ differences: [Int]) -> Double {
        let observed = differences.reduce(0, +).magnitude
        var extreme = 0
        for signs in 0..<(1 << differences.count) {
            let sum = differences.indices.reduce(0) { $0 + (signs >> $1 & 1 == 1 ? differences[$1] : -differences[$1]) }
            if sum.magnitude >= observed { extreme += 1 }
        }
        return Double(extreme) / Double(1 << differences.count)
    }

    @Test(arguments: [
        [1, 1, 1, 2, -1, 2, 2], [3, -1, 2, 0, 0, 1], [2, 2, 2, 2, 1], [-1, -2, -3, -4, -5, 6], [1], [0, 0], [],
        [5, -5, 1, 1], [-2, 1, 1],
    ])
    func goesThroughAllSigns(_ differences: [Int]) {
        expect(SignFlip.exact(differences), everySign(differences), within: 1e-12)
        // Thirds, whose sums differ in their last digits.
        expect(SignFlip.exact(ofFew: differences.map { Double($0) / 3 }), everySign(differences), within: 1e-12)
    }

    @Test func goesThroughSixteenSignsAndNoMore() {
        let differences = (1...16).map { 0.1 * Double($0) }
        #expect(SignFlip.exact(ofFew: differences + [0, 0]) == 0x1p-15)
        #expect(SignFlip.exact(ofFew: differences + [1e-3]) == nil)
        #expect(SignFlip.exact(ofFew: [.nan, 1]) == nil && SignFlip.exact(ofFew: [.infinity]) == nil)
    }

    @Test func isMcNemarWhereAllDifferencesAreAlike() {
        let differences = [Int](repeating: 3, count: 10) + [Int](repeating: -3, count: 3) + [0, 0]
        #expect(SignFlip.exact(differences) == McNemar.exact(onlyA: 10, onlyB: 3))
    }

    @Test func leavesWhatIsTooMuchToOthers() {
        #expect(SignFlip.exact([Int.max, 1, 2]) == nil)
        #expect(SignFlip.exact([Int.min, 1]) == nil)
        #expect(SignFlip.exact((0..<3000).map { $0 % 2 + 1 }) == nil)
    }

    @Test(arguments: [
        // Fagerland, Lydersen and Laake (2014), table V: airway hyper-responsiveness.
        (1, 7, 21, -0.508, -0.013),
        // The formula, by hand.
        (0, 0, 200, -0.013722, 0.013722), (104, 5, 206, 0.400649, 0.551274),
    ])
    func computesTheIntervalOfADifference(onlyA: Double, onlyB: Double, count: Int, low: Double, high: Double) {
        let interval = BonettPriceInterval.interval(onlyA: onlyA, onlyB: onlyB, count: count)
        expect(interval?.low, low, within: 5e-4)
        expect(interval?.high, high, within: 5e-4)
    }

    @Test func keepsTheIntervalOnTheScale() {
        #expect(BonettPriceInterval.interval(onlyA: 10, onlyB: 0, count: 10)?.high == 1)
        #expect(BonettPriceInterval.interval(onlyA: 1, onlyB: 0, count: 1) == nil)
        #expect(BonettPriceInterval.interval(onlyA: 8, onlyB: 8, count: 10) == nil)
        #expect(BonettPriceInterval.interval(onlyA: -1, onlyB: 0, count: 10) == nil)
    }

    /// Of clusters that are all alike but for one case: about as wide as of those that are alike (by NumPy).
    @Test(
        arguments: [
            (Array(repeating: [1], count: 10), 0.520580, 1), (Array(repeating: [1], count: 9) + [[0.9]], 0.514624, 1),
            (Array(repeating: [1, 0], count: 30), 0.405616, 0.531884),
            // One of four cases, in which half of them differ.
            ([[1], [0], [1, 0, 1, 0]], -0.370984, 0.970984),
        ] as [([[Double]], Double, Double)])
    func ofDifferencesOfClusters(_ clusters: [[Double]], low: Double, high: Double) {
        let interval = BonettPriceInterval.interval(
            sums: clusters.map { $0.reduce(0, +) }, sizes: clusters.map(\.count))
        expect(interval?.low, low)
        expect(interval?.high, high)
    }

    @Test(arguments: [
        // Added up over all tables, in Python.
        (50, 0.2, 0.3, 0.05, 0.6993052866824286), (30, 0.1, 0, 0.05, 0.07319010839987991),
        (200, 0.1, 0.25, 0.05, 0.7867736075550255), (100, 0.15, 0.2, 0.0125, 0.8127637197270334),
        (8, 0.9, 0.9, 0.05, 0.9619082099999999),
    ])
    func computesThePowerOfMcNemar(
        cases: Int, difference: Double, discordance: Double, alpha: Double, expected: Double
    ) {
        let power = McNemarPower.power(cases: cases, difference: difference, discordance: discordance, alpha: alpha)
        expect(power, expected, within: 1e-8)
    }

    @Test func findsTheSmallestDetectableDifference() {
        func smallest(_ cases: Int, _ discordance: Double, alpha: Double = 0.05) -> Double? {
            McNemarPower.detectableDifference(cases: cases, discordance: discordance, alpha: alpha)
        }
        expect(smallest(30, 1.0 / 30), 0.2507475832271666, within: 2e-5)
        expect(smallest(6, 0), 0.9634924839992891, within: 2e-5)
        expect(smallest(100, 0.2), 0.13065795463626273, within: 2e-5)
        expect(smallest(100, 0.2, alpha: 0.0125), 0.1527841127854117, within: 2e-5)
        // Even five cases of five are no evidence.
        #expect(smallest(5, 0) == nil)
        #expect(smallest(0, 0.2) == nil)
    }

    @Test func joinsTheApproximationWithoutAStep() throws {
        let below = try #require(McNemarPower.detectableDifference(cases: 2490, discordance: 0.2))
        let above = try #require(McNemarPower.detectableDifference(cases: 2510, discordance: 0.2))
        #expect(above < below)
        #expect(above > below * 0.97)
    }

    @Test func findsTheCasesNeeded() throws {
        for (difference, discordance) in [(0.1, 0.25), (0.3, 0.1), (0.02, 0.2), (1, 0)] {
            let cases = try #require(McNemarPower.casesNeeded(difference: difference, discordance: discordance))
            let power = try #require(
                McNemarPower.power(cases: cases, difference: difference, discordance: discordance))
            #expect(power >= 0.8 && power < (cases > 100 ? 0.815 : 1.01), "\(cases): \(power)")
        }
        #expect(McNemarPower.casesNeeded(difference: 0, discordance: 0.2) == nil)
        #expect(McNemarPower.casesNeeded(difference: .nan, discordance: 0.2) == nil)
        #expect(McNemarPower.casesNeeded(difference: 1e-9, discordance: 0.2) == nil)
    }

    @Test func resamplesCasesForPercentiles() throws {
        var shifted = Bootstrap.ClusteredPairs()
        var alike = Bootstrap.ClusteredPairs()
        for index in 0..<60 {
            let value = Double(index * 37 % 60)
            shifted.append(a: value + 5, b: value, cluster: index / 2)
            // Both pairs of a case say the same, so that thirty values say as much as the sixty.
            let ofCase = Double(index / 2 * 7 % 30)
            alike.append(a: ofCase, b: Double(index / 2 * 11 % 30), cluster: index / 2)
        }
        let bootstrap = Bootstrap(seed: 7, resamples: 500)
        let intervals = try #require(bootstrap.intervalsOfPercentileDifferences(shifted, percentiles: [50, 95]))
        for interval in intervals {
            expect(interval.low, 5, within: 1e-9)
            expect(interval.high, 5, within: 1e-9)
        }
        var single = Bootstrap.ClusteredPairs()
        for index in stride(from: 0, to: 60, by: 2) {
            single.append(a: alike.a[index], b: alike.b[index], cluster: index / 2)
        }
        let twice = try #require(bootstrap.intervalsOfPercentileDifferences(alike, percentiles: [50])?.first)
        let once = try #require(bootstrap.intervalsOfPercentileDifferences(single, percentiles: [50])?.first)
        #expect(abs(twice.low - once.low) <= 1 && abs(twice.high - once.high) <= 1)
    }

    @Test func refusesPercentilesOfTooLittle() {
        let bootstrap = Bootstrap(seed: 1)
        var pairs = Bootstrap.ClusteredPairs()
        #expect(bootstrap.intervalsOfPercentileDifferences(pairs, percentiles: [50]) == nil)
        pairs.append(a: 1, b: 2, cluster: 0)
        pairs.append(a: 1, b: 2, cluster: 0)
        #expect(bootstrap.intervalsOfPercentileDifferences(pairs, percentiles: [50]) == nil)
        pairs.append(a: .nan, b: 2, cluster: 1)
        #expect(bootstrap.intervalsOfPercentileDifferences(pairs, percentiles: [50]) == nil)
    }
}
