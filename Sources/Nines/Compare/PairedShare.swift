import Glibc
public import Statistics

/// A share of cells on both sides of a comparison, such as that of right answers; the cluster is what is independent, which
/// is the case where it is related to no other.
///
/// Prompts and trials of one case are averaged first, and shares are means over cases. The interval is that of Bonett and
/// Price over clusters; the test is that of random signs of the sums of clusters, which with one pair a cluster is McNemar's.
/// The test has the last word on 0, of which the interval is only near.
public struct PairedShare: Sendable, Hashable {
    /// The share of the base, 0 to 1.
    public let base: Double
    /// The share of the candidate.
    public let candidate: Double
    /// The 95 % interval of candidate − base; nil below two clusters.
    public let interval: Interval?
    /// The two-sided p-value of there being no difference.
    public let pValue: Double
    /// Pairs on both sides.
    public let pairs: Int
    /// The cases they come from, in clusters of what size.
    let sizes: ClusterSizes
    /// Pairs that only the candidate has.
    public let onlyCandidate: Int
    /// Pairs that only the base has.
    public let onlyBase: Int
    /// Whether clusters are treated as having one pair: they have, or too few of many differ for a normal approximation.
    private let hasOneAnswerACluster: Bool
    /// Half the distance between two values that the difference can have, by which an exact test falls short of 5 %.
    private let grain: Double
    /// The standard error of the difference over clusters where there is none: differences of any sign, as large as seen.
    private let noise: Double
    /// The share of clusters with a difference.
    let discordance: Double
    /// The root mean square of these differences, in cases of a cluster of mean size: 1 with one pair a cluster.
    let magnitude: Double

    /// Whether the p-value is Student's t's, where there are too many sums of signs to go through.
    let isByStudent: Bool

    /// Candidate − base.
    public var difference: Double { candidate - base }
    /// Cases the pairs come from.
    public var cases: Int { sizes.cases }
    /// Clusters of related cases, which intervals and tests count; no more than cases.
    public var clusters: Int { sizes.clusters }

    /// Nil without a pair.
    init?(_ values: PairedValues) {
        let means = values.caseMeans
        let sizes = ClusterSizes(values.clusterSizes)
        let clusters = sizes.clusters
        self.sizes = sizes
        guard let base = Mean.of(means.map { $0.b }), let candidate = Mean.of(means.map { $0.a }) else { return nil }
        self.base = base
        self.candidate = candidate
        pairs = values.count
        onlyCandidate = values.pairs.a.indices.count { values.pairs.a[$0] > values.pairs.b[$0] }
        onlyBase = values.pairs.a.indices.count { values.pairs.a[$0] < values.pairs.b[$0] }
        // In cases of a cluster of mean size, so that the mean over clusters is that over cases.
        let size = Double(sizes.cases) / Double(clusters)
        let differences = values.clusterSums(of: means.map { $0.a - $0.b })
        let differing = differences.filter { $0 != 0 }.map { $0 / size }
        discordance = Double(differing.count) / Double(clusters)
        let squares = differing.reduce(0) { $0 + $1 * $1 }
        // With one whole case added: few that differ a little do not tell that others would not differ altogether.
        magnitude = ((squares + 1) / Double(differing.count + 1)).squareRoot()
        noise = squares.squareRoot() / Double(clusters)
        hasOneAnswerACluster = pairs == clusters || Self.isSparse(differing: differing.count, of: clusters)
        let whole = Self.whole(values)
        let exact = whole.flatMap { SignFlip.exact($0.differences) }
        // Whole or not: that few pairs are missing must not change the test.
        let ofFew = exact ?? SignFlip.exact(ofFew: differences)
        isByStudent = ofFew == nil
        pValue = ofFew ?? values.difference?.pValue ?? 1
        let (p, difference) = (pValue, candidate - base)
        interval = BonettPriceInterval.interval(sums: differences, sizes: values.clusterSizes)
            .map { Self.agreeing($0, with: p, difference) }
        // A sign that changes moves the sum by twice its difference.
        let unit = whole?.differences.reduce(0, Self.greatestCommonDivisor) ?? 0
        grain = exact == nil ? 0 : whole.map { Double(abs(unit)) / Double($0.scale) / Double(values.caseCount) } ?? 0
    }

    /// Whether too few of many clusters differ for a normal approximation.
    static func isSparse(differing: Int, of clusters: Int) -> Bool { differing < 20 && 2 * differing < clusters }

    /// The smallest true difference that as many cases would show with the given power; nil when none would be.
    ///
    /// As many cases are taken to differ for no reason, and by as much, as were seen to.
    public func detectableDifference(alpha: Double, power: Double = 0.8) -> Double? {
        if let found = detectableBySpread(alpha: alpha, power: power) {
            // Of so few clusters not even all together are evidence.
            return Double(clusters) > 1 - log2(alpha) ? min(1, found) : nil
        }
        return McNemarPower.detectableDifference(cases: clusters, discordance: discordance, alpha: alpha, power: power)
            .map { min(1, $0 * magnitude) }
    }

    /// The same by the spread of the clusters alone, of which there may be too few, and above 1 where it is too large; nil
    /// where clusters count as having one answer.
    func detectableBySpread(alpha: Double, power: Double) -> Double? {
        guard !hasOneAnswerACluster, noise > 0,
            let significance = StudentT.twoSided(1 - alpha, degreesOfFreedom: Double(clusters - 1)),
            let detection = NormalDistribution.quantile(power)
        else { return nil }
        return (significance + detection) * noise + grain
    }

    /// An interval that says of 0 what the exact test says: where the test rules it out and the interval does not, it ends
    /// there; where only the interval does, it is widened to hold it.
    private static func agreeing(_ interval: Interval, with pValue: Double, _ difference: Double) -> Interval {
        guard pValue < SuiteComparison.alpha else { return Interval(min(interval.low, 0), max(interval.high, 0)) }
        return difference > 0
            ? Interval(max(interval.low, 0), interval.high) : Interval(interval.low, min(interval.high, 0))
    }

    /// The differences of all clusters as multiples of one share; nil when cases have too many different numbers of pairs.
    private static func whole(_ values: PairedValues) -> (differences: [Int], scale: Int)? {
        var common = 1
        for count in Set(values.cases.map(\.count)) {
            common *= count / greatestCommonDivisor(common, count)
            guard common <= 10_000 else { return nil }
        }
        let differences = values.cases.map { Int(($0.a - $0.b).rounded()) * (common / $0.count) }
        return (values.clusterSums(of: differences), common)
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
