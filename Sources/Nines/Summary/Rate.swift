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
    /// The mean is taken per case first. The interval is Wilson's, at the sample size that would give the clustered
    /// standard error: n / design effect (Kish, 1965). Where every case has one cell it is Wilson's interval as it is;
    /// where all cells agree, and the correlation within cases cannot be estimated, a case counts once.
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
        var effective = Double(clusters)
        let spread = mean * (1 - mean)
        if clusters > 1, spread > 0 {
            let variance = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(clusters - 1) / Double(clusters)
            // With one cell a case this is n − 1 over n of n: taken as n, so that the interval is exactly Wilson's.
            if variance > 0, count > clusters { effective = spread / variance }
        }
        interval = WilsonInterval.interval(proportion: mean, count: min(effective, Double(count)))
    }
}
