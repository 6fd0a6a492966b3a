/// McNemar's test: whether two targets differ, from the cases that only one of them got right.
public enum McNemar {
    /// The exact two-sided p-value for `onlyA` and `onlyB` discordant pairs; nil for negative counts.
    public static func exact(onlyA: Int, onlyB: Int) -> Double? {
        guard let (smaller, count) = discordant(onlyA, onlyB) else { return nil }
        return BinomialDistribution.cumulative(smaller, of: count, probability: 0.5).map { min(1, 2 * $0) }
    }

    /// The mid-p value, which is less conservative: half the probability of the outcome itself is left out.
    ///
    /// Source: Fagerland, Lydersen and Laake (2013).
    public static func midP(onlyA: Int, onlyB: Int) -> Double? {
        guard let (smaller, count) = discordant(onlyA, onlyB),
            let tail = BinomialDistribution.cumulative(smaller, of: count, probability: 0.5),
            let outcome = BinomialDistribution.mass(smaller, of: count, probability: 0.5)
        else { return nil }
        return min(1, 2 * tail - outcome)
    }

    private static func discordant(_ onlyA: Int, _ onlyB: Int) -> (smaller: Int, count: Int)? {
        let (count, overflows) = onlyA.addingReportingOverflow(onlyB)
        guard onlyA >= 0, onlyB >= 0, !overflows else { return nil }
        return (min(onlyA, onlyB), count)
    }
}
