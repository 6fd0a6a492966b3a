extension Bootstrap {
    /// Two values of each pair, and the case that each pair belongs to.
    public struct ClusteredPairs: Sendable {
        /// The values of A.
        public var a: [Double] = []
        /// The values of B.
        public var b: [Double] = []
        /// The cases, numbered from 0.
        public var clusters: [Int] = []

        /// No pairs yet.
        public init() {}

        /// Adds a pair.
        public mutating func append(a: Double, b: Double, cluster: Int) {
            self.a.append(a)
            self.b.append(b)
            clusters.append(cluster)
        }
    }

    /// The intervals of the differences of percentiles, A − B, resampling cases with all their pairs; nil below two cases.
    ///
    /// Of many pairs fewer resamples are drawn, at least 200: the interval of many is narrow, and its ends need fewer digits.
    public func intervalsOfPercentileDifferences(
        _ pairs: ClusteredPairs, percentiles: [Double], confidence: Double = 0.95
    ) -> [Interval]? {
        let count = pairs.clusters.count
        guard resamples > 0, count == pairs.a.count, count == pairs.b.count, count > 0, confidence > 0, confidence < 1,
            let last = pairs.clusters.max(), last >= 1, pairs.clusters.allSatisfy({ $0 >= 0 }),
            percentiles.allSatisfy({ $0 >= 0 && $0 <= 100 }), (pairs.a + pairs.b).allSatisfy(\.isFinite)
        else { return nil }
        // Sorted once; a resample is a number of times that each case is drawn.
        let a = WeightedValues(pairs.a, pairs.clusters)
        let b = WeightedValues(pairs.b, pairs.clusters)
        let rounds = min(resamples, max(200, Self.maximumDraws / count))
        var random = SplitMix64(state: seed)
        var drawn = percentiles.map { _ in [Double]() }
        var weights = [Int](repeating: 0, count: last + 1)
        for _ in 0..<rounds {
            for cluster in weights.indices { weights[cluster] = 0 }
            for _ in weights.indices {
                weights[Int(random.next().multipliedFullWidth(by: UInt64(weights.count)).high)] += 1
            }
            for (place, percentile) in percentiles.enumerated() {
                guard let ofA = a.percentile(percentile, weights), let ofB = b.percentile(percentile, weights) else {
                    continue
                }
                drawn[place].append(ofA - ofB)
            }
        }
        let tail = (1 - confidence) / 2 * 100
        var intervals: [Interval] = []
        for values in drawn {
            let sorted = values.sorted()
            guard let low = Percentile.value(tail, ofSorted: sorted),
                let high = Percentile.value(100 - tail, ofSorted: sorted)
            else { return nil }
            intervals.append(Interval(low, high))
        }
        return intervals
    }

    private static let maximumDraws = 1_000_000

    /// Values in order, each counted as often as its case was drawn.
    private struct WeightedValues {
        private let values: [Double]
        private let clusters: [Int]

        init(_ values: [Double], _ clusters: [Int]) {
            let order = values.indices.sorted { values[$0] < values[$1] }
            self.values = order.map { values[$0] }
            self.clusters = order.map { clusters[$0] }
        }

        /// As `Percentile.value` over the values written out as often as they count.
        func percentile(_ percent: Double, _ weights: [Int]) -> Double? {
            let total = clusters.reduce(0) { $0 + weights[$1] }
            guard total > 0 else { return nil }
            let position = percent / 100 * Double(total - 1)
            let index = min(Int(position), total - 1)
            var seen = 0
            var low: Double?
            for place in values.indices {
                seen += weights[clusters[place]]
                if low == nil, seen > index { low = values[place] }
                if let low, seen > min(index + 1, total - 1) {
                    return low + (values[place] - low) * (position - Double(index))
                }
            }
            return low
        }
    }
}
