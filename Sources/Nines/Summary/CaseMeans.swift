import Statistics

/// Values of cells by case, and cases by cluster: each case is averaged first, for prompts and trials of one case are no
/// cases of their own; related cases count each in a mean, and together in its error.
struct CaseMeans<Name: Hashable & Sendable>: Sendable {
    private struct Case: Sendable {
        var sum = FixedPointSum()
        var count = 0
        let cluster: Name

        var mean: Double { sum.mean(of: count) }
    }

    private var cases: [Name: Case] = [:]
    private var hasRelated = false
    /// How many values there are.
    private(set) var count = 0

    /// Adds a value; one that no figure can have (see `FixedPointSum`) is left out.
    mutating func add(_ value: Double, of name: Name, in cluster: Name) {
        var values = cases[name] ?? Case(cluster: cluster)
        guard values.sum.add(value) else { return }
        values.count += 1
        cases[name] = values
        count += 1
        if cluster != name { hasRelated = true }
    }

    /// The mean over cases; nil without a value.
    var mean: Double? {
        // In order of size: the order of a dictionary changes from run to run, and with it a sum's last digit.
        Mean.of(cases.values.map { $0.mean }.sorted())
    }

    /// The clusters, in no order.
    var clusters: [Rate.Cluster] {
        // Nearly all runs, and the largest, have no cases that are related.
        guard hasRelated else { return cases.values.map { Rate.Cluster(sum: $0.mean, cases: 1) } }
        var clusters: [Name: Rate.Cluster] = [:]
        let means = cases.values.map { (mean: $0.mean, cluster: $0.cluster) }
        for (mean, cluster) in means.sorted(by: { $0.mean < $1.mean }) {
            clusters[cluster, default: Rate.Cluster()].sum += mean
            clusters[cluster, default: Rate.Cluster()].cases += 1
        }
        return Array(clusters.values)
    }

    /// The mean over cases with its error over clusters; nil without a value.
    var estimate: Estimate? {
        let clusters = Dictionary(grouping: cases.values) { $0.cluster }.values.map { $0.map { $0.mean }.sorted() }
        return Estimate.mean(of: ClusterMeans.of(clusters.sorted { $0.lexicographicallyPrecedes($1) }))
    }
}

extension CaseMeans<String> {
    mutating func add(_ value: Double, of cell: CellResult) {
        add(value, of: cell.identity.caseID, in: cell.cluster)
    }
}
