/// What `length` counts.
enum LengthUnit: String, Sendable, CaseIterable {
    /// As an editor counts them: Han characters, letters, digits and punctuation marks, each once; no white space.
    case characters
    /// As word processors count them: every Han or kana character is a word, and so is every other stretch between
    /// white space that has a letter or digit in it.
    case words
    /// Han characters only.
    case han
    /// Stretches that end with . ! ? 。！？… or a line, and have a letter or digit in them.
    case sentences
    /// Stretches between blank lines; where there is no blank line, every line.
    case paragraphs

    /// How many there are in a text.
    func count(in text: String) -> Int {
        switch self {
        case .characters: Self.characters(text)
        case .words: Self.words(text)
        case .han: text.unicodeScalars.count(where: \.isHan)
        case .sentences: SentenceCounter.count(text)
        case .paragraphs: Self.paragraphs(text)
        }
    }

    /// Grapheme clusters, so that an accent or a family of emoji is no character more; invisible signs do not count.
    private static func characters(_ text: String) -> Int {
        text.count { character in
            guard let first = character.unicodeScalars.first else { return false }
            if first.isASCII { return first.value > 0x20 && first.value != 0x7F }
            let properties = first.properties
            return !properties.isWhitespace && properties.generalCategory != .format
                && properties.generalCategory != .control
        }
    }

    private static func words(_ text: String) -> Int {
        var count = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            if scalar.isHan || scalar.isKana {
                count += 1
                isInWord = false
            } else if scalar.properties.isWhitespace || isWideMark(scalar) {
                isInWord = false
            } else if !isInWord, scalar.isLetterOrDigit {
                count += 1
                isInWord = true
            }
        }
        return count
    }

    /// Punctuation that stands between words without a space: ，。、《》（） and the em dash.
    private static func isWideMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2014, 0x2015, 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: false
        }
    }

    private static func paragraphs(_ text: String) -> Int {
        var lines = 0
        var blocks = 0
        var isInBlock = false
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let isBlank = !line.unicodeScalars.contains {
                !$0.properties.isWhitespace && $0.properties.generalCategory != .format
            }
            if !isBlank {
                lines += 1
                if !isInBlock { blocks += 1 }
            }
            isInBlock = !isBlank
        }
        return blocks > 1 ? blocks : lines
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a word: a letter of any script, a digit, or another sign for a number.
    var isLetterOrDigit: Bool {
        if isASCII { return (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value) }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            return true
        default: return false
        }
    }
}
