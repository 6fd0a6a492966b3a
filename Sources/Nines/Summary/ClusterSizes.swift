/// How many cases there are, how many clusters of related ones they make, and how large the largest of these is.
struct ClusterSizes: Sendable, Hashable {
    let cases: Int
    /// No more than cases.
    let clusters: Int
    /// In cases.
    let largest: Int

    /// Whether one of several clusters has more than a third of the cases: little is known of its error, and the interval is
    /// wide and rough. Simulated, it covers the truth in 86 to 100 %.
    var hasDominant: Bool { clusters > 3 && 3 * largest > cases }

    /// `127 cases in 65 clusters`, and how many are in one that has more than a third; nil where no case is related to another.
    var text: String? {
        Figure.clusters(clusters, of: cases).map {
            hasDominant ? "\($0) (\(largest) in one, which makes the interval wide and rough)" : $0
        }
    }

    /// What must be known of a row of which one cluster has more than a third of the cases; nil of others.
    func remark(on row: String) -> String? { hasDominant ? text.map { "\(row): \($0)" } : nil }
}
