/// A word of a text as phrases are looked for: a Latin word in lower case, a Han character, or a mark.
struct PhraseWord: Hashable, Sendable {
    var text: String

    /// Ends a sentence.
    static let end = PhraseWord(text: ".")
    /// Ends a sentence that asks.
    static let question = PhraseWord(text: "?")
    /// Separates clauses.
    static let comma = PhraseWord(text: ",")
    /// A title's marks; 《》 hold what the answer says, but no phrase begins between them.
    static let titleStart = PhraseWord(text: "《")
    static let titleEnd = PhraseWord(text: "》")
    /// In phrases: up to four of any word.
    static let gap = PhraseWord(text: "_")

    var isMark: Bool { self == .end || self == .comma || self == .question }

    /// Whether a new clause begins after it.
    var isBoundary: Bool { isMark || ["but", "however", "although", "though", "但"].contains(text) }

    /// Traditional characters that phrases have in simplified form.
    static let simplified: [Unicode.Scalar: Unicode.Scalar] = [
        "無": "无", "沒": "没", "確": "确", "斷": "断", "這": "这", "個": "个", "問": "问", "題": "题", "說": "说", "寫": "写", "關": "关",
        "於": "于", "資": "资", "訊": "讯", "記": "记", "載": "载", "錄": "录", "給": "给", "實": "实", "從": "从", "發": "发", "夠": "够",
        "曉": "晓", "該": "该", "應": "应", "對": "对", "數": "数", "據": "据", "樣": "样", "過": "过", "為": "为", "認": "认",
        "錯": "错", "誤": "误", "虛": "虚", "構": "构", "詳": "详", "選": "选", "尋": "寻", "間": "间", "還": "还", "來": "来", "會": "会",
    ]

    /// The words of a text; what stands in quotes, code and quoted lines is left out, contractions are written in full.
    static func words(of text: String) -> [PhraseWord] {
        var words: [PhraseWord] = []
        var word = ""
        func endWord() {
            while word.last == "'" { word.removeLast() }
            if !word.isEmpty { words += expanded(word) }
            word = ""
        }
        func endSentence(_ mark: PhraseWord = .end) {
            endWord()
            if let last = words.last, last != .end, last != .question { words.append(mark) }
        }
        let scalars = Array(text.lowercased().unicodeScalars)
        var spans = QuotedSpan(scalars)
        var title = 0
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index].halfWidth
            if let close = spans.end(from: index) {
                endWord()
                index = close
                continue
            }
            if let end = spans.titleEnd(from: index) {
                title = end
                endWord()
                words.append(.titleStart)
            } else if scalar == "》", index == title, index > 0 {
                endWord()
                words.append(.titleEnd)
            }
            index += 1
            if scalar.properties.isIdeographic {
                endWord()
                words.append(PhraseWord(text: String(simplified[scalar] ?? scalar)))
            } else if scalar.isLetterOrDigit || scalar == "_" {
                word.unicodeScalars.append(scalar)
            } else if scalar == "'" || scalar == "’" {
                if !word.isEmpty { word.unicodeScalars.append("'") }
            } else if index <= title {
                // Marks in a title end nothing.
                endWord()
            } else if ["\n", "。", "!", ";"].contains(scalar) {
                endSentence()
            } else if scalar == "?" {
                endSentence(.question)
            } else if scalar == "." {
                // 3.5 and e.g. go on.
                let next = index < scalars.count ? scalars[index] : " "
                if next.properties.isWhitespace || next.properties.isIdeographic || next == "\"" { endSentence() }
            } else {
                endWord()
                if [",", ":", "、", "(", ")", "—"].contains(scalar), let last = words.last, !last.isMark {
                    words.append(.comma)
                }
            }
        }
        endWord()
        return words
    }

    static func expanded(_ word: String) -> [PhraseWord] {
        let parts: [String]
        switch word {
        case "can't", "cannot": parts = ["can", "not"]
        case "won't": parts = ["will", "not"]
        case "isnt": parts = ["is", "not"]
        case "dont": parts = ["do", "not"]
        case "idk", "dunno": parts = ["i", "do", "not", "know"]
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
        return parts.filter { !$0.isEmpty }.map { PhraseWord(text: $0) }
    }
}
