/// A value a cluster whose mean is the mean over all cases, and whose error is that mean's when the cases of a cluster depend
/// on each other.
///
/// Clusters of one size have the means of their cases. Of others it is what the mean over all cases would lose without the
/// cluster: one that is larger than the rest together pulls the mean to itself, and its distance from that mean would say
/// nothing of its error. Source: the jackknife's pseudo-values, cluster by cluster (Efron and Tibshirani, 1993, chapter 11).
public enum ClusterMeans {
    /// The values in the order of the clusters, those without a case left out.
    public static func of(_ clusters: [[Double]]) -> [Double] {
        let clusters = clusters.filter { !$0.isEmpty }
        return of(
            sums: clusters.map { $0.reduce(0, +) }, sizes: clusters.map(\.count),
            largest: clusters.joined().reduce(0.0) { max($0, abs($1)) })
    }

    /// The same of what the cases of each cluster add up to.
    ///
    /// - Parameters:
    ///   - sizes: How many cases each has, at least one.
    ///   - largest: No case's value is further from 0.
    public static func of(sums: [Double], sizes: [Int], largest: Double) -> [Double] {
        let sizes = sizes.map { Double($0) }
        // Without the mean where it cancels out, so that equal clusters have equal values to the last digit.
        if let size = sizes.first, sizes.allSatisfy({ $0 == size }) { return sums.map { $0 / size } }
        let count = sizes.reduce(0, +)
        let mean = sums.reduce(0, +) / count
        let values = zip(sums, sizes).map { sum, size in
            let residual = sum - mean * size
            // What is only rounding stays none: a large cluster would make a spread of it.
            return abs(residual) <= 1e-12 * largest * size
                ? 0 : residual * Double(sums.count - 1) / (count - size)
        }
        let shift = mean - values.reduce(0, +) / Double(sums.count)
        return values.map { $0 + shift }
    }

    /// How many times more clusters there are than clusters of one size that would tell as much, if the cases of each agreed:
    /// 1 where they are of one size. Source: Kish (1965), n Σ m² / (Σ m)².
    public static func unevenness(_ sizes: [Int]) -> Double {
        let count = Double(sizes.reduce(0, +))
        guard count > 0 else { return 1 }
        return Double(sizes.count) * sizes.reduce(0.0) { $0 + Double($1) * Double($1) } / (count * count)
    }
}
