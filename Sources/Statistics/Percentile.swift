/// Percentiles by linear interpolation between the two nearest values, as NumPy's default.
public enum Percentile {
    /// The value below which `percent` of the values lie; nil for none, for NaN among them, or outside 0 to 100.
    public static func value(_ percent: Double, of values: [Double]) -> Double? {
        guard !values.contains(where: \.isNaN) else { return nil }
        return value(percent, ofSorted: values.sorted())
    }

    /// The same over values that are sorted already, for several percentiles of one set.
    public static func value(_ percent: Double, ofSorted values: [Double]) -> Double? {
        guard !values.isEmpty, percent >= 0, percent <= 100 else { return nil }
        let position = percent / 100 * Double(values.count - 1)
        let index = min(Int(position), values.count - 1)
        let (low, high) = (values[index], values[min(index + 1, values.count - 1)])
        let share = position - Double(index)
        // Not computed where an infinite value would give NaN.
        guard share > 0, low < high else { return low }
        let value = low + (high - low) * share
        return value.isNaN ? nil : value
    }
}
