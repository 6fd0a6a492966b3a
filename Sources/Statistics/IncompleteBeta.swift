import Glibc

/// The regularised incomplete beta function, on which Student's t rests.
enum IncompleteBeta {
    /// I_x(a, b) for 0 ≤ x ≤ 1, with 1 − x and ln B(a, b) as the caller knows them best.
    static func regularized(x: Double, complement: Double, a: Double, b: Double, logBeta: Double) -> Double {
        guard x > 0 else { return 0 }
        guard complement > 0 else { return 1 }
        // The fraction converges fast on this side of the mean only. Turned round once and no more: x and its complement are
        // rounded each by itself, and right at the mean both can be above it.
        guard x > (a + 1) / (a + b + 2) else {
            return below(x: x, complement: complement, a: a, b: b, logBeta: logBeta)
        }
        return 1 - below(x: complement, complement: x, a: b, b: a, logBeta: logBeta)
    }

    private static func below(x: Double, complement: Double, a: Double, b: Double, logBeta: Double) -> Double {
        // Near 1 the logarithm is taken of the small side.
        let logX = x > 0.5 ? log1p(-complement) : log(x)
        let logComplement = complement > 0.5 ? log1p(-x) : log(complement)
        let front = exp(a * logX + b * logComplement - logBeta) / a
        return front * fraction(x: x, a: a, b: b)
    }

    /// The continued fraction of DLMF 8.17.22, by Lentz's method.
    private static func fraction(x: Double, a: Double, b: Double) -> Double {
        let tiny = 1e-300
        func away(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / away(1 - (a + b) * x / (a + 1))
        var result = d
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / away(1 + even * d)
            c = away(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / away(1 + odd * d)
            c = away(1 + odd / c)
            result *= d * c
            if abs(d * c - 1) < 1e-16 { break }
        }
        return result
    }
}
