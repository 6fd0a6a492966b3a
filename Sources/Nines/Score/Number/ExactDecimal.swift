/// A decimal number of any length, kept as digits and a power of ten, so that no digit is ever rounded away.
struct ExactDecimal: Sendable, Hashable {
    /// Whether it is below zero; never set for zero.
    private(set) var isNegative: Bool
    /// The digits 0–9, most significant first, without zeros at either end; none for zero.
    private(set) var digits: [UInt8]
    /// The power of ten of the last digit.
    private(set) var exponent: Int

    /// Longer or larger numbers are hostile input, not answers; the bounds keep sums and products small.
    static let maximumDigits = 1000
    static let maximumExponent = 20_000

    static let zero = ExactDecimal(isNegative: false, digits: [], exponent: 0)

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        let first = digits.firstIndex { $0 != 0 } ?? digits.count
        let end = (digits.lastIndex { $0 != 0 } ?? -1) + 1
        self.digits = first < end ? Array(digits[first..<end]) : []
        self.isNegative = isNegative && first < end
        self.exponent = first < end ? exponent + digits.count - end : 0
    }

    init(_ value: Int) {
        let digits = String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
        self.init(isNegative: value < 0, digits: digits, exponent: 0)
    }

    /// Reads `-12.50`, `.5`, `5.` or `1.5e-3`; nil for anything else and beyond the bounds.
    init?(_ text: String) {
        var bytes = text.utf8[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        var digits: [UInt8] = []
        var exponent = 0
        var hasPoint = false
        while let byte = bytes.first {
            if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
                digits.append(byte - UInt8(ascii: "0"))
                if hasPoint { exponent -= 1 }
                guard digits.count <= Self.maximumDigits else { return nil }
            } else if byte == UInt8(ascii: "."), !hasPoint {
                hasPoint = true
            } else {
                break
            }
            bytes.removeFirst()
        }
        guard !digits.isEmpty else { return nil }
        if let mark = bytes.first {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return nil }
            // Int(_:) reads a sign and refuses what does not fit, the empty text included.
            guard let written = Int(String(decoding: bytes.dropFirst(), as: UTF8.self)) else { return nil }
            guard written.magnitude <= UInt(Self.maximumExponent) else { return nil }
            exponent += written
        }
        self.init(isNegative: isNegative, digits: digits, exponent: exponent)
    }

    var magnitude: ExactDecimal { ExactDecimal(isNegative: false, digits: digits, exponent: exponent) }

    static prefix func - (value: ExactDecimal) -> ExactDecimal {
        ExactDecimal(isNegative: !value.isNegative, digits: value.digits, exponent: value.exponent)
    }

    /// Plain notation while the number stays short, scientific beyond.
    var spelling: String {
        let sign = isNegative ? "-" : ""
        let text = digits.map(String.init).joined()
        if digits.isEmpty { return "0" }
        if exponent >= 0, top <= 21 { return sign + text + String(repeating: "0", count: exponent) }
        if exponent < 0, top > 0 { return sign + text.prefix(top) + "." + text.dropFirst(top) }
        if exponent < 0, top > -7 { return sign + "0." + String(repeating: "0", count: -top) + text }
        return sign + text + "e\(exponent)"
    }

    /// The value times a power of ten.
    func scaled(byPowerOfTen power: Int) -> ExactDecimal {
        ExactDecimal(isNegative: isNegative, digits: digits, exponent: exponent + power)
    }

    static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        if left.digits.isEmpty { return right }
        if right.digits.isEmpty { return left }
        if left.isNegative == right.isNegative {
            let (digits, exponent) = addMagnitudes(left, right)
            return ExactDecimal(isNegative: left.isNegative, digits: digits, exponent: exponent)
        }
        let leftIsLarger = right.magnitude < left.magnitude
        let (large, small) = leftIsLarger ? (left, right) : (right, left)
        let (digits, exponent) = subtractMagnitudes(large, small)
        return ExactDecimal(isNegative: large.isNegative, digits: digits, exponent: exponent)
    }

    static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

    static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        var sums = [Int](repeating: 0, count: left.digits.count + right.digits.count)
        for (i, a) in left.digits.enumerated() {
            for (j, b) in right.digits.enumerated() { sums[i + j + 1] += Int(a) * Int(b) }
        }
        var carry = 0
        for index in sums.indices.reversed() {
            let sum = sums[index] + carry
            sums[index] = sum % 10
            carry = sum / 10
        }
        return ExactDecimal(
            isNegative: left.isNegative != right.isNegative, digits: sums.map { UInt8($0) },
            exponent: left.exponent + right.exponent)
    }

    /// The digit that stands at a power of ten.
    private func digit(at power: Int) -> UInt8 {
        let index = digits.count - 1 - (power - exponent)
        return digits.indices.contains(index) ? digits[index] : 0
    }

    /// One past the power of ten of the first digit.
    private var top: Int { digits.count + exponent }

    private static func addMagnitudes(_ a: ExactDecimal, _ b: ExactDecimal) -> ([UInt8], Int) {
        let low = min(a.exponent, b.exponent)
        var result: [UInt8] = []
        var carry: UInt8 = 0
        for power in low...max(a.top, b.top) {
            let sum = a.digit(at: power) + b.digit(at: power) + carry
            result.append(sum % 10)
            carry = sum / 10
        }
        return (result.reversed(), low)
    }

    /// `large` is not below `small`.
    private static func subtractMagnitudes(_ large: ExactDecimal, _ small: ExactDecimal) -> ([UInt8], Int) {
        let low = min(large.exponent, small.exponent)
        var result: [UInt8] = []
        var borrow: UInt8 = 0
        for power in low...max(large.top, low) {
            let above = large.digit(at: power)
            let below = small.digit(at: power) + borrow
            borrow = above < below ? 1 : 0
            result.append(above + borrow * 10 - below)
        }
        return (result.reversed(), low)
    }
}

extension ExactDecimal: Comparable {
    static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isBelow(right, left) : isBelow(left, right)
    }

    private static func isBelow(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
        if a.digits.isEmpty || b.digits.isEmpty { return a.digits.isEmpty && !b.digits.isEmpty }
        if a.top != b.top { return a.top < b.top }
        return a.digits.lexicographicallyPrecedes(b.digits)
    }
}
