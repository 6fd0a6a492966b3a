public import Statistics

/// A share of right answers with its interval; the repeats and prompts of one case count as one cluster.
public struct Rate: Sendable, Hashable {
    /// How many cells count.
    public var count: Int
    /// How many cases they come from.
    public var clusters: Int
    /// The share, 0 to 1; nil when nothing counts.
    public var value: Double?
    /// The 95 % interval; nil when nothing counts.
    public var interval: Interval?

    /// The rate over cases, each given as how many of its cells were right out of how many.
    ///
    /// The mean is taken per case first. The interval is Wilson's: as it is where every case has one cell, else at the sample
    /// size that would give the error over cases, n / design effect (Kish, 1965). How much cells of one case agree shows
    /// only where some are wrong and some right, of which few cases may have any: two cases that are all right and two
    /// that are all wrong are added to it, as Agresti and Coull (1998) add them to a rate. So a case counts once where
    /// all cells agree, and one wrong cell among them makes no hundred cells out of ten cases.
    public init(cases: some Collection<(right: Int, count: Int)>) {
        let counted = cases.filter { $0.count > 0 }
        self.init(
            caseMeans: counted.map { Double($0.right) / Double($0.count) }, count: counted.reduce(0) { $0 + $1.count })
    }

    /// The rate over cases, each given by its mean of values from 0 to 1, which come from `count` cells in all.
    init(caseMeans: [Double], count: Int) {
        self.count = count
        clusters = caseMeans.count
        guard clusters > 0 else { return }
        // In an order of their own: sums of the same numbers in another order differ in the last digit.
        let means = caseMeans.sorted()
        let mean = means.reduce(0, +) / Double(clusters)
        value = mean
        let effective = count > clusters ? Double(clusters) / Self.agreement(means) : Double(clusters)
        interval = WilsonInterval.interval(proportion: mean, count: min(effective, Double(count)))
    }

    /// The variance of the cases' means as a part of what it would be if each were all right or all wrong.
    private static func agreement(_ means: [Double]) -> Double {
        let added = 2.0
        let size = Double(means.count) + 2 * added
        let centre = (means.reduce(0, +) + added) / size
        let squares = means.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
        let variance = (squares + added * ((1 - centre) * (1 - centre) + centre * centre)) / size
        return variance / (centre * (1 - centre))
    }
}
