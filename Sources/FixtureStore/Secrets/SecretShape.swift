/// What well-known credentials look like: such text is refused even when nobody has said that it is a secret.
enum SecretShape: String, CaseIterable {
    case secretKey = "sk-…"
    case githubToken = "gh?_…"
    case awsKey = "AKIA…"
    case webToken = "JWT"
    case privateKey = "PEM private key"

    /// How it begins.
    var opening: [UInt8] {
        switch self {
        case .secretKey: Self.openings.0
        case .githubToken: Self.openings.1
        case .awsKey: Self.openings.2
        case .webToken: Self.openings.3
        case .privateKey: Self.openings.4
        }
    }

    private static let openings = (
        Array("sk-".utf8), Array("gh".utf8), Array("AKIA".utf8), Array("eyJ".utf8), Array("-----BEGIN ".utf8)
    )

    /// The offset behind a credential of this shape that begins at an offset; nil when there is none, and then there is
    /// none before `examined` either.
    func end(in text: UnsafeBufferPointer<UInt8>, from start: Int, examined: inout Int) -> Int? {
        let after = start + opening.count
        switch self {
        case .secretKey:
            let end = Self.run(text, after, Self.isTokenByte)
            examined = end
            return end - after >= 20 ? end : nil
        case .githubToken:
            guard after + 1 < text.count, "pousr".utf8.contains(text[after]), text[after + 1] == UInt8(ascii: "_")
            else {
                return nil
            }
            let end = Self.run(text, after + 2, Self.isAlphanumeric)
            return end - after - 2 >= 20 ? end : nil
        case .awsKey:
            let end = Self.run(text, after) { Self.isAlphanumeric($0) && $0 & 0x20 != 0x20 || (48...57).contains($0) }
            return end - after == 16 ? end : nil
        case .webToken:
            // Header and payload are JSON objects, so both parts begin as `{"` does in base64.
            let head = Self.run(text, after, Self.isTokenByte)
            examined = head
            guard head - after >= 8, text[head...].starts(with: ".eyJ".utf8) else {
                return nil
            }
            let payload = Self.run(text, head + 4, Self.isTokenByte)
            guard payload < text.count, text[payload] == UInt8(ascii: ".") else { return nil }
            let end = Self.run(text, payload + 1, Self.isTokenByte)
            return end - payload > 8 ? end : nil
        case .privateKey:
            let label = Self.run(text, after) { $0 == 0x20 || (65...90).contains($0) }
            let closing = Array("PRIVATE KEY-----".utf8)
            let end = label + 5
            guard end <= text.count, end - start >= closing.count,
                text[(end - closing.count)..<end].elementsEqual(closing)
            else { return nil }
            return end
        }
    }

    private static func run(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ isPart: (UInt8) -> Bool) -> Int {
        var end = start
        while end < text.count, isPart(text[end]) { end += 1 }
        return end
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func isTokenByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    /// Whether what stands before allows one here; a PEM key may follow anything.
    func mayBegin(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        self == .privateKey || Self.beginsWord(text, start)
    }

    /// Whether no letter or digit stands before, but for the last one of a JSON escape such as `\n`.
    private static func beginsWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start > 0, isAlphanumeric(text[start - 1]) else { return true }
        if start > 1, text[start - 2] == UInt8(ascii: "\\") { return "nrtbf".utf8.contains(text[start - 1]) }
        return start > 5 && text[start - 6] == UInt8(ascii: "\\") && text[start - 5] == UInt8(ascii: "u")
    }
}
