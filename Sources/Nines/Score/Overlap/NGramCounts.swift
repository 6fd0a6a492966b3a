/// How often each run of up to four tokens occurs in a reference, and how many of them an answer shares.
///
/// Tokens are numbered by the reference: one that no reference has is `unknown` and can be part of no match, so a long answer
/// needs no table of its own runs.
struct NGramCounts {
    /// A run of tokens; unused places hold `none`.
    typealias Run = SIMD4<Int32>

    static let unknown: Int32 = -1
    private static let none: Int32 = -2

    let order: Int
    private var counts: [Run: Int] = [:]

    init(order: Int, tokens: [Int32]) {
        self.order = order
        for start in Self.starts(tokens, order) { counts[Self.run(tokens, start, order), default: 0] += 1 }
    }

    /// Takes the larger count of each run: what several references together allow.
    mutating func formMaximum(_ other: NGramCounts) {
        counts.merge(other.counts) { max($0, $1) }
    }

    /// How many runs of the tokens are matched, each at most as often as it occurs here.
    func matches(_ tokens: [Int32]) -> Int {
        var left = counts
        var matches = 0
        for start in Self.starts(tokens, order) {
            let run = Self.run(tokens, start, order)
            if let count = left[run], count > 0 {
                left[run] = count - 1
                matches += 1
            }
        }
        return matches
    }

    /// How many runs a text of so many tokens has.
    static func total(_ count: Int, order: Int) -> Int { max(0, count - order + 1) }

    private static func starts(_ tokens: [Int32], _ order: Int) -> Range<Int> { 0..<total(tokens.count, order: order) }

    private static func run(_ tokens: [Int32], _ start: Int, _ order: Int) -> Run {
        var run = Run(repeating: none)
        for offset in 0..<order { run[offset] = tokens[start + offset] }
        return run
    }
}
