/// Counts sentences in English and Chinese.
///
/// The period of an abbreviation, a decimal or a list marker ends nothing; the end of a line does, as headings and list
/// items have no period.
struct SentenceCounter {
    private var count = 0
    private var hasWord = false
    /// The Latin letters before the present sign, in lower case, as far as an abbreviation goes.
    private var word = ""
    /// Whether the sentence has only digits so far: "1." begins an item.
    private var isOnlyDigits = true

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "vs", "etc", "no", "fig", "eq", "cf", "approx", "inc", "ltd", "jr", "sr",
    ]

    /// How many sentences a text has.
    static func count(_ text: String) -> Int {
        var counter = SentenceCounter()
        var pendingPeriod = false
        for scalar in text.unicodeScalars {
            if pendingPeriod {
                pendingPeriod = scalar == "." || isClosing(scalar)
                if !pendingPeriod, scalar.properties.isWhitespace { counter.end() }
            }
            switch scalar {
            case "。", "！", "？", "!", "?", "…", "；": counter.end()
            case "\n", "\r", "\u{2028}", "\u{2029}": counter.end()
            case ".":
                pendingPeriod = counter.mayEndAtPeriod
                // The letters of U.S. and p.m. are words of one letter each.
                counter.word = ""
            default: if !isClosing(scalar) { counter.take(scalar) }
            }
        }
        counter.end()
        return counter.count
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        ["\"", "'", ")", "”", "’", "」", "』", "）", "*", "_"].contains(scalar)
    }

    private var mayEndAtPeriod: Bool {
        hasWord && !isOnlyDigits && word.utf8.count != 1 && !Self.abbreviations.contains(word)
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        guard scalar.isLetterOrDigit else {
            word = ""
            return
        }
        hasWord = true
        let isDigit = scalar >= "0" && scalar <= "9"
        if !isDigit { isOnlyDigits = false }
        if scalar.isASCII, !isDigit {
            // Longer words are no abbreviations: their letters need not be kept.
            if word.utf8.count < 8 { word += String(scalar).lowercased() }
        } else {
            word = "--"
        }
    }

    private mutating func end() {
        if hasWord { count += 1 }
        (hasWord, isOnlyDigits, word) = (false, true, "")
    }
}
