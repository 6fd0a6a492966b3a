import Glibc

/// Sentence BLEU-4 against references that are read once, as sacrebleu 2.6.0 computes `sentence_bleu`.
///
/// Orders without a match are smoothed exponentially; orders that the answer is too short for are left out.
struct BLEUMeasure: Sendable {
    private static let orders = 1...4

    private let tokenizer: BLEUTokenizer
    private let numbers: TokenNumbers
    private let lengths: [Int]
    /// What the references together allow, by order.
    private let runs: [NGramCounts]

    init(_ texts: [String], tokenizer: BLEUTokenizer) {
        var numbers = TokenNumbers()
        let references = texts.map { numbers.add(tokenizer.tokens($0)) }
        self.tokenizer = tokenizer
        self.numbers = numbers
        lengths = references.map(\.count)
        runs = Self.orders.map { order in
            references.reduce(into: NGramCounts(order: order, tokens: [])) { counts, tokens in
                counts.formMaximum(NGramCounts(order: order, tokens: tokens))
            }
        }
    }

    /// From 0 to 1, and the brevity penalty in it.
    func value(of text: String) -> (score: Double, penalty: Double) {
        let tokens = numbers.look(tokenizer.tokens(text))
        let penalty = penalty(tokens.count)
        var smoothing = 1.0
        var sum = 0.0
        var used = 0
        var matched = 0
        for counts in runs {
            let total = NGramCounts.total(tokens.count, order: counts.order)
            guard total > 0 else { break }
            let matches = counts.matches(tokens)
            matched += matches
            if matches == 0 { smoothing *= 2 }
            sum += log((matches == 0 ? 1 / smoothing : Double(matches)) / Double(total))
            used += 1
        }
        guard matched > 0 else { return (0, penalty) }
        return (min(1, penalty * exp(sum / Double(used))), penalty)
    }

    /// Below 1 for an answer shorter than the reference whose length is nearest, the shorter of two as near.
    private func penalty(_ length: Int) -> Double {
        let nearest = lengths.min { (abs($0 - length), $0) < (abs($1 - length), $1) } ?? 0
        if length >= nearest { return 1 }
        return length > 0 ? exp(1 - Double(nearest) / Double(length)) : 0
    }
}
