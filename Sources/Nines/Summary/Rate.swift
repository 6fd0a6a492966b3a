public import Statistics

/// A share of right answers with its interval; the repeats and prompts of one case, and all cases of one cluster, depend on
/// each other.
public struct Rate: Sendable, Hashable {
    /// What related cases add up to.
    struct Cluster: Sendable {
        /// The sum of the means of its cases.
        var sum = 0.0
        /// How many cases it has.
        var cases = 0
    }

    /// How many cells count.
    public var count: Int
    /// How many cases they come from, in clusters of what size.
    let sizes: ClusterSizes
    /// The share, 0 to 1; nil when nothing counts.
    public var value: Double?
    /// The 95 % interval; nil when nothing counts.
    public var interval: Interval?

    /// How many cases they come from.
    public var cases: Int { sizes.cases }
    /// How many clusters of related cases these make, which is what the interval counts; no more than cases.
    public var clusters: Int { sizes.clusters }

    /// The rate over unrelated cases, each given as how many of its cells were right out of how many.
    public init(cases: some Collection<(right: Int, count: Int)>) {
        let counted = cases.filter { $0.count > 0 }
        let clusters = counted.map { Cluster(sum: Double($0.right) / Double($0.count), cases: 1) }
        self.init(clusters: clusters, count: counted.reduce(0) { $0 + $1.count })
    }

    /// The rate over the cases of clusters, each with its mean of values from 0 to 1.
    ///
    /// - Parameter count: How many cells they come from; nil for as many as there are values.
    init(_ means: CaseMeans<some Hashable & Sendable>, count: Int? = nil) {
        self.init(clusters: means.clusters, count: count ?? means.count)
    }

    /// The mean is over cases, each averaged first. The interval is Wilson's: as it is where every cluster has one cell, else
    /// at the sample size that would give the error over clusters, n / design effect (Kish, 1965). How much the cells of a
    /// cluster agree shows only where some are wrong and some right, of which few clusters may have any: two that are all
    /// right and two that are all wrong are added to it, as Agresti and Coull (1998) add them to a rate. So a cluster
    /// of mean size counts once where all cells agree, and one wrong cell among them makes no hundred cells out of ten clusters.
    init(clusters: [Cluster], count: Int) {
        self.count = count
        sizes = ClusterSizes(clusters.map(\.cases))
        guard cases > 0 else { return }
        // In an order of their own: sums of the same numbers in another order differ in the last digit.
        let clusters = clusters.sorted { ($0.sum, $0.cases) < ($1.sum, $1.cases) }
        let mean = min(1, clusters.reduce(0) { $0 + $1.sum } / Double(cases))
        value = mean
        let independent = Double(clusters.count)
        let effective = count > clusters.count ? independent / Self.agreement(clusters) : independent
        interval = WilsonInterval.interval(proportion: mean, count: min(effective, Double(count)))
    }

    /// The variance of the clusters' means as a part of what it would be if each were all right or all wrong, and of one size.
    ///
    /// Those that are added are as uneven as the clusters are: where all cases agree, these count as often as Kish's number.
    private static func agreement(_ clusters: [Cluster]) -> Double {
        let added = 2.0
        let sizes = clusters.map(\.cases)
        let means = ClusterMeans.of(sums: clusters.map(\.sum), sizes: sizes, largest: 1)
        let number = Double(clusters.count) + 2 * added
        let centre = (means.reduce(0, +) + added) / number
        let squares = means.reduce(0.0) { $0 + ($1 - centre) * ($1 - centre) }
        let uneven = added * ClusterMeans.unevenness(sizes)
        let variance = (squares + uneven * ((1 - centre) * (1 - centre) + centre * centre)) / number
        return variance / (centre * (1 - centre))
    }
}
