/// An answer as number reading sees it: its tokens cut into sentences, beside the question.
struct NumberReading: Sendable {
    struct Sentence: Sendable {
        var range: Range<Int>
        /// A question, or a copy of a sentence of the question: it says nothing.
        var isIdle: Bool
    }

    let tokens: [NumberToken]
    private(set) var sentences: [Sentence] = []
    let question: NumberQuestion
    /// The unit asked for, in lower case.
    let unit: String?

    init(_ text: [Unicode.Scalar], question: NumberQuestion, unit: String?, readsLabels: Bool = false) {
        tokens = NumberLexer.tokens(
            of: text, readsLabels: readsLabels, readsVersions: readsLabels && question.isTemporal)
        self.question = question
        self.unit = unit
        sentences = Self.sentences(of: tokens).map { range in
            let isQuestion = range.last.map { tokens[$0].sign == "?" } ?? false
            return Sentence(
                range: range, isIdle: isQuestion || question.contains(Self.key(of: tokens[range])))
        }
    }

    private init(_ other: NumberReading, sentences: ArraySlice<Sentence>) {
        (tokens, question, unit) = (other.tokens, other.question, other.unit)
        self.sentences = Array(sentences)
    }

    /// The same reading from one of its sentences on.
    func from(_ sentence: Int) -> NumberReading { NumberReading(self, sentences: sentences[sentence...]) }

    /// The sentences that say something, last first.
    var sayingBackwards: some Sequence<Range<Int>> {
        sentences.lazy.reversed().filter { !$0.isIdle }.map(\.range)
    }

    /// The numbers of a stretch; small number words only where nothing better stands.
    func numbers(in range: Range<Int>) -> [FoundNumber] {
        let all = tokens[range].compactMap(\.number)
        let strong = all.filter { !$0.isWeak }
        return strong.isEmpty ? all : strong
    }

    /// Whether a number stands by some mention of it, or was worked out from what is said of another.
    func gives(_ number: FoundNumber) -> Bool {
        var isMentioned = false
        for range in sayingBackwards {
            for index in range where tokens[index].number?.value == number.value {
                if !NumberDenial.denies(index, in: range, of: self) { return true }
                isMentioned = true
            }
        }
        return !isMentioned
    }

    /// Words and numbers without signs and spaces: two spellings of one sentence have one key; none without words.
    static func key(of tokens: ArraySlice<NumberToken>) -> String {
        guard tokens.contains(where: { $0.word != nil }) else { return "" }
        var key = ""
        for token in tokens {
            switch token.kind {
            case .word(let word): key += word + " "
            case .number(let number): key += number.text + " "
            case .sign, .lineBreak: break
            }
        }
        return key
    }

    /// Sentences end at 。！？；!?; at a period with space after it, and at a line's end unless it ends with ":" or "=".
    static func sentences(of tokens: [NumberToken]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        var isOpen = false
        for (index, token) in tokens.enumerated() {
            var ends = false
            if token.isLineBreak {
                ends = !isOpen
            } else if let sign = token.sign {
                isOpen = sign == ":" || sign == "=" || sign == "≈"
                let next = tokens.indices.contains(index + 1) ? tokens[index + 1] : nil
                ends = enders.contains(sign) || (sign == "." && next.map { $0.isSpaced || $0.isLineBreak } ?? true)
                // "e.g. 5", "9.8 vs. 9.11" and "$27 (incl. 19% VAT)" go on.
                if sign == ".", index > start, let word = tokens[index - 1].word, abbreviations.contains(word) {
                    ends = false
                }
            } else {
                isOpen = false
            }
            if ends {
                if tokens[start...index].contains(where: { $0.word != nil || $0.number != nil }) {
                    result.append(start..<(index + 1))
                }
                start = index + 1
            }
        }
        if start < tokens.count { result.append(start..<tokens.count) }
        return result
    }

    /// What stands before a period that ends no sentence.
    private static let abbreviations: Set<String> = ["g", "vs", "e", "incl", "excl", "approx", "ca"]
    private static let enders: Set<Unicode.Scalar> = ["。", "!", "?", ";"]
}
