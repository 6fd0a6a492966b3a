/// Base64 of RFC 4648, section 4, for bodies that are not text and for looking for secrets in that disguise.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text that spells the bytes, with padding.
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let second = group.count > 1 ? bytes[start + 1] : 0
            let third = group.count > 2 ? bytes[start + 2] : 0
            let bits = UInt32(bytes[start]) << 16 | UInt32(second) << 8 | UInt32(third)
            for place in 0..<4 {
                let sextet = Int(bits >> UInt32(18 - 6 * place)) & 63
                out.append(place <= group.count ? alphabet[sextet] : UInt8(ascii: "="))
            }
        }
        return out
    }

    /// Nil unless the text is what `encode` writes, padding included.
    static func decode(_ text: String) -> [UInt8]? {
        var out: [UInt8] = []
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for byte in text.utf8 {
            count += 1
            if byte == UInt8(ascii: "=") {
                padding += 1
                bits <<= 6
            } else {
                guard padding == 0, let sextet = value(byte) else { return nil }
                bits = bits << 6 | UInt32(sextet)
            }
            guard count % 4 == 0 else { continue }
            guard padding < 3 else { return nil }
            for place in 0..<3 - padding { out.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * place))) }
            bits = 0
            if padding > 0 { break }
        }
        return count % 4 == 0 && count == text.utf8.count ? out : nil
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0") + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
