/// Text made ready for reading numbers: one spelling for digits, signs and spaces, and no markup in between.
///
/// Full-width forms become ASCII, every minus and hyphen becomes `-`, every kind of space a plain one; Markdown's
/// asterisks, underscores and backticks and LaTeX's delimiters go; `\frac{3}{4}` becomes `3/4`, `-½` becomes `-1/2`, `\times` becomes
/// `×`.
struct NumberText {
    private(set) var scalars: [Unicode.Scalar] = []

    private let source: [Unicode.Scalar]
    private var index = 0

    /// Keeps the last `limit` scalars of the text, less the rest of a number or word that the cut runs through.
    init(_ text: String, limit: Int) {
        var tail = Array(text.unicodeScalars.suffix(limit + 1))
        if tail.count > limit {
            let cut = tail.firstIndex {
                !DigitNumerals.isDigit($0) && $0 != "." && $0 != "," && !($0.isASCII && $0.properties.isAlphabetic)
            }
            tail.removeFirst(cut ?? tail.count)
        }
        source = tail
        scalars.reserveCapacity(tail.count)
        while index < source.count { step() }
    }

    private func at(_ position: Int) -> Unicode.Scalar? {
        source.indices.contains(position) ? source[position] : nil
    }

    private mutating func step() {
        let scalar = source[index]
        defer { index += 1 }
        switch scalar.value {
        case 0xFF0C: emitWideComma()
        case 0xFF04, 0xFFE5, 0xFFE1, 0xA3, 0xA5, 0x20AC, 0x24: emitSeparator()
        case 0xFF01...0xFF5E: emit(scalar.value - 0xFEE0)
        case 0x2010...0x2013, 0x2212, 0xFE63: emit(0x2D)
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x09, 0x0D: emit(0x20)
        case 0x200B...0x200F, 0x2060, 0xFEFF, 0xAD, 0x60: break
        case 0x2A: emitAsterisk()
        case 0x26 where at(index + 2) == "t" && at(index + 3) == ";" && (at(index + 1) == "g" || at(index + 1) == "l"):
            scalars.append(at(index + 1) == "g" ? ">" : "<")
            index += 3
        case 0x5F:
            if DigitNumerals.isDigit(at(index - 1)), DigitNumerals.isDigit(at(index + 1)) { scalars.append(scalar) }
        case 0x5C: emitCommand()
        case 0x2044: scalars.append("/")
        case 0x7B where at(index + 1) == "," && at(index + 2) == "}":
            scalars.append(",")
            index += 2
        default:
            if let vulgar = Self.vulgarFractions[scalar] {
                emitApart(vulgar.unicodeScalars)
            } else if let power = Self.superscripts.firstIndex(of: scalar) {
                if let before = at(index - 1), Self.superscripts.contains(before) {} else { scalars.append("^") }
                scalars.append(Array("0123456789-".unicodeScalars)[power])
            } else {
                scalars.append(scalar)
            }
        }
    }

    private mutating func emit(_ value: UInt32) {
        if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }

    /// A currency sign or delimiter goes, but must not glue what it held apart (US$5, 9.8$is).
    private mutating func emitSeparator() {
        if let last = scalars.last, last.properties.isAlphabetic || DigitNumerals.isDigit(last) { scalars.append(" ") }
    }

    /// Between full-width digits the full-width comma groups thousands; elsewhere it is a Chinese comma and stays.
    private mutating func emitWideComma() {
        let isGrouping = isWideDigit(at(index - 1)) && (1...3).allSatisfy { isWideDigit(at(index + $0)) }
        scalars.append(isGrouping ? "," : "，")
    }

    /// An asterisk stays where it multiplies (17 * 26) and goes where it is Markdown.
    private mutating func emitAsterisk() {
        let next = at(index + 1) == " " ? index + 2 : index + 1
        let before = scalars.suffix(2).last { $0 != " " }
        let isOpening = at(index - 1) == " " && at(index + 1) != " "
        let isSingle = at(index - 1) != "*" && at(index + 1) != "*"
        let multiplies =
            isSingle && !isOpening && (DigitNumerals.isDigit(before) || before == ")")
            && (DigitNumerals.isDigit(at(next)) || at(next) == "(")
        if multiplies { scalars.append("*") }
    }

