/// Cuts a text into the words that `f1` compares.
enum TokenF1Words {
    /// Calls for every word, in order: lower case, no punctuation, no articles, half-width, Han and kana characters one by one.
    static func forEach(in text: String, _ body: (String) -> Void) {
        var word = String.UnicodeScalarView()
        // Where the last stretch of letters and digits began: an article is taken out of "a–b" as well.
        var run = word.startIndex
        func endRun() {
            let letters = String(word[run...])
            if letters == "a" || letters == "an" || letters == "the" {
                word.removeSubrange(run...)
                endWord()
            }
            run = word.endIndex
        }
        func endWord() {
            if !word.isEmpty { body(String(word)) }
            word = String.UnicodeScalarView()
            run = word.startIndex
        }
        for written in text.lowercased().unicodeScalars {
            let scalar = written.halfWidth
            if isPunctuation(scalar) { continue }
            if scalar.properties.isWhitespace {
                endRun()
                endWord()
            } else if isWordAlone(scalar) {
                endRun()
                endWord()
                body(String(scalar))
            } else if scalar.isLetterOrDigit {
                word.append(scalar)
            } else {
                endRun()
                word.append(scalar)
                run = word.endIndex
            }
        }
        endRun()
        endWord()
    }

    private static func isWordAlone(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isHan || (0x3041...0x30FF).contains(scalar.value)
    }

    /// ASCII punctuation, as Python's `string.punctuation`; curly quotes, dashes and dots of Chinese text; the marks of the
    /// CJK and full-width blocks.
    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        case 0xB7, 0x2014, 0x2018...0x201D, 0x2026, 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0x30FB: true
        case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: true
        default: false
        }
    }
}
