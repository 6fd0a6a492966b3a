/// What McNemar's exact test detects: its power, the smallest difference it finds, the cases it needs.
///
/// Source: Connor (1987); exact below, his approximation above, some hundred discordant cases.
public enum McNemarPower {
    /// Discordant cases up to which the distribution is added up; beyond, it is normal to a percent.
    private static let exactLimit = 500.0

    /// The probability of a significant result in the right direction; nil for figures that make no sense.
    ///
    /// - Parameter discordance: The share of cases that only one of the two gets right; no less than the difference.
    public static func power(cases: Int, difference: Double, discordance: Double, alpha: Double = 0.05) -> Double? {
        power(cases, difference, discordance, CriticalCounts(alpha: alpha, upTo: cases))
    }

    /// The smallest true difference that so many cases detect; nil when even the largest would not be.
    ///
    /// - Parameter discordance: The share of discordant cases where there is no difference, which is the noise. Answers
    ///   that are right with probabilities m − d/2 and m + d/2 differ in 2m(1 − m) + d²/2 of all cases: a difference
    ///   adds half its square.
    public static func detectableDifference(
        cases: Int, discordance: Double, alpha: Double = 0.05, power: Double = 0.8
    ) -> Double? {
        guard power > 0, power < 1, discordance >= 0, discordance <= 1 else { return nil }
        let critical = CriticalCounts(alpha: alpha, upTo: cases)
        func detects(_ difference: Double) -> Bool {
            (Self.power(cases, difference, discordance + difference * difference / 2, critical) ?? 0) >= power
        }
        guard detects(1) else { return nil }
        var (low, high) = (0.0, 1.0)
        while high - low > 1e-5 {
            let middle = (low + high) / 2
            if detects(middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// The cases needed to detect a true difference; nil for none, or when no number of cases that fits would do.
    ///
    /// - Parameter discordance: As above.
    public static func casesNeeded(
        difference: Double, discordance: Double, alpha: Double = 0.05, power: Double = 0.8
    ) -> Int? {
        guard difference > 0, difference <= 1, discordance >= 0, discordance <= 1, power > 0, power < 1 else {
            return nil
        }
        let critical = CriticalCounts(alpha: alpha, upTo: .max)
        func detects(_ cases: Int) -> Bool {
            (Self.power(cases, difference, discordance + difference * difference / 2, critical) ?? 0) >= power
        }
        var high = 1
        while !detects(high) {
            guard high < 1 << 40 else { return nil }
            high *= 2
        }
        var low = high / 2
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if detects(middle) { high = middle } else { low = middle }
        }
        return high
    }

    private static func power(
        _ cases: Int, _ difference: Double, _ discordance: Double, _ critical: CriticalCounts?
    ) -> Double? {
        let discordance = min(1, max(discordance, difference))
        guard let critical, cases > 0, difference > 0, difference <= 1 else { return nil }
        guard Double(cases) * discordance <= exactLimit else {
            return approximatePower(
                cases: cases, difference: difference, discordance: discordance, alpha: critical.alpha)
        }
        let right = (1 + difference / discordance) / 2
        var power = 0.0
        for count in likelyCounts(cases: cases, discordance: discordance) {
            guard let most = critical.ofCount[min(count, critical.ofCount.count - 1)],
                let mass = BinomialDistribution.mass(count, of: cases, probability: discordance),
                let detected = BinomialDistribution.cumulative(most, of: count, probability: 1 - right)
            else { continue }
            power += mass * detected
        }
        return min(1, power)
    }

    /// How many of so many discordant cases may contradict the others at most, for the rest to be evidence.
    private struct CriticalCounts {
        let alpha: Double
        /// By the number of discordant cases; nil where even none would not do.
        let ofCount: [Int?]

        init?(alpha: Double, upTo cases: Int) {
            guard alpha > 0, alpha < 1 else { return nil }
            self.alpha = alpha
            var ofCount: [Int?] = []
            var next = 0
            // As many as are likely where the mean is the limit; the number grows by at most one with each case.
            for count in 0...max(0, min(cases, Int(exactLimit + 8 * exactLimit.squareRoot() + 10))) {
                while let p = McNemar.exact(onlyA: next, onlyB: count - next), p <= alpha, 2 * next < count {
                    next += 1
                }
                ofCount.append(next > 0 ? next - 1 : nil)
            }
            self.ofCount = ofCount
        }
    }

    private static func approximatePower(
        cases: Int, difference: Double, discordance: Double, alpha: Double
    ) -> Double? {
        guard let significance = NormalDistribution.quantile(alpha / 2) else { return nil }
        let spread = discordance - difference * difference
        let distance = difference * Double(cases).squareRoot() + significance * discordance.squareRoot()
        guard spread > 0 else { return distance > 0 ? 1 : 0 }
        return NormalDistribution.cumulative(distance / spread.squareRoot())
    }

    /// The numbers of discordant cases that leave out less than 10⁻⁹.
    private static func likelyCounts(cases: Int, discordance: Double) -> ClosedRange<Int> {
        let mean = Double(cases) * discordance
        let reach = 7 * (mean * (1 - discordance)).squareRoot() + 10
        return max(0, Int(mean - reach))...min(cases, Int(mean + reach))
    }
}
