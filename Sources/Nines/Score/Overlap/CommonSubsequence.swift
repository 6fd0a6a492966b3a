/// The length of the longest common subsequence of a reference and an answer, 64 tokens of the reference at a time.
///
/// Crochemore and others, "A fast and practical bit-vector algorithm for the longest common subsequence problem" (2001).
struct CommonSubsequence {
    /// Words of bits that may be computed: a second or two.
    private static let maximumWork = 500_000_000

    /// For each token the bits of the places where the reference has it.
    private var places: [[UInt64]] = []
    private let count: Int

    /// `tokens` are numbered from 0.
    init(_ tokens: [Int32]) {
        count = tokens.count
        let words = (tokens.count + 63) / 64
        let kinds = Int(tokens.max() ?? -1) + 1
        // A table of every token by every word is quadratic for a long reference; no honest one is that long.
        guard kinds * words <= Self.maximumWork / 8 else { return }
        places = [[UInt64]](repeating: [UInt64](repeating: 0, count: words), count: kinds)
        for (index, token) in tokens.enumerated() { places[Int(token)][index / 64] |= 1 << UInt64(index % 64) }
    }

    /// The length; nil when the texts are too long to tell.
    func length(with tokens: [Int32]) -> Int? {
        let words = (count + 63) / 64
        if count == 0 { return 0 }
        let shared = tokens.filter { $0 >= 0 }
        guard !places.isEmpty, shared.count <= Self.maximumWork / words else { return nil }
        var vector = [UInt64](repeating: .max, count: words)
        for token in shared where Int(token) < places.count {
            let matching = places[Int(token)]
            var carry: UInt64 = 0
            for word in 0..<words {
                let old = vector[word]
                let bits = old & matching[word]
                let (partial, overflow) = old.addingReportingOverflow(bits)
                let (sum, overflowOfCarry) = partial.addingReportingOverflow(carry)
                carry = overflow || overflowOfCarry ? 1 : 0
                vector[word] = sum | (old & ~bits)
            }
        }
        var length = 0
        for (word, bits) in vector.enumerated() {
            let used = min(64, count - word * 64)
            let mask = used == 64 ? UInt64.max : (1 << UInt64(used)) - 1
            length += (~bits & mask).nonzeroBitCount
        }
        return length
    }
}
