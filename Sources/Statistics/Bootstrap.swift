/// Percentile intervals by resampling, for statistics without a formula, such as the 95th percentile of a latency.
public struct Bootstrap: Sendable, Hashable {
    /// Decides all random choices; to be recorded beside the result.
    public let seed: UInt64
    /// How often to resample.
    public let resamples: Int

    /// A bootstrap with a seed.
    public init(seed: UInt64, resamples: Int = 2000) {
        self.seed = seed
        self.resamples = resamples
    }

    /// The interval of a statistic of independent values; nil below two values and where the statistic is.
    public func interval<Value>(
        of values: [Value], confidence: Double = 0.95, statistic: ([Value]) -> Double?
    ) -> Interval? {
        guard values.count >= 2 else { return nil }
        var random = SplitMix64(state: seed)
        return interval(confidence: confidence) { statistic(Self.resample(values, &random)) }
    }

    private func interval(confidence: Double, draw: () -> Double?) -> Interval? {
        guard resamples > 0, confidence > 0, confidence < 1 else { return nil }
        var drawn: [Double] = []
        for _ in 0..<resamples {
            guard let value = draw(), value.isFinite else { return nil }
            drawn.append(value)
        }
        drawn.sort()
        let tail = (1 - confidence) / 2 * 100
        guard let low = Percentile.value(tail, ofSorted: drawn),
            let high = Percentile.value(100 - tail, ofSorted: drawn)
        else { return nil }
        return Interval(low, high)
    }

    private static func resample<Element>(_ values: [Element], _ random: inout SplitMix64) -> [Element] {
        // The high half of the product, not the standard library's choice, which may change between versions.
        values.indices.map { _ in values[Int(random.next().multipliedFullWidth(by: UInt64(values.count)).high)] }
    }
}
