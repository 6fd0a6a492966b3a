/// Folding of single letters, so that names compare without regard to case, accents and width.
enum NameFold {
    /// The lower-case base letter: É, é and Ｅ all give e; scalars that are no letters come back as they are.
    static func base(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let code = scalar.value
        switch code {
        case 0x41...0x5A: return Unicode.Scalar(UInt8(code) | 0x20)
        case 0...0x7F: return scalar
        case latinRange:
            let folded = latin[Int(code - latinRange.lowerBound)]
            if folded != 0 { return Unicode.Scalar(folded) }
        case 0xFF21...0xFF3A: return Unicode.Scalar(UInt8(code - 0xFF21 + 0x61))
        case 0xFF41...0xFF5A: return Unicode.Scalar(UInt8(code - 0xFF41 + 0x61))
        case 0xFF10...0xFF19: return Unicode.Scalar(UInt8(code - 0xFF10 + 0x30))
        default: break
        }
        if scalar.isHan { return scalar }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    /// Whether it is a letter of any script, Han characters included.
    static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        let code = scalar.value
        if code < 0x80 { return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7A }
        return scalar.isHan || scalar.properties.isAlphabetic
    }

    /// Whether it is a digit, full-width ones included.
    static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }

    /// Whether it only modifies the letter before it (combining accents, vowel signs, variation selectors).
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300, !scalar.isHan else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// The letters of a name, folded, everything else left out: "Côte d'Ivoire" gives "cotedivoire".
    static func letters(of name: String) -> [Unicode.Scalar] {
        name.unicodeScalars.filter { isLetter($0) && !isMark($0) }.map(base)
    }

    private static let latinRange: ClosedRange<UInt32> = 0xC0...0x1EFF

    /// Base letters of the Latin blocks by offset, 0 where there is none. Read off the character names, which saves a
    /// table: LATIN SMALL LETTER E WITH ACUTE has the base e.
    private static let latin: [UInt8] = {
        var table = [UInt8](repeating: 0, count: Int(latinRange.upperBound - latinRange.lowerBound) + 1)
        for code in latinRange where code <= 0x24F || code >= 0x1E00 {
            guard let name = Unicode.Scalar(code)?.properties.name else { continue }
            let words = name.split(separator: " ")
            guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
                words[3].utf8.count == 1, let letter = words[3].utf8.first
            else { continue }
            table[Int(code - latinRange.lowerBound)] = letter | 0x20
        }
        return table
    }()
}
