/// The difference between two targets on the same cases, A − B, with the error that pairing leaves.
public struct PairedDifference: Sendable, Hashable {
    /// The scores of both targets on one case.
    public struct Pair: Sendable, Hashable {
        /// The score of A.
        public let a: Double
        /// The score of B.
        public let b: Double

        /// Two scores of one case.
        public init(a: Double, b: Double) {
            self.a = a
            self.b = b
        }
    }

    /// The mean of A − B with its standard error.
    public let difference: Estimate
    /// What the standard error would be without the pairing, for comparison; nil below two pairs.
    public let unpairedStandardError: Double?
    /// Pearson's correlation of the scores of A and B; nil when one of them does not vary.
    public let correlation: Double?

    /// The difference over independent cases; nil for none.
    ///
    /// - Parameter operands: The largest size of what A and B are made of, where they are differences themselves.
    public init?(_ pairs: [Pair], operands: Double = 0) {
        let (a, b) = (pairs.map(\.a), pairs.map(\.b))
        let largest = pairs.reduce(operands) { max($0, abs($1.a), abs($1.b)) }
        guard let difference = Estimate.mean(of: pairs.map { $0.a - $0.b }, operands: largest) else { return nil }
        self.difference = difference
        unpairedStandardError = StandardError.ofMean(a).flatMap { errorOfA in
            StandardError.ofMean(b).map { (errorOfA * errorOfA + $0 * $0).squareRoot() }
        }
        correlation = Self.correlation(a, b)
    }

    /// How many standard errors the difference is from 0; nil when the standard error is undefined or 0.
    public var z: Double? {
        guard let error = difference.standardError, error > 0 else { return nil }
        return difference.value / error
    }

    /// The two-sided p-value by Student's t; nil where `z` is.
    public var pValue: Double? {
        z.flatMap { StudentT.upperTail(abs($0), degreesOfFreedom: Double(difference.count - 1)) }.map { 2 * $0 }
    }

    private static func correlation(_ a: [Double], _ b: [Double]) -> Double? {
        guard let meanOfA = Mean.of(a), let meanOfB = Mean.of(b) else { return nil }
        var (aa, ab, bb) = (0.0, 0.0, 0.0)
        for (x, y) in zip(a, b) {
            aa += (x - meanOfA) * (x - meanOfA)
            ab += (x - meanOfA) * (y - meanOfB)
            bb += (y - meanOfB) * (y - meanOfB)
        }
        let correlation = ab / aa.squareRoot() / bb.squareRoot()
        return correlation.isFinite ? min(1, max(-1, correlation)) : nil
    }
}
