/// Values in order, each as often as it came.
public struct Distribution: Sendable, Hashable {
    /// The different values, ascending.
    public let values: [Double]
    /// Whether they are the values themselves, and not within `ValueCounts.error` of them.
    public let isExact: Bool
    /// How many there are up to and with each.
    private let ends: [Int]

    /// Of some values; those below 0 or not finite are left out.
    public init(_ values: some Sequence<Double>) {
        self = ValueCounts(values).distribution
    }

    /// Of those of others together.
    public init(joining others: some Sequence<Distribution>) {
        var counts = ValueCounts()
        for other in others { counts.add(other) }
        self = counts.distribution
    }

    /// - Parameter counts: By value, ascending.
    init(counts: [(value: Double, count: Int)], isExact: Bool) {
        values = counts.map(\.value)
        self.isExact = isExact
        var end = 0
        ends = counts.map { entry in
            end += entry.count
            return end
        }
    }

    /// How many values there are, equal ones each counted.
    public var count: Int { ends.last ?? 0 }
    /// Whether there is none.
    public var isEmpty: Bool { ends.isEmpty }

    /// Each value with how often it came.
    var counts: [(value: Double, count: Int)] {
        zip(values, zip(ends, [0] + ends)).map { ($0, $1.0 - $1.1) }
    }

    /// The order statistic of a rank from 0; nil where there are not so many values.
    public subscript(rank: Int) -> Double? {
        guard rank >= 0, rank < count else { return nil }
        // The first value with more than so many up to it.
        var (low, high) = (0, ends.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] > rank { high = middle } else { low = middle + 1 }
        }
        return values[low]
    }

    /// As `Percentile.value` over the values written out; nil for none, and outside 0 to 100.
    public func percentile(_ percent: Double) -> Double? {
        guard percent >= 0, percent <= 100 else { return nil }
        let position = percent / 100 * Double(count - 1)
        let rank = min(Int(position), count - 1)
        guard let low = self[rank], let high = self[min(rank + 1, count - 1)] else { return nil }
        return low + (high - low) * (position - Double(rank))
    }
}
