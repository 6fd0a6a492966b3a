/// Holm's step-down correction for many comparisons. Source: Holm (1979).
public enum Holm {
    /// The p-values adjusted for being read together, in their order; nil when one is not a probability.
    public static func adjusted(_ pValues: [Double]) -> [Double]? {
        guard pValues.allSatisfy({ $0 >= 0 && $0 <= 1 }) else { return nil }
        var result = pValues
        var floor = 0.0
        for (rank, index) in pValues.indices.sorted(by: { pValues[$0] < pValues[$1] }).enumerated() {
            floor = max(floor, min(1, pValues[index] * Double(pValues.count - rank)))
            result[index] = floor
        }
        return result
    }
}
