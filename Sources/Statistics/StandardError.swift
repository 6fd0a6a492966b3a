/// Standard errors of a mean; nil wherever the data cannot tell, never 0 in its place.
public enum StandardError {
    /// The standard error of the mean of independent values; nil below two values.
    ///
    /// - Parameter operands: The largest size of what the values are differences of, whose rounding they carry; 0 for none.
    public static func ofMean(_ values: [Double], operands: Double = 0) -> Double? {
        guard values.count >= 2, let deviations = deviations(values, operands: operands) else { return nil }
        let squares = deviations.reduce(0) { $0 + $1 * $1 }
        return finite(squares / Double(values.count - 1) / Double(values.count))
    }

    /// The standard error of the mean over all values when those within a cluster depend on each other.
    ///
    /// Nil below two clusters: values that all depend on each other do not tell how they would vary.
    /// Source: Miller (2024), section 2.2, with the plain standard error inside.
    public static func clustered(_ clusters: [[Double]]) -> Double? {
        let clusters = clusters.filter { !$0.isEmpty }
        let values = clusters.flatMap { $0 }
        guard clusters.count >= 2, let plain = ofMean(values), let deviations = deviations(values) else { return nil }
        // Σ over i ≠ j of dᵢdⱼ is (Σd)² − Σd²: linear in the size of a cluster.
        var cross = 0.0
        var start = 0
        for cluster in clusters {
            let own = deviations[start..<start + cluster.count]
            let sum = own.reduce(0, +)
            cross += sum * sum - own.reduce(0) { $0 + $1 * $1 }
            start += cluster.count
        }
        let count = Double(values.count)
        return finite(max(0, plain * plain + cross / count / count))
    }

    /// The distances from the mean; nil when a value is not finite.
    ///
    /// Taken from the first value on, so that equal values are exactly 0 apart, and not 10⁻¹⁷ with a z of 10¹⁶;
    /// values that differ by rounding only count as equal for the same reason. 0.94 − 0.93 and 0.99 − 0.98 differ by more
    /// than their own last digits: by those of 0.99.
    private static func deviations(_ values: [Double], operands: Double = 0) -> [Double]? {
        guard let first = values.first, let mean = Mean.of(values.map({ $0 - first })) else { return nil }
        let scale = values.reduce(0) { max($0, abs($1)) }
        let tolerance = max(4 * scale.ulp, 1e-12 * operands)
        return values.map {
            let deviation = $0 - first - mean
            return abs(deviation) <= tolerance ? 0 : deviation
        }
    }

    private static func finite(_ variance: Double) -> Double? { variance.isFinite ? variance.squareRoot() : nil }
}
