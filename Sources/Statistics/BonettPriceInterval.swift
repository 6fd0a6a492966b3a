/// The interval for a difference of two rates over the same cases; it has a width also where no case differs.
///
/// A Wald interval with one discordant pair added on either side. Source: Bonett and Price (2012), recommended by
/// Fagerland, Lydersen and Laake (2014).
public enum BonettPriceInterval {
    /// The interval of rate A − rate B; nil below two cases and for counts that make no sense.
    ///
    /// - Parameters:
    ///   - onlyA: Cases that only A got right; may be fractional.
    ///   - onlyB: Cases that only B got right.
    ///   - count: All cases.
    public static func interval(onlyA: Double, onlyB: Double, count: Int, confidence: Double = 0.95) -> Interval? {
        guard count >= 2, onlyA >= 0, onlyB >= 0, onlyA + onlyB <= Double(count) * (1 + 1e-12),
            let z = NormalDistribution.twoSided(confidence)
        else { return nil }
        let size = Double(count) + 2
        let (shareOfA, shareOfB) = ((onlyA + 1) / size, (onlyB + 1) / size)
        let centre = shareOfA - shareOfB
        let reach = z * ((shareOfA + shareOfB - centre * centre) / size).squareRoot()
        return Interval(max(-1, centre - reach), min(1, centre + reach))
    }
}
