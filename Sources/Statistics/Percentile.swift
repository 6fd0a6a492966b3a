import Glibc

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

    /// The interval of a percentile of independent values: from one of them to another, whatever their distribution.
    ///
    /// Nil where even the smallest or largest value may lie on the wrong side too often: below 72 values of a 95th percentile.
    /// Source: Conover (1999), section 3.2.
    public static func interval(_ percent: Double, of values: [Double], confidence: Double = 0.95) -> Interval? {
        guard percent > 0, percent < 100, confidence > 0, confidence < 1, values.allSatisfy(\.isFinite),
            isTold(percent, by: values.count, confidence: confidence)
        else { return nil }
        let sorted = values.sorted()
        let (count, share, tail) = (sorted.count, percent / 100, (1 - confidence) / 2)
        // How many values lie below the percentile is binomial.
        func below(_ most: Int) -> Double {
            BinomialDistribution.cumulative(most, of: count, probability: share) ?? 0
        }
        // The chance grows with the number, so halving finds the first above a bound.
        func first(_ holds: (Int) -> Bool) -> Int {
            var (low, high) = (0, count - 1)
            while low < high {
                let middle = (low + high) / 2
                if holds(middle) { high = middle } else { low = middle + 1 }
            }
            return low
        }
        return Interval(sorted[max(0, first { below($0) > tail } - 1)], sorted[first { below($0) >= 1 - tail }])
    }

    /// Whether so many independent values have one on either side of the percentile nearly always.
    public static func isTold(_ percent: Double, by count: Int, confidence: Double = 0.95) -> Bool {
        let share = max(percent, 100 - percent) / 100
        return pow(share, Double(count)) <= (1 - confidence) / 2
    }
}
