/// The value of a number as people write it: a decimal, or a fraction that no decimal can say (1/3).
///
/// Fractions are reduced, and become decimals where they can (3/4 is 0.75), so that equal values are equal structs.
struct ExactNumber: Sendable, Hashable {
    let numerator: ExactDecimal
    /// 1 for decimals.
    let denominator: Int

    init(_ decimal: ExactDecimal) {
        numerator = decimal
        denominator = 1
    }

    init(_ value: Int) { self.init(ExactDecimal(value)) }

    /// Nil when the denominator is zero or either part is beyond 18 digits.
    init?(numerator: Int, denominator: Int) {
        let limit = 1_000_000_000_000_000_000
        guard denominator > 0, denominator < limit, numerator > -limit, numerator < limit else { return nil }
        var (a, b) = (abs(numerator), denominator)
        while b != 0 { (a, b) = (b, a % b) }
        let top = numerator / a
        var rest = denominator / a
        // A denominator of twos and fives only is a decimal: multiply up to a power of ten.
        var decimal = ExactDecimal(top)
        for (factor, partner) in [(2, 5), (5, 2)] {
            while rest % factor == 0 {
                rest /= factor
                decimal = (decimal * ExactDecimal(partner)).scaled(byPowerOfTen: -1)
            }
        }
        self = rest == 1 ? ExactNumber(decimal) : ExactNumber(reduced: top, denominator / a)
    }

    private init(reduced numerator: Int, _ denominator: Int) {
        self.numerator = ExactDecimal(numerator)
        self.denominator = denominator
    }

    private init(_ numerator: ExactDecimal, over denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    static prefix func - (value: ExactNumber) -> ExactNumber {
        ExactNumber(-value.numerator, over: value.denominator)
    }

    /// The value times a power of ten; nil for a fraction, of which nobody writes "1/3 million".
    func scaled(byPowerOfTen power: Int) -> ExactNumber? {
        denominator == 1 ? ExactNumber(numerator.scaled(byPowerOfTen: power)) : nil
    }

    /// The whole number; nil when it is not one or has more than 18 digits.
    var int: Int? {
        guard denominator == 1, numerator.exponent >= 0 else { return nil }
        guard numerator.digits.count + numerator.exponent <= 18 else { return nil }
        var result = 0
        for digit in numerator.digits { result = result * 10 + Int(digit) }
        for _ in 0..<numerator.exponent { result *= 10 }
        return numerator.isNegative ? -result : result
    }

    /// A plain spelling, or scientific where that would be long.
    var spelling: String {
        numerator.spelling + (denominator == 1 ? "" : "/\(denominator)")
    }

    /// Whether `self` lies at most `tolerance` from `other`, bounds included: |a/b − c/d| ≤ t, multiplied out.
    func isWithin(_ tolerance: ExactDecimal, of other: ExactNumber) -> Bool {
        distance(to: other) <= tolerance * ExactDecimal(denominator) * ExactDecimal(other.denominator)
    }

    /// Whether `self` lies at most `tolerance` times the magnitude of `other` from it, bounds included.
    func isWithin(relative tolerance: ExactDecimal, of other: ExactNumber) -> Bool {
        distance(to: other) <= tolerance * other.numerator.magnitude * ExactDecimal(denominator)
    }

    /// |a·d − c·b|: the distance, times both denominators.
    private func distance(to other: ExactNumber) -> ExactDecimal {
        let left = numerator * ExactDecimal(other.denominator)
        let right = other.numerator * ExactDecimal(denominator)
        return (left - right).magnitude
    }
}
