/// A value a cluster whose mean is the mean over all cases, and whose error is that mean's when the cases of a cluster depend
/// on each other.
///
/// Clusters of one size have the means of their cases. Of others it is how far a cluster's sum lies from what the mean over
/// all cases makes of its size: the error of a ratio. Source: Cochran (1977), chapter 6.
public enum ClusterMeans {
    /// The values in the order of the clusters, those without a case left out.
    public static func of(_ clusters: [[Double]]) -> [Double] {
        let clusters = clusters.filter { !$0.isEmpty }
        let sums = clusters.map { $0.reduce(0, +) }
        let count = Double(clusters.reduce(0) { $0 + $1.count })
        let size = count / Double(clusters.count)
        let mean = sums.reduce(0, +) / count
        return zip(clusters, sums).map { cluster, sum in
            let own = Double(cluster.count)
            // Without the mean where it cancels out, so that equal clusters have equal values to the last digit.
            return own == size ? sum / size : mean + (sum - mean * own) / size
        }
    }
}
