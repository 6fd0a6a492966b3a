/// Writes a text as options are compared: half-width, without markup, and mathematics in one spelling.
///
/// `x^{2}` and x² become `x^2`, `\frac{1}{6}` becomes `1/6`, `\sqrt{2}` and `\log n` become `√2` and `log n`, the minus sign
/// becomes a hyphen, and 300,000 becomes 300000. Case is kept: a capital may be a letter that names an option.
struct ChoiceFolding {
    private let text: [Unicode.Scalar]
    private var index = 0
    private var folded: [Unicode.Scalar] = []
    /// What the closing brace of each open one becomes.
    private var braces: [Brace] = []

    private enum Brace { case kept, dropped, numerator }

    static func fold(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        var folding = ChoiceFolding(text: text.map { $0.halfWidth })
        while folding.index < folding.text.count { folding.step() }
        return folding.folded
    }

    private init(text: [Unicode.Scalar]) { self.text = text }

    private func at(_ position: Int) -> Unicode.Scalar? { text.indices.contains(position) ? text[position] : nil }
    private func isDigit(_ position: Int) -> Bool { DigitNumerals.isDigit(at(position)) }

    private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
        "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
        "ⁿ": "n",
    ]
    /// Commands that are a sign of their own; the names of functions (`\log`) stay as they are.
    private static let commands: [String: String] = [
        "pi": "π", "cdot": "·", "times": "×", "circ": "°", "degree": "°", "left": "", "right": "", "leq": "≤",
        "geq": "≥",
        "infty": "∞", "pm": "±", "log": "log", "ln": "ln", "sin": "sin", "cos": "cos", "tan": "tan", "quad": " ",
    ]

    private mutating func step() {
        let scalar = text[index]
        index += 1
        switch scalar {
        case "*", "_", "`", "$", "#", "\u{200B}", "\u{FE0F}": break
        case "’": folded.append("'")
        case "−": folded.append("-")
        case "°":
            // `540^\circ`
            if folded.last == "^" { folded.removeLast() }
            folded.append(scalar)
        case "{":
            let isExponent = folded.last == "^"
            braces.append(isExponent ? .dropped : .kept)
            if !isExponent { folded.append(scalar) }
        case "}": close()
        case "\\": command()
        case ",":
            let groups = isDigit(index - 2) && (index..<(index + 3)).allSatisfy(isDigit) && !isDigit(index + 3)
            if !groups { folded.append(scalar) }
        default:
            guard let digit = Self.superscripts[scalar] else { return folded.append(scalar) }
            // m⁻¹ is one exponent.
            if index < 2 || Self.superscripts[text[index - 2]] == nil { folded.append("^") }
            folded.append(digit)
        }
    }

    private mutating func close() {
        switch braces.popLast() ?? .kept {
        case .kept: folded.append("}")
        case .dropped: break
        case .numerator:
            folded.append("/")
            guard at(index) == "{" else { return }
            index += 1
            braces.append(.dropped)
        }
    }

    private mutating func command() {
        var end = index
        while let scalar = at(end), scalar.isASCII, scalar.properties.isAlphabetic { end += 1 }
        let name = String(String.UnicodeScalarView(text[index..<end]))
        if let sign = Self.commands[name] {
            index = end
            if name == "circ" || name == "degree", folded.last == "^" { folded.removeLast() }
            return folded.append(contentsOf: sign.unicodeScalars)
        }
        let brace: Brace? =
            name == "sqrt" ? .dropped : name == "frac" || name == "dfrac" || name == "tfrac" ? .numerator : nil
        guard let brace, at(end) == "{" else { return folded.append("\\") }
        index = end + 1
        braces.append(brace)
        if name == "sqrt" { folded.append("√") }
    }
}

extension Sequence<Unicode.Scalar> {
    /// In lower case, scalar by scalar.
    var lowercaseScalars: [Unicode.Scalar] {
        map { scalar in
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            // A mapping to several scalars (İ) would shift every place behind it.
            return lower.count == 1 ? lower.first ?? scalar : scalar
        }
    }
}
