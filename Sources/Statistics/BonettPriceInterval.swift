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
        guard onlyA >= 0, onlyB >= 0 else { return nil }
        return interval(sum: onlyA - onlyB, squares: onlyA + onlyB, count: count, confidence: confidence)
    }

    /// The interval of the mean of differences, one a case, where those of a cluster depend on each other; nil as below.
    ///
    /// Over the clusters that are added it has a width whatever is seen. It covers the truth in 95 % and more from eight
    /// clusters of one size on, however much their cases agree; where Student's t, of clusters that are nearly alike, is almost
    /// 0 wide. Of clusters of different size, those that are added weigh as much as theirs would if all cases agreed.
    public static func interval(ofClusters clusters: [[Double]], confidence: Double = 0.95) -> Interval? {
        let differences = ClusterMeans.of(clusters)
        let uneven = ClusterMeans.unevenness(clusters.map(\.count).filter { $0 > 0 })
        return interval(
            sum: differences.reduce(0, +), squares: differences.reduce(0) { $0 + $1 * $1 }, count: differences.count,
            added: 2 * uneven, confidence: confidence)
    }

    /// The interval of the mean of differences A − B that may be smaller than one, such as those of cases with several
    /// trials; nil below two cases and for sums that make no sense.
    ///
    /// The cases that are added differ by one whatever is seen: few that differ a little do not tell that none differs
    /// altogether. With differences of −1, 0 and 1 it is the interval of their counts.
    ///
    /// - Parameters:
    ///   - sum: Of all differences, each from −1 to 1.
    ///   - squares: The sum of their squares.
    ///   - count: All cases.
    public static func interval(sum: Double, squares: Double, count: Int, confidence: Double = 0.95) -> Interval? {
        guard squares <= Double(count) * (1 + 1e-12) else { return nil }
        return interval(sum: sum, squares: squares, count: count, added: 2, confidence: confidence)
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
