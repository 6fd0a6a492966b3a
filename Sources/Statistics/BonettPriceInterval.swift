/// The interval for a difference of two rates over the same cases; it has a width also where no case differs.
///
/// A Wald interval with one discordant pair added on either side. Source: Bonett and Price (2012), recommended by
/// Fagerland, Lydersen and Laake (2014).
public enum BonettPriceInterval {
    /// The interval of rate A − rate B; nil below two cases and for counts that make no sense.
    ///
    /// - Parameters:
    ///   - onlyA: Cases that only A got right; may be fractional.
    ///   - onlyB: Cases that only B got right.
    ///   - count: All cases.
    public static func interval(onlyA: Double, onlyB: Double, count: Int, confidence: Double = 0.95) -> Interval? {
        guard onlyA >= 0, onlyB >= 0, onlyA + onlyB <= Double(count) else { return nil }
        return interval(
            sum: onlyA - onlyB, squares: onlyA + onlyB, count: count, added: 2, confidence: confidence)
    }

    /// The interval of the mean of differences, one a case from −1 to 1, where those of a cluster depend on each other; nil
    /// below two clusters and for differences out of bounds.
    ///
    /// Over the clusters that are added it has a width whatever is seen, where Student's t, of clusters that are nearly alike,
    /// is almost 0 wide. They differ by as much as those that were seen to, the larger the more they count, with one among
    /// them that differs altogether: few that differ a little do not tell that none would. One pair a cluster makes that ±1,
    /// the interval of counts. Of clusters of different size they weigh as much as theirs would if all cases agreed.
    ///
    /// - Parameters:
    ///   - sums: What the differences of each cluster add up to.
    ///   - sizes: How many cases each cluster has, at least one.
    public static func interval(sums: [Double], sizes: [Int], confidence: Double = 0.95) -> Interval? {
        guard sums.count == sizes.count else { return nil }
        // Each as far from 0 as its cluster's cases are on average.
        var (distances, cubes) = (1.0, 1.0)
        for (sum, size) in zip(sums, sizes) {
            let distance = abs(sum) / Double(size)
            guard distance <= 1 + 1e-12 else { return nil }
            distances += distance
            cubes += distance * distance * distance
        }
        let differences = ClusterMeans.of(sums: sums, sizes: sizes, largest: 1)
        return interval(
            sum: differences.reduce(0, +), squares: differences.reduce(0) { $0 + $1 * $1 }, count: differences.count,
            added: 2 * ClusterMeans.unevenness(sizes) * cubes / distances, confidence: confidence)
    }

    /// - Parameter added: The squares of the two that are added.
    private static func interval(
        sum: Double, squares: Double, count: Int, added: Double, confidence: Double
    ) -> Interval? {
        guard count >= 2, squares >= 0, squares.isFinite, abs(sum) <= Double(count) * (1 + 1e-12),
            let z = NormalDistribution.twoSided(confidence)
        else { return nil }
        let size = Double(count) + 2
        let centre = sum / size
        let reach = z * (max(0, (squares + added) / size - centre * centre) / size).squareRoot()
        return Interval(max(-1, centre - reach), min(1, centre + reach))
    }
}
