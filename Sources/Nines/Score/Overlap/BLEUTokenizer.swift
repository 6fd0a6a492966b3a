/// Tokens as the Python package sacrebleu 2.6.0 makes them, by its tokenisations `13a` and `zh`.
enum BLEUTokenizer: String, Sendable {
    case western = "13a"
    case chinese = "zh"

    /// The tokenisation for a text: `zh` as soon as there is a Han character in it.
    init(for text: String) {
        self = text.unicodeScalars.contains(where: \.isHan) ? .chinese : .western
    }

    func tokens(_ text: String) -> [ArraySlice<UInt32>] {
        var scalars = text.unicodeScalars.map(\.value)
        while let last = scalars.last, Self.isSpace(last) { scalars.removeLast() }
        switch self {
        case .western:
            scalars = Self.replacing("<skipped>", with: "", in: scalars)
            scalars = Self.replacing("-\n", with: "", in: scalars)
            for (entity, character) in [("&quot;", "\""), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">")] {
                scalars = Self.replacing(entity, with: character, in: scalars)
            }
            // A blank at both ends, as rules look at what stands before and behind a character.
            scalars = [Self.blank] + scalars.map { $0 == 0x0A ? Self.blank : $0 } + [Self.blank]
        case .chinese:
            scalars = Array(scalars.drop(while: Self.isSpace))
            scalars = Self.setApart(scalars, Self.isChinese)
        }
        scalars = Self.setApart(scalars, Self.isSymbol)
        // Periods and commas by themselves unless a digit stands before, then unless one stands behind; dashes behind digits.
        scalars = Self.splitting(scalars, { !Self.isDigit($0) && Self.isPoint($1) }) {
            [$0, Self.blank, $1, Self.blank]
        }
        scalars = Self.splitting(scalars, { Self.isPoint($0) && !Self.isDigit($1) }) {
            [Self.blank, $0, Self.blank, $1]
        }
        scalars = Self.splitting(scalars, { Self.isDigit($0) && $1 == 0x2D }) { [$0, Self.blank, $1, Self.blank] }
        return scalars.split(whereSeparator: Self.isSpace)
    }

    private static let blank: UInt32 = 0x20

    /// Puts blanks around some of the characters.
    private static func setApart(_ scalars: [UInt32], _ isApart: (UInt32) -> Bool) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        for scalar in scalars {
            let apart = isApart(scalar)
            if apart { result.append(blank) }
            result.append(scalar)
            if apart { result.append(blank) }
        }
        return result
    }

    /// Replaces pairs of neighbours from left to right; a pair begins behind the one before, as with `re.sub`.
    private static func splitting(
        _ scalars: [UInt32], _ isPair: (UInt32, UInt32) -> Bool, _ replacement: (UInt32, UInt32) -> [UInt32]
    ) -> [UInt32] {
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            if index + 1 < scalars.count, isPair(scalars[index], scalars[index + 1]) {
                result += replacement(scalars[index], scalars[index + 1])
                index += 2
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return result
    }

    private static func replacing(_ text: String, with other: String, in scalars: [UInt32]) -> [UInt32] {
        let sought = text.unicodeScalars.map(\.value)
        guard let first = sought.first, scalars.contains(first) else { return scalars }
        var result: [UInt32] = []
        var index = 0
        while index < scalars.count {
            if scalars[index] == first, scalars[index...].starts(with: sought) {
                result += other.unicodeScalars.map(\.value)
                index += sought.count
            } else {
                result.append(scalars[index])
                index += 1
            }
        }
        return result
    }

    private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    private static func isPoint(_ value: UInt32) -> Bool { value == 0x2E || value == 0x2C }

    /// ASCII punctuation and the blank, but for ' , - .
    private static func isSymbol(_ value: UInt32) -> Bool {
        switch value {
        case 0x7B...0x7E, 0x5B...0x60, 0x20...0x26, 0x28...0x2B, 0x3A...0x40, 0x2F: true
        default: false
        }
    }

    /// What Python's `str.split` takes for white space.
    private static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x20, 0x09...0x0D, 0x1C...0x1F, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// What sacrebleu takes for a Chinese character. In its table `\u20000` and `\u2f800` stand for two characters each, so
    /// that it takes in 2001–2A6D and 2F81–2FA1 and leaves the supplementary planes out; figures are only comparable so.
    private static func isChinese(_ value: UInt32) -> Bool {
        switch value {
        case 0x3400...0x4DB5, 0x4E00...0x9FBB, 0xF900...0xFA2D, 0xFA30...0xFA6A, 0xFA70...0xFAD9, 0x2001...0x2A6D,
            0x2F81...0x2FA1, 0xFF00...0xFFEF, 0x2E80...0x2EFF, 0x3000...0x303F, 0x31C0...0x31EF, 0x2F00...0x2FDF,
            0x2FF0...0x2FFF, 0x3100...0x312F, 0x31A0...0x31BF, 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0x3200...0x33FF:
            true
        default: false
        }
    }
}
