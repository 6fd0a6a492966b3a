/// Cuts an answer into tokens and tells letters that name options from letters that do not ("A city", "vitamin C's").
struct ChoiceLexer {
    /// A choice stands at the end of an answer, or the answer is short.
    static let limit = 65_536

    private let options: ChoiceOptions
    /// Half-width and without markup; in lower case, and as written.
    private let text: [Unicode.Scalar]
    private let written: [Unicode.Scalar]
    private var tokens: [ChoiceToken] = []
    private var index = 0

    /// The tokens of a folded text.
    static func tokens(of text: [Unicode.Scalar], options: ChoiceOptions) -> [ChoiceToken] {
        var lexer = ChoiceLexer(text, options)
        while lexer.index < lexer.text.count { lexer.step() }
        return lexer.tokens
    }

    private init(_ text: [Unicode.Scalar], _ options: ChoiceOptions) {
        self.options = options
        written = text
        self.text = text.lowercaseScalars
    }

    private func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
    private func isLatin(_ position: Int) -> Bool { at(position)?.isLatinOrDigit ?? false }

    private mutating func append(_ kind: ChoiceToken.Kind, to end: Int) {
        tokens.append(ChoiceToken(kind: kind))
        index = end
    }

    private mutating func step() {
        let scalar = text[index]
        if scalar == "\n" || scalar == "\r" { return append(.end("\n"), to: index + 1) }
        if scalar.properties.isWhitespace {
            index += 1
        } else if scalar == "\\" {
            command()
        } else if let (letter, end) = optionText(at: index) {
            append(.option(letter, isLetter: false), to: end)
        } else if let (letter, end) = ordinal(at: index) {
            append(.option(letter, isLetter: true), to: end)
        } else if scalar.isLatinOrDigit {
            word()
        } else if scalar.properties.isIdeographic {
            han(scalar)
        } else if ["。", "!", "?", ";"].contains(scalar) || (scalar == "." && isSentenceEnd) {
            append(.end(scalar), to: index + 1)
        } else {
            append(.sign(scalar), to: index + 1)
        }
    }

    /// A period before white space ends a sentence, but not behind a letter that is a label ("B. Paris").
    private var isSentenceEnd: Bool {
        let next = at(index + 1)
        guard next.map({ $0.properties.isWhitespace || $0 == "\"" || $0 == "”" || $0 == ")" }) ?? true else {
            return false
        }
        guard let last = tokens.last, last.isLetter else { return true }
        let isLabel =
            tokens.dropLast().last.map { $0.isEnd || $0.role == .pointer || $0.role == .clear || $0.role == .colon }
            ?? true
        guard isLabel, next != nil, next != "\n" else { return true }
        // "Never choose B. A": another letter begins another sentence.
        var following = index + 1
        while at(following)?.properties.isWhitespace == true, following < index + 4 { following += 1 }
        guard let letter = at(following), written[following].isASCII, !isLatin(following + 1) else { return false }
        return letter != written[following] && options.letters.contains(written[following])
    }

    /// `\boxed{B}`, `\text{B}`: the name goes, but for boxed; `\(` and `\[` are delimiters.
    private mutating func command() {
        var end = index + 1
        while let scalar = at(end), scalar.isASCII, scalar.properties.isAlphabetic { end += 1 }
        let name = String(String.UnicodeScalarView(text[(index + 1)..<end]))
        if name == "boxed" || name == "fbox" { return append(.word("boxed"), to: end) }
        index = end == index + 1 ? min(end + 1, text.count) : end
    }

    /// The option whose whole text stands here; what is longer has gone first.
    private func optionText(at start: Int) -> (Unicode.Scalar, end: Int)? {
        let role = start == index ? tokens.last?.role : nil
        for option in options.texts {
            if let end = option.end(in: text, at: start, after: role) { return (option.letter, end) }
        }
        return nil
    }

    /// The option whose place in the list is named here: "the second option", 第二个.
    private func ordinal(at start: Int) -> (Unicode.Scalar, end: Int)? {
        guard let first = at(start), ["f", "s", "t", "第"].contains(first) else { return nil }
        guard !options.texts.isEmpty, !isLatin(start - 1) else { return nil }
        for (number, forms) in ChoiceWord.ordinals.enumerated() where number < options.letters.count {
            for form in forms where text[start...].starts(with: form) {
                let end = start + form.count
                // 第一个问题 counts questions.
                guard !isLatin(end),
                    at(end).map({ ChoiceWord.hanWords[$0] != nil || !$0.properties.isIdeographic }) ?? true
                else { continue }
                return (options.letters[number], end)
            }
        }
        return nil
    }

    private mutating func word() {
        var end = index + 1
        while isLatin(end) || (at(end) == "'" && isLatin(end + 1)) { end += 1 }
        if end == index + 1, isOption(index) {
            return append(.option(written[index].uppercase, isLetter: true), to: end)
        }
        let letters = Array(written[index..<end])
        let isRising = zip(letters, letters.dropFirst()).allSatisfy { $0.value < $1.value }
        if letters.count > 1, isRising, letters.allSatisfy(options.letters.contains) {
            return append(.several(letters), to: end)
        }
        // Longer words mean nothing here, and need not be kept.
        append(.word(String(String.UnicodeScalarView(text[index..<min(end, index + 24)]))), to: end)
    }

    /// Whether a letter that stands alone names an option.
    private func isOption(_ position: Int) -> Bool {
        guard options.letters.contains(written[position].uppercase) else { return false }
        let next = at(position + 1)
        let isCapital = written[position] == written[position].uppercase
        if !isCapital {
            // Small letters: alone, in brackets, or right behind a pointer at the end.
            let isFirst =
                tokens.last.map { $0.isEnd || $0.role.map(Self.beforeSmall.contains) ?? false } ?? true
            guard isFirst else { return false }
            guard let next else { return true }
            return ["\n", "\r", ")", ".", "}", "]", "\"", "。", ",", "】", ":", "、"].contains(next)
        }
        // "A" and "I" are words too: "A city", "I think".
        guard written[position] == "A" || written[position] == "I", next == " " || next == "'" else { return true }
        guard isLatin(position + 2) else { return next == " " }
        if next == "'" { return false }
        if let (letter, _) = optionText(at: position + 2) { return letter == written[position] }
        var end = position + 2
        while isLatin(end), end < position + 16 { end += 1 }
        return written[position] == "A"
            && Self.afterLetter.contains(String(String.UnicodeScalarView(text[(position + 2)..<end])))
    }

    private static let beforeSmall: Set<ChoiceWord> = [.pointer, .conclusion, .colon, .verb, .clear]

    private static let afterLetter: Set<String> = [
        "is", "are", "was", "because", "since", "as", "and", "or", "nor", "but", "not", "isn", "can", "cannot", "would",
        "should",
        "must", "seems", "says", "states", "describes", "which", "for", "vs", "correctly", "best", "gives", "does",
        "doesn",
        "has", "too", "so", "while", "fits",
    ]

    private mutating func han(_ scalar: Unicode.Scalar) {
        for word in ChoiceWord.hanWords[scalar] ?? [] {
            let end = index + word.count
            if end <= text.count, text[index..<end].elementsEqual(word) {
                return append(.word(String(String.UnicodeScalarView(word))), to: end)
            }
        }
        append(.word(String(scalar)), to: index + 1)
    }
}

extension Unicode.Scalar {
    /// The capital of an ASCII letter; itself otherwise.
    fileprivate var uppercase: Unicode.Scalar {
        (0x61...0x7A).contains(value) ? Unicode.Scalar(value - 0x20) ?? self : self
    }
}
