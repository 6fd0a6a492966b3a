import Statistics

/// Values of cells by case, and cases by cluster: each case is averaged first, for prompts and trials of one case are no
/// cases of their own; related cases count each in a mean, and together in its error.
struct CaseMeans<Name: Hashable & Sendable>: Sendable {
    private var sums: [Name: (sum: Double, count: Int, cluster: Name)] = [:]
    private var hasRelated = false
    /// How many values there are.
    private(set) var count = 0

    mutating func add(_ value: Double, of name: Name, in cluster: Name) {
        let before = sums[name, default: (0, 0, cluster)]
        sums[name] = (before.sum + value, before.count + 1, before.cluster)
        count += 1
        if cluster != name { hasRelated = true }
    }

    /// The mean over cases; nil without a value.
    var mean: Double? {
        // In order of size: the order of a dictionary changes from run to run, and with it a sum's last digit.
        Mean.of(sums.values.map { $0.sum / Double($0.count) }.sorted())
    }

    /// The clusters, in no order.
    var clusters: [Rate.Cluster] {
        // Nearly all runs, and the largest, have no cases that are related.
        guard hasRelated else { return sums.values.map { Rate.Cluster(sum: $0.sum / Double($0.count), cases: 1) } }
        var clusters: [Name: Rate.Cluster] = [:]
        let means = sums.values.map { (mean: $0.sum / Double($0.count), cluster: $0.cluster) }
        for (mean, cluster) in means.sorted(by: { $0.mean < $1.mean }) {
            clusters[cluster, default: Rate.Cluster()].sum += mean
            clusters[cluster, default: Rate.Cluster()].cases += 1
        }
        return Array(clusters.values)
    }

    /// The mean over cases with its error over clusters; nil without a value.
    var estimate: Estimate? {
        let clusters = Dictionary(grouping: sums.values) { $0.cluster }.values.map { cases in
            cases.map { $0.sum / Double($0.count) }.sorted()
        }
        return Estimate.mean(of: ClusterMeans.of(clusters.sorted { $0.lexicographicallyPrecedes($1) }))
    }
}

extension CaseMeans<String> {
    mutating func add(_ value: Double, of cell: CellResult) {
        add(value, of: cell.identity.caseID, in: cell.cluster)
    }
}
