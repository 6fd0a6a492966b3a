/// The exact paired test over cases: how often random signs of the differences give a sum as far from 0.
///
/// Where there is no difference, either target could have given either answers of a case, so that every sign is as
/// likely as its opposite. With one pair a case this is McNemar's exact test. Source: Fisher (1935), section 21.
public enum SignFlip {
    /// Additions of the exact distribution: some hundredths of a second.
    private static let maximumWork = 4_000_000
    /// So many signs have 65,536 sums.
    private static let mostSigns = 16

    /// The two-sided p-value of whole-numbered differences, one a case; nil when there are too many to go through.
    public static func exact(_ differences: [Int]) -> Double? {
        let sizes = differences.compactMap { $0 == 0 ? nil : $0.magnitude }
        guard let least = sizes.min(), let most = sizes.max() else { return 1 }
        if least == most {
            return McNemar.exact(onlyA: differences.count { $0 > 0 }, onlyB: differences.count { $0 < 0 })
        }
        let limit = UInt(maximumWork)
        var total: UInt = 0
        for size in sizes {
            guard size <= limit else { return nil }
            total += size
            guard total <= limit / UInt(sizes.count) else { return nil }
        }
        // With y the sum of the sizes that get a plus, the sum of differences is 2y − total.
        var probabilities = [Double](repeating: 0, count: Int(total) + 1)
        probabilities[0] = 1
        var reached = 0
        for size in sizes.lazy.map({ Int($0) }) {
            reached += size
            for y in stride(from: reached, through: 0, by: -1) {
                probabilities[y] = (probabilities[y] + (y >= size ? probabilities[y - size] : 0)) / 2
            }
        }
        let sum = differences.reduce(0, +).magnitude
        // The distribution is symmetric: one tail is added up, from its far end.
        let tail = probabilities[...Int((total - sum) / 2)].reduce(0, +)
        return min(1, 2 * tail)
    }

    /// The same of differences that are no whole numbers, of which at most sixteen are not 0; nil where more are.
    public static func exact(ofFew differences: [Double]) -> Double? {
        let sizes = differences.compactMap { $0 == 0 ? nil : abs($0) }
        let total = sizes.reduce(0, +)
        guard sizes.count <= mostSigns, total.isFinite else { return nil }
        var sums = [0.0]
        for size in sizes { sums = sums.flatMap { [$0 + size, $0 - size] } }
        // Sums that differ by rounding are the same.
        let least = abs(differences.reduce(0, +)) - 1e-9 * total
        return Double(sums.count { abs($0) >= least }) / Double(sums.count)
    }
}
