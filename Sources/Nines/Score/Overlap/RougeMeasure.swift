/// ROUGE's F-measure against references that are read once.
struct RougeMeasure: Sendable {
    private struct Reference {
        var count: Int
        var runs: NGramCounts?
        var subsequence: CommonSubsequence?
    }

    private let numbers: TokenNumbers
    private let references: [Reference]

    /// Over runs of `order` tokens; over the longest common subsequence when it is nil.
    init(_ texts: [String], order: Int?) {
        var numbers = TokenNumbers()
        references = texts.map { text in
            let tokens = numbers.add(RougeTokenizer.tokens(text))
            if let order {
                return Reference(
                    count: NGramCounts.total(tokens.count, order: order),
                    runs: NGramCounts(order: order, tokens: tokens))
            }
            return Reference(count: tokens.count, subsequence: CommonSubsequence(tokens))
        }
        self.numbers = numbers
    }

    /// The best F-measure over the references, from 0 to 1; nil when the texts are too long to tell.
    func value(of text: String) -> Double? {
        let tokens = numbers.look(RougeTokenizer.tokens(text))
        var best = 0.0
        for reference in references {
            let shared: Int
            let count: Int
            if let runs = reference.runs {
                shared = runs.matches(tokens)
                count = NGramCounts.total(tokens.count, order: runs.order)
            } else {
                guard let length = reference.subsequence?.length(with: tokens) else { return nil }
                shared = length
                count = tokens.count
            }
            guard shared > 0 else { continue }
            let precision = Double(shared) / Double(count)
            let recall = Double(shared) / Double(reference.count)
            best = max(best, 2 * precision * recall / (precision + recall))
        }
        return best
    }
}
