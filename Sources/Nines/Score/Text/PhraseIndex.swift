/// Phrases as a tree of words, so that those that begin alike are looked for together.
struct PhraseIndex: Sendable {
    private struct Node: Sendable {
        var next: [PhraseWord: Int] = [:]
        var isPhrase = false
    }

    private var nodes = [Node()]

    private static let gapLength = 4

    init(_ phrases: [[PhraseWord]]) {
        for phrase in phrases where !phrase.isEmpty {
            var node = 0
            for word in phrase {
                if let known = nodes[node].next[word] {
                    node = known
                } else {
                    nodes.append(Node())
                    nodes[node].next[word] = nodes.count - 1
                    node = nodes.count - 1
                }
            }
            nodes[node].isPhrase = true
        }
    }

    /// The phrases of a table: `|` or the end of a line stands between two.
    static func phrases(_ table: String) -> [[PhraseWord]] {
        table.split { $0 == "|" || $0 == "\n" }.map { PhraseWord.words(of: String($0)) }.filter { !$0.isEmpty }
    }

    /// The words that phrases begin with.
    var firstWords: Set<PhraseWord> { Set(nodes[0].next.keys) }

    /// Where the shortest phrase that begins at an index ends; nil where none begins.
    ///
    /// A phrase that ends with a comma ends a clause; one that ends with a full stop is all that a sentence says, which it can
    /// be only where the sentence opens.
    func end(in words: [PhraseWord], at start: Int, opens: Bool = true) -> Int? {
        guard let first = nodes[0].next[words[start]] else { return nil }
        return end(from: first, in: words, at: start + 1, opens: opens)
    }

    /// Whether a phrase begins anywhere.
    func occurs(in words: [PhraseWord]) -> Bool {
        words.indices.contains { end(in: words, at: $0) != nil }
    }

    private func end(from node: Int, in words: [PhraseWord], at index: Int, opens: Bool) -> Int? {
        if nodes[node].isPhrase { return index }
        let next = nodes[node].next
        if next[.end] != nil, opens, words[index...].allSatisfy({ $0 == .comma }) { return index }
        if next[.comma] != nil, index == words.count || words[index].isBoundary { return index }
        guard index < words.count else { return nil }
        var shortest = next[words[index]].flatMap { end(from: $0, in: words, at: index + 1, opens: opens) }
        if let gap = next[.gap] {
            for skipped in 0...Self.gapLength {
                let after = index + skipped
                if let found = end(from: gap, in: words, at: after, opens: opens) {
                    shortest = min(found, shortest ?? found)
                    break
                }
                guard after < words.count, !words[after].isMark else { break }
            }
        }
        return shortest
    }
}
