/// Phrases by their first word, so that looking for all of them takes one walk.
struct PhraseIndex: Sendable {
    private let byFirst: [AbstentionWord: [[AbstentionWord]]]

    private static let gapLength = 4

    init(_ phrases: [[AbstentionWord]]) {
        byFirst = Dictionary(grouping: phrases.filter { !$0.isEmpty }) { $0[0] }
    }

    /// Where the shortest phrase that begins at an index ends; nil where none begins.
    func end(in words: [AbstentionWord], at start: Int) -> Int? {
        guard let phrases = byFirst[words[start]] else { return nil }
        return phrases.lazy.compactMap { Self.end(of: $0[...], in: words, at: start) }.min()
    }

    private static func end(of phrase: ArraySlice<AbstentionWord>, in words: [AbstentionWord], at start: Int) -> Int? {
        var index = start
        for (offset, word) in zip(phrase.indices, phrase) {
            if word == .gap {
                let rest = phrase[(offset + 1)...]
                for skipped in 0...gapLength {
                    let next = index + skipped
                    guard next <= words.count, !words[index..<next].contains(where: \.isMark) else { return nil }
                    if let end = end(of: rest, in: words, at: next) { return end }
                }
                return nil
            }
            guard index < words.count, words[index] == word else { return nil }
            index += 1
        }
        return index
    }
}
