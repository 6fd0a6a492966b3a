import Glibc

/// The standard normal distribution.
public enum NormalDistribution {
    /// The probability of a value of at most `z`, exact also far out in the lower tail.
    public static func cumulative(_ z: Double) -> Double {
        0.5 * erfc(-z / 2.0.squareRoot())
    }

    /// The value below which a share `probability` lies; nil outside the open interval from 0 to 1.
    ///
    /// Abramowitz and Stegun 26.2.23, then Halley's method, which triples the correct digits at each step.
    public static func quantile(_ probability: Double) -> Double? {
        guard probability > 0, probability < 1 else { return nil }
        // Only the lower tail is computed: close to 1 there are no digits left to work with.
        guard probability <= 0.5 else { return quantile(1 - probability).map { -$0 } }
        let t = (-2 * log(probability)).squareRoot()
        let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
        let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        var z = numerator / denominator - t
        for _ in 0..<3 {
            let density = exp(-z * z / 2) / (2 * Double.pi).squareRoot()
            let step = (cumulative(z) - probability) / density
            z -= step / (1 + z * step / 2)
        }
        return z
    }

    /// The number of standard errors on either side of a two-sided interval: 1.959964 for 0.95.
    static func twoSided(_ confidence: Double) -> Double? {
        guard confidence > 0, confidence < 1 else { return nil }
        return quantile((1 - confidence) / 2).map { -$0 }
    }
}
