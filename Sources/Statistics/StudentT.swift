import Glibc

/// Student's t distribution: what the normal distribution becomes when the standard error is itself estimated.
public enum StudentT {
    /// The probability of a value of at least `t`; nil unless the degrees of freedom are positive.
    public static func upperTail(_ t: Double, degreesOfFreedom: Double) -> Double? {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite, !t.isNaN else { return nil }
        guard t.isFinite else { return t < 0 ? 1 : 0 }
        // 1 - x is written out, as subtracting from 1 would lose the digits of a small t.
        let square = t * t
        guard square.isFinite else { return t < 0 ? 1 : 0 }
        let tail = IncompleteBeta.regularized(
            x: degreesOfFreedom / (degreesOfFreedom + square), complement: square / (degreesOfFreedom + square),
            a: degreesOfFreedom / 2, b: 0.5, logBeta: logBetaWithHalf(degreesOfFreedom / 2))
        return t < 0 ? 1 - tail / 2 : tail / 2
    }

    /// The number of standard errors on either side of a two-sided interval; nil where it is undefined.
    public static func twoSided(_ confidence: Double, degreesOfFreedom: Double) -> Double? {
        guard confidence > 0, confidence < 1 else { return nil }
        let target = (1 - confidence) / 2
        var low = 0.0
        var high = 2.0
        while let tail = upperTail(high, degreesOfFreedom: degreesOfFreedom), tail > target, high < 1e150 {
            low = high
            high *= 2
        }
        // The tail only falls, so halving is sure; it ends when no number lies between.
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return middle }
            guard let tail = upperTail(middle, degreesOfFreedom: degreesOfFreedom) else { return nil }
            if tail > target { low = middle } else { high = middle }
        }
    }

    /// ln B(a, 1/2), by its asymptotic series where the difference of two large logarithms would cancel.
    private static func logBetaWithHalf(_ a: Double) -> Double {
        let halfLogPi = log(Double.pi) / 2
        guard a > 50 else { return lgamma(a).0 + halfLogPi - lgamma(a + 0.5).0 }
        let inverse = 1 / a
        let square = inverse * inverse
        let series = inverse * (-1 / 8 + square * (1 / 192 + square * (-1 / 640 + square * 17 / 14336)))
        return halfLogPi - log(a) / 2 - series
    }
}
