/// Finds the longest known name that begins at a word, in time that does not depend on how many names there are.
struct NameIndex: Sendable {
    private struct Node {
        var children: [String: Int] = [:]
        var entry: Int?
    }

    private var nodes = [Node()]

    /// Adds a spelling of an entry; false when it already names another entry.
    mutating func add(_ name: String, entry: Int) -> Bool {
        var words = NameTokenizer.tokens(of: name)
        if words.count > 1, words.first?.word == "the" { words.removeFirst() }
        guard !words.isEmpty else { return true }
        // Answers cut at commas or without them, so a name with one counts in both spellings.
        let isFree = insert(words.enumerated().map { $0 == 0 ? $1.word : Self.key($1) }, entry)
        return words.dropFirst().contains { $0.gap.contains(.separator) }
            ? insert(words.map(\.word), entry) && isFree : isFree
    }

    /// The end of the longest name at a word, and whose it is; a leading "the" is passed over.
    func match(_ tokens: [NameToken], at start: Int) -> (range: Range<Int>, entry: Int)? {
        guard tokens.indices.contains(start) else { return nil }
        let first = tokens[start].word == "the" && start + 1 < tokens.count ? start + 1 : start
        var node = 0
        var found: (range: Range<Int>, entry: Int)?
        var index = first
        while index < tokens.count {
            let token = tokens[index]
            if index > first, !token.gap.isDisjoint(with: [.stop, .colon]) { break }
            guard let next = nodes[node].children[index == first ? token.word : Self.key(token)] else { break }
            node = next
            index += 1
            if let entry = nodes[node].entry { found = (first..<index, entry) }
        }
        return found
    }

    private static func key(_ token: NameToken) -> String {
        token.gap.contains(.separator) ? "," + token.word : token.word
    }

    private mutating func insert(_ words: [String], _ entry: Int) -> Bool {
        var node = 0
        for word in words {
            if let next = nodes[node].children[word] {
                node = next
            } else {
                nodes.append(Node())
                nodes[node].children[word] = nodes.count - 1
                node = nodes.count - 1
            }
        }
        if let owner = nodes[node].entry, owner != entry { return false }
        nodes[node].entry = entry
        return true
    }
}
