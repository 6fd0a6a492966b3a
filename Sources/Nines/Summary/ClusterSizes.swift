import Statistics

/// How many cases there are, how many clusters of related ones they make, and how unequal these are.
struct ClusterSizes: Sendable, Hashable {
    let cases: Int
    /// No more than cases.
    let clusters: Int
    /// How many cases the largest has.
    private let largest: Int
    /// As many clusters of one size would tell as much, if the cases of each agreed (Kish's number); no more than clusters.
    private let alike: Double

    /// - Parameter sizes: How many cases each cluster has, at least one.
    init(_ sizes: [Int]) {
        cases = sizes.reduce(0, +)
        clusters = sizes.count
        largest = sizes.max() ?? 0
        alike = Double(clusters) / ClusterMeans.unevenness(sizes)
    }

    /// Whether one of several clusters has more than a third of the cases: its own error hardly shows.
    private var hasDominant: Bool { clusters > 3 && 3 * largest > cases }
    /// Whether intervals may be too narrow. Simulated, they cover the truth in 78 to 100 % where it is so and the cases of
    /// clusters agree.
    var isRough: Bool { hasDominant || clusters > 3 && 3 * alike < 2 * Double(clusters) }

    /// `127 cases in 65 clusters`, and what makes intervals rough; nil where no case is related to another.
    var text: String? {
        Figure.clusters(clusters, of: cases).map {
            if hasDominant { return "\($0) (\(largest) in one, which makes the interval wide and rough)" }
            guard isRough else { return $0 }
            return "\($0) (so unequal that they may tell what \(Int(alike)) of one size would: the interval is rough)"
        }
    }

    /// What must be known of a row whose interval is rough; nil of others.
    func remark(on row: String) -> String? { isRough ? text.map { "\(row): \($0)" } : nil }
}
