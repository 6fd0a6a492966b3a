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
        let number = Array(text.utf8).withUnsafeBufferPointer { buffer in
            var reader = JSONReader(buffer, options: .strict)
            return try? reader.readLoneNumber()
        }
        guard let number else { return nil }
        self = number
    }

    /// An integer as a number.
    public init(_ value: Int) {
        lexeme = String(value)
    }

    /// A Double in its shortest round-trip form; nil for infinities and NaN, which JSON cannot say.
    public init?(_ value: Double) {
        guard value.isFinite else { return nil }
        let text = value == 0 ? "0" : value.description
        lexeme = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// The nearest Double; infinite when the lexeme is out of range.
    public var double: Double { Double(lexeme) ?? .nan }

    /// The exact integer, or nil when the value is not one or does not fit.
    public var int: Int? {
        Int(lexeme) ?? Int(canonical)
    }

    /// One spelling for each value (1.0, 1e0 and 1 all give 1), computed on the text without rounding.
    ///
    /// Exponents beyond ±10^15 have no use but as hostile input: such a number stands for itself, in lower case.
    public var canonical: String {
        isPlainInteger ? lexeme : Self.canonicalText(lexeme)
    }

    /// Numbers are equal when their values are, however they are spelt.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.lexeme == right.lexeme || left.canonical == right.canonical
    }

    /// Hashes the value, not the spelling.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(canonical)
    }

    /// Whether the lexeme is canonical as it stands, as most are: digits, few enough never to be written with an exponent.
    private var isPlainInteger: Bool {
        lexeme.utf8.count < 20 && lexeme != "-0"
            && lexeme.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") || $0 == UInt8(ascii: "-") }
    }

    private static func canonicalText(_ lexeme: String) -> String {
        let parts = lexeme.lowercased().utf8.split(separator: UInt8(ascii: "e"))
        guard let mantissa = parts.first else { return lexeme }
        var digits: [UInt8] = []
        var pointAt: Int?
        for byte in mantissa {
            switch byte {
            case UInt8(ascii: "-"): break
            case UInt8(ascii: "."): pointAt = digits.count
            default: digits.append(byte)
            }
        }
        var exponent = (pointAt ?? digits.count) - digits.count
        guard let first = digits.firstIndex(where: { $0 != UInt8(ascii: "0") }) else { return "0" }
        digits.removeFirst(first)
        while digits.last == UInt8(ascii: "0") {
            digits.removeLast()
            exponent += 1
        }
        if parts.count > 1 {
            guard let written = Int(Substring(parts[1])), written.magnitude < 1_000_000_000_000_000 else {
                return lexeme.lowercased()
            }
            exponent += written
        }
        return (lexeme.utf8.first == UInt8(ascii: "-") ? "-" : "") + spell(digits, exponent: exponent)
    }

    /// Plain notation while few zeros are added, scientific beyond; the choice depends on the value alone.
    private static func spell(_ digits: [UInt8], exponent: Int) -> String {
        let text = String(decoding: digits, as: UTF8.self)
        let pointAt = digits.count + exponent
        switch (exponent, pointAt) {
        case (0, _): return text
        case (1..., ...21): return text + String(repeating: "0", count: exponent)
        case (..<0, 1...): return text.prefix(pointAt) + "." + text.suffix(-exponent)
        case (..<0, -6...0): return "0." + String(repeating: "0", count: -pointAt) + text
        default: return text + "e" + String(exponent)
        }
    }
}
