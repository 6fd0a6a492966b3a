/// Cuts text into the words that names are compared by.
struct NameTokenizer {
    private let scalars: [Unicode.Scalar]
    private var index: Int
    private let end: Int
    private var tokens: [NameToken] = []
    private var gap: NameToken.Gap = []
    private var word = ""
    private var wordStart = 0
    /// Letters since the last dot inside the word, so that U.S.A. stays one word.
    private var run = 0
    private var isDotted = false

    /// The words of a range of the text.
    static func tokens(_ scalars: [Unicode.Scalar], in range: Range<Int>) -> [NameToken] {
        var tokenizer = NameTokenizer(scalars, range)
        tokenizer.scan()
        return tokenizer.tokens
    }

    /// The words of a name by itself.
    static func tokens(of name: String) -> [NameToken] {
        let scalars = Array(name.unicodeScalars)
        return tokens(scalars, in: 0..<scalars.count)
    }

    private init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
        self.scalars = scalars
        index = range.lowerBound
        end = range.upperBound
    }

    private mutating func scan() {
        while index < end {
            let scalar = scalars[index]
            if scalar.isHan {
                endWord()
                word.unicodeScalars.append(scalar)
                wordStart = index
                index += 1
                endWord()
            } else if NameFold.isMark(scalar) {
                index += 1
            } else if NameFold.isLetter(scalar) || NameFold.isDigit(scalar) {
                if word.isEmpty { wordStart = index }
                word.unicodeScalars.append(NameFold.base(scalar))
                run += 1
                index += 1
            } else {
                scanSign(scalar)
            }
        }
        endWord()
    }

    private mutating func scanSign(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "'", "’", "‘", "ʻ", "`":
            // d'Ivoire is one word; Brazil's is Brazil and a sign.
            if isLetter(at: index + 1), isLetter(at: index - 1), !isPossessive {
                index += 1
            } else {
                let skipped = isPossessive ? 2 : 1
                sign(.mark)
                index += skipped - 1
            }
        case "*", "_", "~":
            // Emphasis inside a word shows a letter: Br**a**zil.
            var next = index
            while next < end, scalars[next] == scalar { next += 1 }
            let isInside = isLetter(at: next) && isLetter(at: index - 1)
            if !isInside { sign(.mark) }
            index = next
        case "[" where isBracketedLetter, "(" where isBracketedLetter:
            index += 1
        case "]" where isLetter(at: index + 1) && !word.isEmpty, ")" where isLetter(at: index + 1) && !word.isEmpty:
            index += 1
        case ".", "．":
            scanDot()
        case "&", "＆":
            endWord()
            word = "and"
            wordStart = index
            index += 1
            endWord()
        default:
            sign(Self.gap(for: scalar))
        }
    }

    private mutating func scanDot() {
        let isInitial = run == 1 && (isDotted || word.utf8.count == 1)
        if isInitial, isLetter(at: index + 1) {
            isDotted = true
            run = 0
            index += 1
        } else if isInitial && isDotted || word == "st" {
            sign(.mark)
        } else {
            sign(.stop)
        }
    }

    private mutating func sign(_ kind: NameToken.Gap) {
        endWord()
        gap.formUnion(kind)
        index += 1
    }

    private mutating func endWord() {
        defer {
            run = 0
            isDotted = false
        }
        guard !word.isEmpty else { return }
        let first = scalars[wordStart]
        tokens.append(
            NameToken(
                word: word == "saint" ? "st" : word, range: wordStart..<index, gap: gap,
                isCapitalised: first.properties.isUppercase, isHan: first.isHan,
                isSingleLetter: word.unicodeScalars.count == 1 && !first.isHan
                    && !NameFold.isDigit(first)))
        word = ""
        gap = []
    }

    private func isLetter(at position: Int) -> Bool {
        position >= 0 && position < end && NameFold.isLetter(scalars[position]) && !scalars[position].isHan
    }

    private var isPossessive: Bool {
        guard isLetter(at: index - 1), index + 1 < end, scalars[index + 1] == "s" || scalars[index + 1] == "S" else {
            return false
        }
        return !isLetter(at: index + 2)
    }

    /// One letter in brackets with letters on both sides: Fr[a]nce.
    private var isBracketedLetter: Bool {
        guard !word.isEmpty, isLetter(at: index + 1), isLetter(at: index + 3), index + 2 < end else { return false }
        return scalars[index + 2] == "]" || scalars[index + 2] == ")"
    }

    private static func gap(for scalar: Unicode.Scalar) -> NameToken.Gap {
        switch scalar {
        case " ", "\t", "\u{A0}", "\u{3000}", "\n", "\r": .space
        case ",", "，", ";", "；", "/", "／": .separator
        case "、", "､": [.separator, .list]
        case ":", "：": .colon
        case "!", "?", "。", "！", "？", "…": .stop
        case "(", "（", "[", "【", "{", "「", "《": .open
        case ")", "）", "]", "】", "}", "」", "》": .close
        case "-", "–", "—", "‐", "‑", "−", "→", "=", "－": .dash
        default: .mark
        }
    }
}
