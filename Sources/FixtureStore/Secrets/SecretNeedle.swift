internal import HTTPTransport
internal import JSONText

/// One spelling of a secret that is looked for.
struct SecretNeedle: Sendable {
    let bytes: [UInt8]
    let name: String
    let placeholder: String

    private init(_ bytes: [UInt8], _ secret: SecretGuard.Secret, _ disguise: String) {
        self.bytes = bytes
        name = secret.name + disguise
        placeholder = "«secret \(secret.name)»"
    }

    /// A secret as it is and in all its disguises, each spelling once.
    static func disguises(of secret: SecretGuard.Secret) -> [SecretNeedle] {
        let value = Array(secret.value.utf8)
        var spellings: [([UInt8], String)] = [(value, "")]
        for alignment in 0..<3 {
            let core = base64Core(value, alignment)
            spellings.append((core, " as base64"))
            spellings.append((core.map(urlSafe), " as base64"))
            // Some writers escape the slash of base64 in JSON.
            spellings.append((core.flatMap { $0 == UInt8(ascii: "/") ? Array("\\/".utf8) : [$0] }, " as base64"))
        }
        let percent = PercentEncoding.encode(secret.value)
        spellings.append((Array(percent.utf8), ", URL-encoded"))
        spellings.append((lowerCasedEscapes(Array(percent.utf8)), ", URL-encoded"))
        spellings.append(
            (
                Array(percent.utf8).split(separator: UInt8(ascii: "%"), omittingEmptySubsequences: false)
                    .enumerated().flatMap { part in formEncoded(part.element, isFirst: part.offset == 0) },
                ", URL-encoded"
            ))
        for escaped in [
            jsonEscaped(value), jsonEscaped(jsonEscaped(value)), jsonEscaped(value, slash: true),
            asciiJSON(secret.value),
        ] {
            spellings.append((escaped, ", JSON-escaped"))
        }
        let hex = Array(Hexadecimal.text(value).utf8)
        spellings.append((hex, " in hexadecimal"))
        spellings.append((hex.map { $0 > UInt8(ascii: "9") ? $0 & ~0x20 : $0 }, " in hexadecimal"))
        var seen: Set<[UInt8]> = []
        return spellings.compactMap { seen.insert($0.0).inserted ? SecretNeedle($0.0, secret, $0.1) : nil }
    }

    /// The characters of base64 that depend on the secret alone when it begins `alignment` bytes into a group of three.
    private static func base64Core(_ value: [UInt8], _ alignment: Int) -> [UInt8] {
        let encoded = Base64.encode([UInt8](repeating: 0, count: alignment) + value)
        return Array(encoded[(alignment * 8 + 5) / 6..<(alignment + value.count) * 8 / 6])
    }

    private static func urlSafe(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "+"): UInt8(ascii: "-")
        case UInt8(ascii: "/"): UInt8(ascii: "_")
        default: byte
        }
    }

    /// `%2F` as `%2f`.
    private static func lowerCasedEscapes(_ bytes: [UInt8]) -> [UInt8] {
        var out = bytes
        for at in bytes.indices where bytes[at] == UInt8(ascii: "%") {
            for digit in at + 1...at + 2 where out[digit] >= UInt8(ascii: "A") { out[digit] |= 0x20 }
        }
        return out
    }

    /// The form encoding, in which a space is a plus sign.
    private static func formEncoded(_ part: ArraySlice<UInt8>, isFirst: Bool) -> [UInt8] {
        if isFirst { return Array(part) }
        return part.starts(with: "20".utf8) ? [UInt8(ascii: "+")] + part.dropFirst(2) : [UInt8(ascii: "%")] + part
    }

    private static func jsonEscaped(_ value: [UInt8], slash: Bool = false) -> [UInt8] {
        var out: [UInt8] = []
        JSONWriter.appendString(String(decoding: value, as: UTF8.self), to: &out)
        let inner = out.dropFirst().dropLast()
        return slash ? inner.flatMap { $0 == UInt8(ascii: "/") ? Array("\\/".utf8) : [$0] } : Array(inner)
    }

    /// As writers spell it that escape everything beyond ASCII.
    private static func asciiJSON(_ value: String) -> [UInt8] {
        var out: [UInt8] = []
        for unit in value.utf16 {
            if unit < 0x80 {
                out.append(contentsOf: jsonEscaped([UInt8(unit)]))
            } else {
                out.append(contentsOf: "\\u".utf8)
                Hexadecimal.append([UInt8(unit >> 8), UInt8(unit & 0xFF)], to: &out)
            }
        }
        return out
    }
}
