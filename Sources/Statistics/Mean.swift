/// The arithmetic mean.
public enum Mean {
    /// The mean of the values; nil for none, and when the sum is not finite.
    public static func of(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let mean = values.reduce(0, +) / Double(values.count)
        return mean.isFinite ? mean : nil
    }
}
