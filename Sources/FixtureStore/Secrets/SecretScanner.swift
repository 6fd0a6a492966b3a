/// Looks for many needles and for shapes in one pass: each place is looked at closer only if the pair of bytes there
/// begins something.
struct SecretScanner: Sendable {
    struct Hit {
        let range: Range<Int>
        let name: String
        let placeholder: String
    }

    /// One bit for each pair of bytes.
    private let beginnings: [UInt64]
    /// The needles by their first pair.
    private let needles: [UInt16: [SecretNeedle]]

    init(_ needles: [SecretNeedle]) {
        var grouped: [UInt16: [SecretNeedle]] = [:]
        for needle in needles where needle.bytes.count > 1 {
            grouped[Self.pair(needle.bytes[0], needle.bytes[1]), default: []].append(needle)
        }
        self.needles = grouped
        var bits = [UInt64](repeating: 0, count: 1024)
        for pair in Array(grouped.keys) + SecretShape.allCases.map({ Self.pair($0.opening[0], $0.opening[1]) }) {
            bits[Int(pair >> 6)] |= 1 << UInt64(pair & 63)
        }
        beginnings = bits
    }

    /// - Parameter areExcerpts: Whether texts may have been cut by us, in the middle of a secret: its beginning counts then.
    func hits(in bytes: [UInt8], areExcerpts: Bool = false) -> [Hit] {
        var hits: [Hit] = []
        bytes.withUnsafeBufferPointer { text in
            beginnings.withUnsafeBufferPointer { bits in
                guard text.count > 1 else { return }
                var examined = [Int](repeating: 0, count: SecretShape.allCases.count)
                for at in 0..<text.count - 1 {
                    let pair = Self.pair(text[at], text[at + 1])
                    guard bits[Int(pair >> 6)] >> UInt64(pair & 63) & 1 == 1 else { continue }
                    look(pair, text, at, areExcerpts, &examined, &hits)
                }
            }
        }
        return hits
    }

    /// Whether so many bytes are what an excerpt left of a secret, and more than what many keys begin with.
    private static func isCut(
        _ needle: SecretNeedle, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ length: Int
    ) -> Bool {
        length >= max(10, needle.bytes.count / 4) && text[(at + length)...].starts(with: ellipsis)
    }

    /// Where a text was cut for a message.
    private static let ellipsis = Array("…".utf8)

    private static func pair(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

    /// `examined` says for each shape up to where it need not be looked for: without it `sk-sk-sk-…` takes quadratic time.
    private func look(
        _ pair: UInt16, _ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ areExcerpts: Bool, _ examined: inout [Int],
        _ hits: inout [Hit]
    ) {
        for needle in needles[pair] ?? [] {
            var length = 0
            while length < needle.bytes.count, at + length < text.count, text[at + length] == needle.bytes[length] {
                length += 1
            }
            guard length == needle.bytes.count || areExcerpts && Self.isCut(needle, text, at, length) else { continue }
            hits.append(Hit(range: at..<at + length, name: needle.name, placeholder: needle.placeholder))
        }
        for (index, shape) in SecretShape.allCases.enumerated()
        where at >= examined[index] && text[at...].starts(with: shape.opening) && shape.mayBegin(text, at) {
            let end = shape.end(in: text, from: at, examined: &examined[index])
            guard let end else { continue }
            hits.append(
                Hit(
                    range: at..<end, name: "something shaped like \"\(shape.rawValue)\"", placeholder: "«secret»"))
        }
    }
}
