/// Turns a regular expression of ECMA-262 (with the flag `u`) into one of PCRE2 with the same meaning.
///
/// JSON Schema recommends ECMA-262, where `\d` and `\w` are ASCII, `$` is the very end, and `\u4e2d` is a character.
struct ECMAPattern {
    /// Why a pattern is none.
    struct Problem: Error {
        var message: String
    }

    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var result = ""

    private static let word = "A-Za-z0-9_"
    private static let notWord = #"\x{0}-\/:-@\[-\^`{-\x{10FFFF}"#
    private static let digit = "0-9"
    private static let notDigit = #"\x{0}-\/:-\x{10FFFF}"#
    private static let space =
        #"\x{9}-\x{D} \x{A0}\x{1680}\x{2000}-\x{200A}\x{2028}\x{2029}\x{202F}\x{205F}\x{3000}\x{FEFF}"#
    private static let notSpace =
        #"\x{0}-\x{8}\x{E}-\x{1F}!-\x{9F}\x{A1}-\x{167F}\x{1681}-\x{1FFF}\x{200B}-\x{2027}\x{202A}-\x{202E}"#
        + #"\x{2030}-\x{205E}\x{2060}-\x{2FFF}\x{3001}-\x{FEFE}\x{FF00}-\x{10FFFF}"#
    private static let boundary = "(?:(?<=[\(word)])(?![\(word)])|(?<![\(word)])(?=[\(word)]))"
    private static let noBoundary = "(?:(?<=[\(word)])(?=[\(word)])|(?<![\(word)])(?![\(word)]))"

    /// The PCRE2 pattern; throws at escapes that ECMA-262 does not have.
    static func translate(_ pattern: String) throws(Problem) -> String {
        var translation = ECMAPattern(scalars: Array(pattern.unicodeScalars))
        try translation.run()
        return translation.result
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    private mutating func run() throws(Problem) {
        while let scalar = next() {
            switch scalar {
            case "\\": try escape(inClass: false)
            case "[": try characterClass()
            case "$": result += #"\z"#
            case ".": result += #"[^\n\r\x{2028}\x{2029}]"#
            default: append(scalar)
            }
        }
    }

    private mutating func characterClass() throws(Problem) {
        let isNegated = peek == "^"
        if isNegated { index += 1 }
        if peek == "]" {
            // PCRE2 would take the bracket for a member of the class.
            index += 1
            result += isNegated ? #"[\x{0}-\x{10FFFF}]"# : "(?!)"
            return
        }
        result += isNegated ? "[^" : "["
        while let scalar = next() {
            switch scalar {
            case "]":
                result += "]"
                return
            case "\\": try escape(inClass: true)
            // Without the backslash PCRE2 would see [:alpha:] in it.
            case "[": result += #"\["#
            default: append(scalar)
            }
        }
    }

    private mutating func escape(inClass: Bool) throws(Problem) {
        guard let scalar = next() else { throw Problem(message: "it ends in a backslash") }
        switch scalar {
        case "d": result += inClass ? Self.digit : "[\(Self.digit)]"
        case "D": result += inClass ? Self.notDigit : "[^\(Self.digit)]"
        case "w": result += inClass ? Self.word : "[\(Self.word)]"
        case "W": result += inClass ? Self.notWord : "[^\(Self.word)]"
        case "s": result += inClass ? Self.space : "[\(Self.space)]"
        case "S": result += inClass ? Self.notSpace : "[^\(Self.space)]"
        case "b": result += inClass ? #"\x08"# : Self.boundary
        case "B" where !inClass: result += Self.noBoundary
        case "0": result += #"\x{0}"#
        case "v": result += #"\x0B"#
        case "u": try codePoint()
        case "c": try control()
        case "p", "P": try property(negated: scalar == "P")
        case "k" where !inClass: result += #"\k"#
        case "f", "n", "r", "t", "x", "1"..."9":
            result += "\\"
            append(scalar)
        case "a"..."z", "A"..."Z": throw Problem(message: "ECMA-262 has no escape \\\(scalar)")
        default:
            result += scalar.isASCII ? "\\" : ""
            append(scalar)
        }
    }

    /// `\u4e2d`, `\u{4e2d}`, or two halves of a surrogate pair.
    private mutating func codePoint() throws(Problem) {
        let problem = Problem(message: "\\u wants four hexadecimal digits, or any number in braces")
        var value: UInt32
        if peek == "{" {
            index += 1
            guard let end = scalars[index...].firstIndex(of: "}"), let code = hexadecimal(index..<end) else {
                throw problem
            }
            value = code
            index = end + 1
        } else {
            guard let code = hexadecimal(index..<index + 4) else { throw problem }
            value = code
            index += 4
            if (0xD800..<0xDC00).contains(code), peek == "\\", index + 6 <= scalars.count, scalars[index + 1] == "u",
                let low = hexadecimal(index + 2..<index + 6), (0xDC00..<0xE000).contains(low)
            {
                value = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
                index += 6
            }
        }
        guard Unicode.Scalar(value) != nil else { throw Problem(message: "half of a surrogate pair") }
        result += "\\x{" + String(value, radix: 16) + "}"
    }

    private mutating func control() throws(Problem) {
        guard let letter = next(), letter.isASCII, letter.properties.isAlphabetic else {
            throw Problem(message: "\\c wants a letter")
        }
        result += "\\x{" + String(letter.value % 32, radix: 16) + "}"
    }

    /// `\p{Letter}`, `\p{L}`, `\p{Script=Han}`: PCRE2 knows general categories by their short names alone.
    private mutating func property(negated: Bool) throws(Problem) {
        guard peek == "{", let end = scalars[index...].firstIndex(of: "}") else {
            throw Problem(message: "\\p wants a property in braces")
        }
        let written = String(String.UnicodeScalarView(scalars[index + 1..<end]))
        index = end + 1
        let parts = written.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).map { String(Substring($0)) }
        let name: String
        switch (parts.first ?? "", parts.count) {
        case ("General_Category", 2), ("gc", 2): name = GeneralCategoryNames.short[parts[1]] ?? parts[1]
        case ("Script", 2), ("sc", 2): name = "sc:" + parts[1]
        case ("Script_Extensions", 2), ("scx", 2): name = "scx:" + parts[1]
        default: name = GeneralCategoryNames.short[written] ?? written
        }
        result += (negated ? "\\P{" : "\\p{") + name + "}"
    }

    private func hexadecimal(_ range: Range<Int>) -> UInt32? {
        guard range.upperBound <= scalars.count, !range.isEmpty else { return nil }
        guard scalars[range].allSatisfy(\.properties.isASCIIHexDigit) else { return nil }
        return UInt32(String(String.UnicodeScalarView(scalars[range])), radix: 16)
    }

    private var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    private mutating func next() -> Unicode.Scalar? {
        guard index < scalars.count else { return nil }
        index += 1
        return scalars[index - 1]
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        result.unicodeScalars.append(scalar)
    }
}
