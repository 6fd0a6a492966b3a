import Glibc

/// Success in several attempts, estimated without bias from `count` trials of which `passed` passed.
public enum PassAtK {
    /// pass@k: the probability that at least one of k attempts passes; nil unless 0 ≤ passed ≤ count and 1 ≤ k ≤ count.
    ///
    /// 1 − C(n−c, k) / C(n, k). Source: Chen et al. (2021).
    public static func anyOf(_ k: Int, passed: Int, count: Int) -> Double? {
        guard isValid(k, passed, count) else { return nil }
        guard count - passed >= k else { return 1 }
        // The ratio is a product of k terms in c, or the same one of c terms in k; logarithms keep a small result exact.
        let (larger, smaller) = (max(k, passed), min(k, passed))
        var logarithm = 0.0
        for index in 0..<smaller {
            logarithm += log1p(-Double(larger) / Double(count - index))
            if logarithm < -50 { return 1 }
        }
        return -expm1(logarithm)
    }

    /// pass^k: the probability that all of k attempts pass; nil as above.
    ///
    /// C(c, k) / C(n, k). Source: Yao et al., τ-bench (2024).
    public static func allOf(_ k: Int, passed: Int, count: Int) -> Double? {
        guard isValid(k, passed, count) else { return nil }
        guard passed >= k else { return 0 }
        var product = 1.0
        for index in 0..<k where product > 0 {
            product *= Double(passed - index) / Double(count - index)
        }
        return product
    }

    private static func isValid(_ k: Int, _ passed: Int, _ count: Int) -> Bool {
        passed >= 0 && passed <= count && k >= 1 && k <= count
    }
}
