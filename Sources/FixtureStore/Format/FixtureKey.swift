private import JSONText

/// What a request is recorded under: SHA-256 over everything in it that can change the answer or its form on the wire.
public struct FixtureKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The version of the rule by which keys are made; it goes into every key and into the header of every folder.
    public static let version = 1

    /// Top-level fields of a JSON body that cannot change the answer; they are neither keyed nor stored.
    public static let excludedFields = ["metadata", "prompt_cache_key", "safety_identifier", "store", "user"]

    // Four words rather than an array: a folder of 10,000 exchanges makes no allocation for its keys.
    private let words: (UInt64, UInt64, UInt64, UInt64)

    private init(_ words: (UInt64, UInt64, UInt64, UInt64)) {
        self.words = words
    }

    /// Hashes the canonical form of a request for a target.
    init(_ request: RecordedRequest, target: String) {
        var members = request.keyedMembers
        members["target"] = .string(target)
        members["v"] = .int(Self.version)
        let hash = SHA256Hash.bytes(JSONWriter.bytes(.object(members), style: .canonical))
        func word(_ at: Int) -> UInt64 { hash[at..<at + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        words = (word(0), word(8), word(16), word(24))
    }

    /// Nil unless the bytes are 64 lower-case hexadecimal digits.
    init?(hex: some Collection<UInt8>) {
        guard hex.count == 64 else { return nil }
        var parts: [4 of UInt64] = .init(repeating: 0)
        var place = 0
        for digit in hex {
            guard let value = Hexadecimal.value(digit) else { return nil }
            parts[place >> 4] = parts[place >> 4] << 4 | UInt64(value)
            place += 1
        }
        words = (parts[0], parts[1], parts[2], parts[3])
    }

    /// The 64 hexadecimal digits.
    public var description: String {
        Hexadecimal.text(
            [words.0, words.1, words.2, words.3].flatMap { word in
                (0..<8).map { UInt8(truncatingIfNeeded: word >> UInt64(56 - 8 * $0)) }
            })
    }

    /// Equal when all bytes are.
    public static func == (left: FixtureKey, right: FixtureKey) -> Bool { left.words == right.words }

    /// In the order of their hexadecimal spelling.
    public static func < (left: FixtureKey, right: FixtureKey) -> Bool { left.words < right.words }

    /// The first word is enough: it is already a hash.
    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
