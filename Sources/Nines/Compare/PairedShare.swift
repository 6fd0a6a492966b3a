public import Statistics

/// A share of cells on both sides of a comparison, such as that of right answers; the case is what is independent.
///
/// Prompts and trials of one case are averaged first: they depend on each other. Where each case has one pair, or few
/// cases differ, the interval is that of Bonett and Price, else Student's t over cases; the test is that of random
/// signs, which with one pair a case is McNemar's.
public struct PairedShare: Sendable, Hashable {
    /// The share of the base, 0 to 1.
    public let base: Double
    /// The share of the candidate.
    public let candidate: Double
    /// The 95 % interval of candidate − base; nil below two cases.
    public let interval: Interval?
    /// The two-sided p-value of there being no difference.
    public let pValue: Double
    /// Pairs on both sides.
    public let pairs: Int
    /// Cases they come from.
    public let cases: Int
    /// Pairs that only the candidate has.
    public let onlyCandidate: Int
    /// Pairs that only the base has.
    public let onlyBase: Int
    /// Whether cases are treated as having one pair: they have, or too few of many differ for a normal approximation.
    private let hasOneAnswerACase: Bool
    /// Half the distance between two values that the difference can have, by which an exact test falls short of 5 %.
    let grain: Double
    /// The standard error of the difference over cases; nil below two.
    let standardError: Double?
    /// The share of cases with a difference.
    let discordance: Double
    /// The root mean square of these differences: 1 with one pair a case.
    let magnitude: Double

    /// Candidate − base.
    public var difference: Double { candidate - base }

    /// Nil without a pair.
    init?(_ values: PairedValues) {
        let sums = values.sums
        let means = values.caseMeans
        guard let base = Mean.of(means.map(\.b)), let candidate = Mean.of(means.map(\.a)) else { return nil }
        self.base = base
        self.candidate = candidate
        pairs = values.count
        cases = sums.count
        onlyCandidate = values.pairs.a.indices.count { values.pairs.a[$0] > values.pairs.b[$0] }
        onlyBase = values.pairs.a.indices.count { values.pairs.a[$0] < values.pairs.b[$0] }
        let differences = means.map { $0.a - $0.b }
        let differing = differences.filter { $0 != 0 }
        discordance = Double(differing.count) / Double(cases)
        let squares = differing.reduce(0) { $0 + $1 * $1 }
        magnitude = differing.isEmpty ? 1 : (squares / Double(differing.count)).squareRoot()
        let paired = PairedDifference(means)
        standardError = paired?.difference.standardError
        hasOneAnswerACase = pairs == cases || differing.count < 20 && discordance < 0.5
        // Also where differences do not vary at all, which says nothing of how far they could be off.
        let clustered = hasOneAnswerACase ? nil : paired?.difference.interval()
        interval =
            clustered.map { Interval(max(-1, $0.low), min(1, $0.high)) }
            ?? Self.ofFewDifferences(differing, magnitude: magnitude, cases: cases)
        let whole = Self.whole(sums)
        let exact = whole.flatMap { SignFlip.exact($0.differences) }
        pValue = exact ?? paired?.pValue ?? 1
        // A sign that changes moves the sum by twice its difference.
        let unit = whole?.differences.reduce(0, Self.greatestCommonDivisor) ?? 0
        grain = exact == nil ? 0 : whole.map { Double(abs(unit)) / Double($0.scale) / Double(sums.count) } ?? 0
    }

    /// The smallest true difference that as many cases would show with the given power; nil when none would be.
    ///
    /// As many cases are taken to differ for no reason, and by as much, as were seen to.
    public func detectableDifference(alpha: Double, power: Double = 0.8) -> Double? {
        if !hasOneAnswerACase, let standardError,
            let significance = StudentT.twoSided(1 - alpha, degreesOfFreedom: Double(cases - 1)),
            let detection = NormalDistribution.quantile(power)
        {
            return min(1, (significance + detection) * standardError + grain)
        }
        return McNemarPower.detectableDifference(cases: cases, discordance: discordance, alpha: alpha, power: power)
            .map { $0 * magnitude }
    }

    /// The cases that a true difference needs where cases count as having one answer; nil where their variance says it.
    ///
    /// - Parameter difference: As the shares are: a case of which one pair of two differs makes half a difference.
    func casesNeeded(for difference: Double, alpha: Double, power: Double) -> Int? {
        guard hasOneAnswerACase, magnitude > 0 else { return nil }
        return McNemarPower.casesNeeded(
            difference: min(1, difference / magnitude), discordance: discordance, alpha: alpha, power: power)
    }

    /// Bonett and Price's interval for differences of less than one: that of as many cases which all differ by the
    /// magnitude, some either way, so that their sum and their sum of squares are those of the differences.
    private static func ofFewDifferences(_ differing: [Double], magnitude: Double, cases: Int) -> Interval? {
        let count = Double(differing.count)
        let balance = differing.reduce(0, +) / magnitude
        return BonettPriceInterval.interval(
            onlyA: max(0, (count + balance) / 2), onlyB: max(0, (count - balance) / 2), count: cases
        ).map { Interval($0.low * magnitude, $0.high * magnitude) }
    }

    /// The differences of all cases as multiples of one share; nil when cases have too many different numbers of pairs.
    private static func whole(
        _ sums: [(a: Double, b: Double, count: Int)]
    ) -> (differences: [Int], scale: Int)? {
        var common = 1
        for count in Set(sums.map(\.count)) {
            common *= count / greatestCommonDivisor(common, count)
            guard common <= 10_000 else { return nil }
        }
        return (sums.map { Int(($0.a - $0.b).rounded()) * (common / $0.count) }, common)
    }

    private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
        b == 0 ? a : greatestCommonDivisor(b, a % b)
    }
}
