import Statistics

/// One figure of paired cells, known on both sides, by case; A is the candidate, B the base.
struct PairedValues {
    private(set) var pairs = Bootstrap.ClusteredPairs()
    /// How many cases there are.
    private(set) var caseCount = 0

    /// - Parameter cells: Ordered by case.
    init(_ cells: [CellPair], _ value: (ComparedCell) -> Double?) {
        var last: Int32?
        for cell in cells {
            guard let candidate = value(cell.candidate), let base = value(cell.base) else { continue }
            if cell.base.key.caseID != last { caseCount += 1 }
            last = cell.base.key.caseID
            pairs.append(a: candidate, b: base, cluster: caseCount - 1)
        }
    }

    var count: Int { pairs.clusters.count }

    /// Whether every pair has the same value on both sides, as two replays of one recording have.
    var isSame: Bool { pairs.a == pairs.b }

    /// The means of each case, which are what is independent.
    var caseMeans: [PairedDifference.Pair] {
        sums.map { PairedDifference.Pair(a: $0.a / Double($0.count), b: $0.b / Double($0.count)) }
    }

    /// The sums of each case.
    var sums: [(a: Double, b: Double, count: Int)] {
        var sums = [(a: Double, b: Double, count: Int)](repeating: (0, 0, 0), count: caseCount)
        for index in pairs.clusters.indices {
            let place = pairs.clusters[index]
            sums[place].a += pairs.a[index]
            sums[place].b += pairs.b[index]
            sums[place].count += 1
        }
        return sums
    }
}
