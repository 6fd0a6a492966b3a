import Glibc
import Statistics
import Testing

@Suite struct DistributionTests {
    private static let sets: [[Double]] = [
        [], [7], [30, 10, 100, 20, 50, 40, 60, 90, 70, 80], [1, 1, 1, 2], [0, -0.0, 0.01, 0.01],
        (0..<999).map { Double($0 * 7919 % 101) / 100 },
    ]

    /// The same as over all values in an array, and the order statistics with it.
    @Test(arguments: sets)
    func isExact(values: [Double]) {
        let distribution = Distribution(values)
        let sorted = values.sorted()
        #expect(distribution.isExact && distribution.count == values.count && distribution.isEmpty == values.isEmpty)
        for percent in [0, 1, 5, 50, 90, 95, 99.9, 100] {
            #expect(distribution.percentile(percent) == Percentile.value(percent, of: values))
        }
        for rank in values.indices { #expect(distribution[rank] == sorted[rank]) }
        for rank in [-1, values.count] { #expect(distribution[rank] == nil) }
        for percent in [-1, 101, Double.nan] { #expect(distribution.percentile(percent) == nil) }
    }

    @Test func leavesOutWhatIsNoTime() {
        #expect(Distribution([.nan, .infinity, -1, 3]) == Distribution([3]))
    }

    /// From a hundredth of a millisecond to a year, evenly by magnitude; no two the same.
    private static let many = (0..<250_000).map { pow(10, Double($0) * 12.5 / 250_000 - 2) }

    @Test func keepsToItsErrorBeyondTheLimit() {
        let values = Self.many
        let distribution = Distribution(values)
        #expect(!distribution.isExact && distribution.count == values.count)
        // Bounded: 41.5 powers of two.
        #expect(distribution.values.count <= 42 * 512)
        var worst = 0.0
        for rank in values.indices {
            worst = max(worst, abs((distribution[rank] ?? .infinity) - values[rank]) / values[rank])
        }
        #expect(worst <= ValueCounts.error && worst > ValueCounts.error / 2)
        for percent in [5, 50, 95, 99] {
            let expected = Percentile.value(Double(percent), of: values) ?? 0
            expect(distribution.percentile(Double(percent)), expected, within: expected * ValueCounts.error * 1.001)
        }
    }

    /// A run that was resumed has its cells in another order, and in two parts.
    @Test func dependsOnNothingButTheValues() {
        let values = Self.many
        let whole = Distribution(values)
        #expect(Distribution(values.reversed()) == whole)
        // One part beyond the limit and one within; then two that are beyond it together only.
        for cut in [10, 200_000, 125_000] {
            let parts = [Distribution(values[..<cut]), Distribution(values[cut...])]
            #expect(Distribution(joining: parts) == whole)
            #expect(Distribution(joining: parts.reversed()) == whole)
        }
        #expect(Distribution(joining: [Distribution]()).isEmpty)
    }

    /// The limit is one of different values: as many cells as one likes may take the same hundredths of a millisecond.
    @Test func staysExactWithFewDifferentValues() {
        var counts = ValueCounts()
        for value in 0..<ValueCounts.mostDifferent { counts.add(Double(value), times: 3) }
        #expect(counts.distribution.isExact && counts.distribution[299_999] == 99_999)
        counts.add(5)
        #expect(counts.distribution.isExact)
        counts.add(0.5)
        #expect(!counts.distribution.isExact && counts.distribution.values.first == 0)
    }
}
