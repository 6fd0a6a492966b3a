/// Wilson's score interval for a rate, which stays inside 0 to 1 and has a width also when all is right or all wrong.
public enum WilsonInterval {
    /// The interval for `successes` out of `count`; nil when nothing was counted or the counts make no sense.
    public static func interval(successes: Int, count: Int, confidence: Double = 0.95) -> Interval? {
        guard count > 0, successes >= 0, successes <= count else { return nil }
        return interval(proportion: Double(successes) / Double(count), count: Double(count), confidence: confidence)
    }

    /// The interval for a rate seen over an effective number of independent cases.
    ///
    /// For clustered or repeated cases that number is p(1 − p) / SE², with their clustered standard error.
    public static func interval(proportion: Double, count: Double, confidence: Double = 0.95) -> Interval? {
        guard proportion >= 0, proportion <= 1, count > 0, count.isFinite,
            let z = NormalDistribution.twoSided(confidence)
        else {
            return nil
        }
        let share = z * z / count
        let centre = proportion + share / 2
        let reach = z * (proportion * (1 - proportion) / count + share / (4 * count)).squareRoot()
        // The bound is exact at either end, where rounding would leave 1 − 10⁻¹⁶.
        let low = proportion == 0 ? 0 : max(0, (centre - reach) / (1 + share))
        let high = proportion == 1 ? 1 : min(1, (centre + reach) / (1 + share))
        return Interval(low, high)
    }
}
