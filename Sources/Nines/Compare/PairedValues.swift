import Statistics

/// One figure of paired cells, known on both sides, by case and cluster; A is the candidate, B the base.
struct PairedValues {
    /// The pairs of one case, added up.
    struct Case {
        var a = 0.0
        var b = 0.0
        var count = 0
        /// The number of its cluster.
        let cluster: Int
    }

    private(set) var pairs = Bootstrap.ClusteredPairs()
    /// The cases, in the order given.
    private(set) var cases: [Case] = []
    /// How many cases each cluster of related ones has; clusters are what is independent.
    private(set) var clusterSizes: [Int] = []

    /// - Parameter cells: Ordered by case.
    init(_ cells: [CellPair], _ value: (ComparedCell) -> Double?) {
        var clusters: [Int32: Int] = [:]
        var last: Int32?
        for cell in cells {
            guard let candidate = value(cell.candidate), let base = value(cell.base) else { continue }
            let cluster = clusters[cell.cluster] ?? clusterCount
            if cluster == clusterCount {
                clusters[cell.cluster] = cluster
                clusterSizes.append(0)
            }
            if cell.base.key.caseID != last {
                cases.append(Case(cluster: cluster))
                clusterSizes[cluster] += 1
            }
            last = cell.base.key.caseID
            cases[cases.count - 1].a += candidate
            cases[cases.count - 1].b += base
            cases[cases.count - 1].count += 1
            pairs.append(a: candidate, b: base, cluster: cluster)
        }
    }

    var count: Int { pairs.clusters.count }
    var caseCount: Int { cases.count }
    var clusterCount: Int { clusterSizes.count }

    /// Whether every pair has the same value on both sides, as two replays of one recording have.
    var isSame: Bool { pairs.a == pairs.b }

    /// The means of each case.
    var caseMeans: [PairedDifference.Pair] {
        cases.map { PairedDifference.Pair(a: $0.a / Double($0.count), b: $0.b / Double($0.count)) }
    }

    /// The difference of the means of cases, with the error over clusters; nil for none.
    var difference: PairedDifference? {
        let means = caseMeans
        guard clusterCount < caseCount else { return PairedDifference(means) }
        // Of the differences themselves: equal ones stay equal, whatever the last digits of what they are made of.
        let differences = clusterMeans(of: means.map { $0.a - $0.b })
        return PairedDifference(
            differences.map { PairedDifference.Pair(a: $0, b: 0) },
            operands: means.reduce(0) { max($0, abs($1.a), abs($1.b)) })
    }

    /// A pair a cluster: their mean is that of the cases, their error its error.
    var clusterMeans: [PairedDifference.Pair] {
        guard clusterCount < caseCount else { return caseMeans }
        let means = caseMeans
        return zip(clusterMeans(of: means.map { $0.a }), clusterMeans(of: means.map { $0.b }))
            .map { PairedDifference.Pair(a: $0, b: $1) }
    }

    /// What the values of each cluster add up to, of one value a case.
    func clusterSums<Value: AdditiveArithmetic>(of values: [Value]) -> [Value] {
        var sums = [Value](repeating: .zero, count: clusterCount)
        for (place, value) in zip(cases, values) { sums[place.cluster] += value }
        return sums
    }

    private func clusterMeans(of values: [Double]) -> [Double] {
        ClusterMeans.of(
            sums: clusterSums(of: values), sizes: clusterSizes, largest: values.reduce(0) { max($0, abs($1)) })
    }
}
