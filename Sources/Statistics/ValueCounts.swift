/// How often each value came, in memory that does not grow with their number: exact up to a number of different values,
/// beyond that by buckets a 512th of a power of two wide.
///
/// What it holds depends on the values alone, not on their order, nor on how they were put together. The buckets are those
/// of an HDR histogram: the first nine bits of the significand.
public struct ValueCounts: Sendable {
    /// As many different values are kept as they are.
    public static let mostDifferent = 100_000
    /// How far a value may be off beyond that, as a share of it.
    public static let error = 1.0 / 1024

    /// By the bits of the values, which have the order of the values, as none is below 0.
    private var counts: [UInt64: Int] = [:]
    private var isExact = true

    /// Of no values.
    public init() {}

    /// Of some values.
    public init(_ values: some Sequence<Double>) {
        for value in values { add(value) }
    }

    /// Adds a value; one below 0 or not finite is left out.
    ///
    /// - Parameter times: How often it came.
    public mutating func add(_ value: Double, times: Int = 1) {
        guard value >= 0, value.isFinite, times > 0 else { return }
        // There is a zero below zero.
        let bits = value.magnitude.bitPattern
        counts[isExact ? bits : Self.middle(of: bits), default: 0] += times
        if isExact, counts.count > Self.mostDifferent { coarsen() }
    }

    /// Adds what others counted.
    public mutating func add(_ other: Distribution) {
        if !other.isExact { coarsen() }
        for (value, count) in other.counts { add(value, times: count) }
    }

    /// The values in order.
    public var distribution: Distribution {
        let inOrder = counts.sorted { $0.key < $1.key }
        return Distribution(counts: inOrder.map { (Double(bitPattern: $0.key), $0.value) }, isExact: isExact)
    }

    private mutating func coarsen() {
        guard isExact else { return }
        isExact = false
        var coarse: [UInt64: Int] = [:]
        for (bits, count) in counts { coarse[Self.middle(of: bits), default: 0] += count }
        counts = coarse
    }

    /// The middle of a value's bucket, which is in the same bucket.
    private static func middle(of bits: UInt64) -> UInt64 {
        let dropped = UInt64(Double.significandBitCount - 9)
        return bits == 0 ? 0 : ((bits >> dropped) << dropped) | (1 << (dropped - 1))
    }
}
