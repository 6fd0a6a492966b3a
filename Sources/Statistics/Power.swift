/// How many cases a paired comparison needs, and what it can detect. Source: Miller (2024), section 5.
public struct Power: Sendable, Hashable {
    /// Between cases: the variance of the difference of the two targets' expected scores (ω²).
    public var betweenVariance: Double
    /// Within a case: the variance of A's score over trials (σ²_A).
    public var withinVarianceOfA: Double
    /// Within a case: the variance of B's score over trials (σ²_B).
    public var withinVarianceOfB: Double
    /// Trials a case of A (K_A).
    public var trialsOfA: Int
    /// Trials a case of B (K_B).
    public var trialsOfB: Int
    /// The two-sided probability of seeing a difference where there is none.
    public var alpha: Double
    /// The probability of seeing a difference that is there.
    public var power: Double

    /// A plan of a comparison, by default of scores that do not vary between trials, at 5 % and 80 %.
    public init(
        betweenVariance: Double, withinVarianceOfA: Double = 0, withinVarianceOfB: Double = 0, trialsOfA: Int = 1,
        trialsOfB: Int = 1, alpha: Double = 0.05, power: Double = 0.8
    ) {
        self.betweenVariance = betweenVariance
        self.withinVarianceOfA = withinVarianceOfA
        self.withinVarianceOfB = withinVarianceOfB
        self.trialsOfA = trialsOfA
        self.trialsOfB = trialsOfB
        self.alpha = alpha
        self.power = power
    }

    /// The cases needed to detect a true difference of `effect`; nil for no effect or a plan that makes no sense.
    public func casesNeeded(toDetect effect: Double) -> Int? {
        guard effect != 0, let variance, let factor = Self.standardErrors(alpha: alpha, power: power) else {
            return nil
        }
        let cases = (factor * factor * variance / (effect * effect)).rounded(.up)
        return Int(exactly: cases).map { max(1, $0) }
    }

    /// The smallest true difference that so many cases detect; nil for none or a plan that makes no sense.
    public func detectableEffect(cases: Int) -> Double? {
        guard cases > 0, let variance, let factor = Self.standardErrors(alpha: alpha, power: power) else { return nil }
        return factor * (variance / Double(cases)).squareRoot()
    }

    /// z_{α/2} + z_β: how many standard errors a difference must measure; nil outside 0 < α < 1 and α/2 < power < 1.
    private static func standardErrors(alpha: Double, power: Double) -> Double? {
        guard alpha > 0, alpha < 1, power > alpha / 2, power < 1,
            let significance = NormalDistribution.quantile(alpha / 2),
            let detection = NormalDistribution.quantile(power)
        else { return nil }
        return detection - significance
    }

    /// The variance that one case contributes; nil for 0 too, as no plan is that good.
    private var variance: Double? {
        guard betweenVariance >= 0, withinVarianceOfA >= 0, withinVarianceOfB >= 0, trialsOfA > 0, trialsOfB > 0 else {
            return nil
        }
        let variance = betweenVariance + withinVarianceOfA / Double(trialsOfA) + withinVarianceOfB / Double(trialsOfB)
        return variance > 0 && variance.isFinite ? variance : nil
    }
}
