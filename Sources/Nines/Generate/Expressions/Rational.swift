/// A fraction in lowest terms, for results that must be exact; every part stays below 10¹⁸, and what does not fit is nil.
struct Rational: Sendable, Hashable {
    let numerator: Int
    /// Above zero.
    let denominator: Int

    private static let limit = 1_000_000_000_000_000_000

    /// Nil for a denominator of zero and beyond 18 digits.
    init?(_ numerator: Int, over denominator: Int = 1) {
        guard denominator != 0, abs(numerator) < Self.limit, abs(denominator) < Self.limit else { return nil }
        var (a, b) = (abs(numerator), abs(denominator))
        while b != 0 { (a, b) = (b, a % b) }
        self.numerator = (denominator < 0 ? -numerator : numerator) / a
        self.denominator = abs(denominator) / a
    }

    /// Reads a decimal such as `12.50`; nil for anything else and beyond 17 digits.
    init?(_ text: String) {
        guard let decimal = ExactDecimal(text), decimal.digits.count + abs(decimal.exponent) <= 17 else { return nil }
        let digits = decimal.digits.reduce(0) { $0 * 10 + Int($1) }
        let power = (0..<abs(decimal.exponent)).reduce(1) { product, _ in product * 10 }
        let signed = decimal.isNegative ? -digits : digits
        guard decimal.exponent >= 0 else {
            self.init(signed, over: power)
            return
        }
        self.init(signed * power)
    }

    /// Whether it is a decimal with at most so many digits behind the point.
    func isDecimal(digits: Int) -> Bool {
        let power = (0..<digits).reduce(1) { product, _ in product * 10 }
        return power % denominator == 0
    }

    /// As a decimal where that ends, else as a fraction.
    var spelling: String {
        ExactNumber(numerator: numerator, denominator: denominator)?.spelling ?? "\(numerator)/\(denominator)"
    }

    static prefix func - (value: Rational) -> Rational { Rational(lowest: -value.numerator, value.denominator) }

    func adding(_ other: Rational) -> Rational? {
        guard let left = Self.product(numerator, other.denominator),
            let right = Self.product(other.numerator, denominator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        return Rational(left + right, over: below)
    }

    func times(_ other: Rational) -> Rational? {
        guard let above = Self.product(numerator, other.numerator),
            let below = Self.product(denominator, other.denominator)
        else { return nil }
        return Rational(above, over: below)
    }

    /// Nil for a division by zero, too.
    func divided(by other: Rational) -> Rational? {
        Rational(other.denominator, over: other.numerator).flatMap { times($0) }
    }

    /// What is left of it after whole multiples of `other`, with the sign of `other`.
    func remainder(by other: Rational) -> Rational? {
        guard let quotient = divided(by: other) else { return nil }
        let rest = quotient.numerator % quotient.denominator
        let whole = quotient.numerator / quotient.denominator - (rest < 0 ? 1 : 0)
        return Rational(whole)?.times(other).flatMap { adding(-$0) }
    }

    private init(lowest numerator: Int, _ denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    private static func product(_ a: Int, _ b: Int) -> Int? {
        let (result, overflows) = a.multipliedReportingOverflow(by: b)
        return overflows || result.magnitude >= UInt(limit) ? nil : result
    }
}

extension Rational: Comparable {
    /// By products of full width, as the cross products of two fractions need not fit.
    static func < (left: Rational, right: Rational) -> Bool {
        let a = left.numerator.multipliedFullWidth(by: right.denominator)
        let b = right.numerator.multipliedFullWidth(by: left.denominator)
        return (a.high, a.low) < (b.high, b.low)
    }
}
