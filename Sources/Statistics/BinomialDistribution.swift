import Glibc

/// The binomial distribution, exact to the last digits for counts of any size.
public enum BinomialDistribution {
    /// The probability of exactly `successes` in `count` trials; nil for counts or a probability that make no sense.
    ///
    /// Loader (2000): differences of log-gamma would lose a digit for each digit of the count.
    public static func mass(_ successes: Int, of count: Int, probability: Double) -> Double? {
        guard successes >= 0, count >= successes, probability >= 0, probability <= 1 else { return nil }
        let (k, n, p, q) = (Double(successes), Double(count), probability, 1 - probability)
        if p == 0 { return successes == 0 ? 1 : 0 }
        if q == 0 { return successes == count ? 1 : 0 }
        if successes == 0 { return exp(n * log1p(-p)) }
        if successes == count { return exp(n * log(p)) }
        let exponent =
            stirlingError(n) - stirlingError(k) - stirlingError(n - k)
            - deviance(k, n * p) - deviance(n - k, n * q)
        return exp(exponent) * (n / (2 * Double.pi * k * (n - k))).squareRoot()
    }

    /// The probability of at most `successes` in `count` trials.
    public static func cumulative(_ successes: Int, of count: Int, probability: Double) -> Double? {
        guard count >= 0, successes < count else { return count >= 0 && successes == count ? 1 : nil }
        guard var term = mass(successes, of: count, probability: probability) else { return nil }
        guard probability > 0 else { return 1 }
        guard probability < 1 else { return 0 }
        // Above the mean the other tail is the shorter one to add up.
        if Double(successes) > Double(count) * probability {
            return cumulative(count - successes - 1, of: count, probability: 1 - probability).map { 1 - $0 }
        }
        var sum = term
        var k = successes
        while k > 0, term > sum * 1e-18 {
            term *= Double(k) / Double(count - k + 1) * ((1 - probability) / probability)
            sum += term
            k -= 1
        }
        return min(1, sum)
    }

    /// ln n! − ln(√(2πn) (n/e)^n)
    private static func stirlingError(_ n: Double) -> Double {
        guard n > 15 else { return lgamma(n + 1).0 - (n + 0.5) * log(n) + n - log(2 * Double.pi) / 2 }
        let square = n * n
        return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
    }

    /// x ln(x/m) + m − x, by its series where x is close to m and the terms would cancel.
    private static func deviance(_ x: Double, _ m: Double) -> Double {
        guard abs(x - m) < 0.1 * (x + m) else { return x * log(x / m) + m - x }
        let v = (x - m) / (x + m)
        var sum = (x - m) * v
        var term = 2 * x * v
        for odd in stride(from: 3.0, through: 1001, by: 2) {
            term *= v * v
            let next = sum + term / odd
            if next == sum { break }
            sum = next
        }
        return sum
    }
}
