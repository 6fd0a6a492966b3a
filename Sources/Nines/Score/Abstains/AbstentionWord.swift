/// A word of a text as phrases are looked for: a Latin word in lower case, a Han character, or a mark.
struct AbstentionWord: Hashable, Sendable {
    var text: String

    /// Ends a sentence.
    static let end = AbstentionWord(text: ".")
    /// Separates clauses.
    static let comma = AbstentionWord(text: ",")
    /// In phrases: up to four of any word.
    static let gap = AbstentionWord(text: "_")

    var isMark: Bool { self == .end || self == .comma }

    /// The words of a text; what stands in quotes, code and quoted lines is left out, contractions are written in full.
    static func words(of text: String) -> [AbstentionWord] {
        var words: [AbstentionWord] = []
        var word = ""
        func endWord() {
            if !word.isEmpty { words += expanded(word) }
            word = ""
        }
        func endSentence() {
            endWord()
            if let last = words.last, last != .end { words.append(.end) }
        }
        let scalars = Array(text.lowercased().unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index].halfWidth
            if let close = QuotedSpan.end(in: scalars, from: index) {
                endWord()
                index = close
                continue
            }
            index += 1
            if scalar.properties.isIdeographic {
                endWord()
                words.append(AbstentionWord(text: String(scalar)))
            } else if scalar.isLetterOrDigit || scalar == "_" {
                word.unicodeScalars.append(scalar)
            } else if scalar == "'" || scalar == "’" {
                if !word.isEmpty { word.unicodeScalars.append("'") }
            } else if ["\n", "。", "!", "?", ";"].contains(scalar) {
                endSentence()
            } else if scalar == "." {
                // 3.5 and e.g. go on.
                let next = index < scalars.count ? scalars[index] : " "
                if next.properties.isWhitespace || next.properties.isIdeographic || next == "\"" { endSentence() }
            } else {
                endWord()
                if scalar == "," || scalar == ":" || scalar == "、", let last = words.last, !last.isMark {
                    words.append(.comma)
                }
            }
        }
        endWord()
        return words
    }

    private static func expanded(_ word: String) -> [AbstentionWord] {
        let parts: [String]
        switch word {
        case "can't", "cannot": parts = ["can", "not"]
        case "won't": parts = ["will", "not"]
        case "isnt": parts = ["is", "not"]
        case "dont": parts = ["do", "not"]
        default:
            if word.hasSuffix("n't") {
                parts = [String(word.dropLast(3)), "not"]
            } else if word.hasSuffix("'m") {
                parts = [String(word.dropLast(2)), "am"]
            } else if word.hasSuffix("'s") {
                parts =
                    ["it's", "there's", "that's", "he's", "she's", "what's"].contains(word)
                    ? [String(word.dropLast(2)), "is"] : [String(word.dropLast(2))]
            } else if word.hasSuffix("'d") {
                parts = [String(word.dropLast(2)), "would"]
            } else if word.hasSuffix("'re") {
                parts = [String(word.dropLast(3)), "are"]
            } else {
                parts = [word]
            }
        }
        return parts.filter { !$0.isEmpty }.map { AbstentionWord(text: $0) }
    }
}