    private mutating func emitCommand() {
        var end = index + 1
        while let scalar = at(end), scalar.isASCII, scalar.properties.isAlphabetic { end += 1 }
        if end == index + 1 {
            // A single sign: \% and \$ are the sign itself, \( and \[ are delimiters, \, is a thin space.
            switch at(end) {
            case "%"?: scalars.append("%")
            case "$"?: emitSeparator()
            default: scalars.append(" ")
            }
            index = at(end) == nil || at(end) == "\n" ? index : end
            return
        }
        let name = String(String.UnicodeScalarView(source[(index + 1)..<end]))
        index = end - 1
        switch name {
        case "times", "cdot": scalars.append("×")
        case "div": scalars.append("÷")
        case "approx": scalars.append("≈")
        case "gt": scalars.append(">")
        case "lt": scalars.append("<")
        case "frac", "dfrac", "tfrac": emitFraction(from: end)
        case "boxed", "fbox": scalars += "\\boxed".unicodeScalars
        default: scalars.append(" ")
        }
    }

    /// `\frac{3}{4}` and `\frac34`, with whole numbers inside; anything else keeps its parts apart.
    private mutating func emitFraction(from start: Int) {
        guard let top = part(at: start), let bottom = part(at: top.end) else {
            scalars.append(" ")
            return
        }
        let sign: [Unicode.Scalar] = top.isNegative != bottom.isNegative ? ["-"] : []
        emitApart(sign + top.digits + ["/"] + bottom.digits)
        if DigitNumerals.isDigit(at(bottom.end)) { scalars.append(" ") }
        index = bottom.end - 1
    }

    /// A fraction must not be glued to what stands before it (2½), but a sign before it is its own (-½).
    private mutating func emitApart(_ fraction: some Sequence<Unicode.Scalar>) {
        let before = scalars.dropLast().last
        let isLatin = before.map { $0.properties.isAlphabetic && !$0.properties.isIdeographic } ?? false
        let subtracts = DigitNumerals.isDigit(before) || isLatin || before == ")" || before == "%" || before == "-"
        if scalars.last != "-" || subtracts { scalars.append(" ") }
        scalars += fraction
    }

    private struct FractionPart {
        var digits: [Unicode.Scalar]
        var isNegative: Bool
        var end: Int
    }

    /// The top or bottom of a fraction: whole number in braces, or one digit without, as LaTeX reads it.
    private func part(at start: Int) -> FractionPart? {
        var first = afterBlanks(start)
        guard at(first) == "{" else {
            guard let digit = at(first), DigitNumerals.isDigit(digit) else { return nil }
            return FractionPart(digits: [digit], isNegative: false, end: first + 1)
        }
        first = afterBlanks(first + 1)
        let isNegative = at(first) == "-" || at(first) == "\u{2212}"
        if isNegative { first = afterBlanks(first + 1) }
        var end = first
        while DigitNumerals.isDigit(at(end)) { end += 1 }
        let close = afterBlanks(end)
        guard end > first, at(close) == "}" else { return nil }
        return FractionPart(digits: Array(source[first..<end]), isNegative: isNegative, end: close + 1)
    }

    /// A few blanks at most, so that a long run of them is not walked again from each command.
    private func afterBlanks(_ start: Int) -> Int {
        var next = start
        while at(next) == " ", next < start + 4 { next += 1 }
        return next
    }

    private func isWideDigit(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        return scalar >= "０" && scalar <= "９"
    }

    private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹⁻".unicodeScalars)
    private static let vulgarFractions: [Unicode.Scalar: String] = [
        "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
        "⅘": "4/5", "⅙": "1/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
    ]
}
