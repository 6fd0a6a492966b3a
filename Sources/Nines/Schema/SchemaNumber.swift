import JSONText

/// A JSON number of any size as digits and a power of ten, to compare and divide without rounding.
///
/// The numbers of answers have bounds elsewhere; a schema must give a verdict on every number that JSON can spell.
struct SchemaNumber: Sendable, Hashable {
    private let isNegative: Bool
    /// The digits, most significant first, without zeros at either end; none for zero.
    private let digits: [UInt8]
    /// The power of ten of the last digit; 0 for zero.
    private let exponent: Int

    /// Beyond this an exponent is only very large or very small.
    private static let maximumExponent = 1 << 60

    init(_ number: JSONNumber) {
        let parts = number.lexeme.lowercased().utf8.split(separator: UInt8(ascii: "e"), maxSplits: 1)
        var digits: [UInt8] = []
        var fraction: Int?
        for byte in parts.first ?? "".utf8[...] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "."): fraction = digits.count
            default: break
            }
        }
        var exponent = fraction.map { $0 - digits.count } ?? 0
        if parts.count > 1 {
            let limit = Self.maximumExponent
            let isSmall = parts[1].first == UInt8(ascii: "-")
            exponent += max(-limit, min(limit, Int(Substring(parts[1])) ?? (isSmall ? -limit : limit)))
        }
        let first = digits.firstIndex { $0 != 0 } ?? digits.count
        let end = (digits.lastIndex { $0 != 0 } ?? -1) + 1
        self.exponent = first < end ? exponent + digits.count - end : 0
        self.digits = first < end ? Array(digits[first..<end]) : []
        isNegative = number.lexeme.utf8.first == UInt8(ascii: "-") && first < end
    }

    /// Whether it has no fraction: 1.0 and 1e2 are integers.
    var isInteger: Bool { exponent >= 0 }

    /// Whether it can divide: above zero, and of at most 18 digits, zeros at the ends aside.
    var isDivisor: Bool { !isNegative && !digits.isEmpty && digits.count <= 18 }

    /// Whether it is a whole multiple of a divisor.
    func isMultiple(of divisor: SchemaNumber) -> Bool {
        // Without zeros at their ends, digits are a multiple of no power of ten.
        if digits.isEmpty { return true }
        guard exponent >= divisor.exponent else { return false }
        let modulus = divisor.digits.reduce(UInt64(0)) { $0 * 10 + UInt64($1) }
        guard modulus > 0 else { return false }
        let remainder = digits.reduce(UInt64(0)) { ($0 * 10 + UInt64($1)) % modulus }
        var power = UInt64(1) % modulus
        var square = UInt64(10) % modulus
        var left = exponent - divisor.exponent
        while left > 0 {
            if left & 1 == 1 { power = Self.product(power, square, modulus) }
            square = Self.product(square, square, modulus)
            left >>= 1
        }
        return Self.product(remainder, power, modulus) == 0
    }

    private static func product(_ a: UInt64, _ b: UInt64, _ modulus: UInt64) -> UInt64 {
        modulus.dividingFullWidth(a.multipliedFullWidth(by: b)).remainder
    }
}

extension SchemaNumber: Comparable {
    static func < (left: SchemaNumber, right: SchemaNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isBelow(right, left) : isBelow(left, right)
    }

    private static func isBelow(_ a: SchemaNumber, _ b: SchemaNumber) -> Bool {
        if a.digits.isEmpty || b.digits.isEmpty { return a.digits.isEmpty && !b.digits.isEmpty }
        let (aTop, bTop) = (a.digits.count + a.exponent, b.digits.count + b.exponent)
        return aTop == bTop ? a.digits.lexicographicallyPrecedes(b.digits) : aTop < bTop
    }
}
