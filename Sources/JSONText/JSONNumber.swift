/// A JSON number as written: the lexeme is kept, so that 9.80 stays 9.80 and no digit is lost to a Double.
public struct JSONNumber: Sendable, Hashable {
    /// The text as it stood in the source, a valid JSON number.
    public let lexeme: String

    /// Takes a lexeme that is already known to be a valid JSON number.
    public init(validated lexeme: String) {
        self.lexeme = lexeme
    }

    /// Nil when the text is not a JSON number (RFC 8259, section 6).
    public init?(_ text: String) {
        var parser = JSONParser(Array(text.utf8), options: .strict)
        guard let number = try? parser.parseLoneNumber() else { return nil }
        self = number
    }

    /// An integer as a number.
    public init(_ value: Int) {
        lexeme = String(value)
    }

    /// A Double in its shortest round-trip form; nil for infinities and NaN, which JSON cannot say.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        if value == value.rounded(), abs(value) < 1e15 {
            lexeme = String(Int(value))
        } else {
            lexeme = value.description
        }
    }

    /// The nearest Double; infinite when the lexeme is out of range.
    public var double: Double { Double(lexeme) ?? .nan }

    /// The exact integer, or nil when the value is not one or does not fit.
    public var int: Int? {
        Int(lexeme) ?? Int(canonical)
    }

    /// One spelling for each value (1.0, 1e0 and 1 all give 1), computed on the text without rounding.
    public var canonical: String {
        Self.canonicalText(lexeme)
    }

    /// Numbers are equal when their values are, however they are spelt.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.canonical == right.canonical
    }

    /// Hashes the value, not the spelling.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(canonical)
    }

    private static func canonicalText(_ lexeme: String) -> String {
        let bytes = Array(lexeme.utf8)
        if isPlainInteger(bytes) { return lexeme }
        var digits: [UInt8] = []
        var exponent = 0
        var isNegative = false
        var seenPoint = false
        var index = 0
        scan: while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "-"): isNegative = true
            case UInt8(ascii: "."): seenPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                var text = String(decoding: bytes[(index + 1)...], as: UTF8.self)
                if text.hasPrefix("+") { text.removeFirst() }
                // An exponent beyond ±10^15 has no use but as hostile input: such a number is its own lower-cased lexeme.
                guard let written = Int(text), abs(written) < 1_000_000_000_000_000 else { return lexeme.lowercased() }
                exponent += written
                break scan
            default:
                digits.append(bytes[index])
                if seenPoint { exponent -= 1 }
            }
            index += 1
        }
        guard let first = digits.firstIndex(where: { $0 != UInt8(ascii: "0") }) else { return "0" }
        digits.removeFirst(first)
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        return (isNegative ? "-" : "") + spell(digits, exponent: exponent)
    }

    private static func isPlainInteger(_ bytes: [UInt8]) -> Bool {
        guard bytes.count < 20, bytes != [UInt8(ascii: "-"), UInt8(ascii: "0")] else { return false }
        return bytes.allSatisfy { $0 == UInt8(ascii: "-") || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) }
    }

    /// Plain notation while the number stays short, scientific beyond; the choice depends on the value alone.
    private static func spell(_ digits: [UInt8], exponent: Int) -> String {
        let text = String(decoding: digits, as: UTF8.self)
        let pointAt = digits.count + exponent
        if exponent >= 0, pointAt <= 21 { return text + String(repeating: "0", count: exponent) }
        if exponent < 0, pointAt > 0 {
            return String(decoding: digits[..<pointAt], as: UTF8.self) + "."
                + String(decoding: digits[pointAt...], as: UTF8.self)
        }
        if exponent < 0, pointAt > -7 { return "0." + String(repeating: "0", count: -pointAt) + text }
        return text + "e" + String(exponent)
    }
}
