import JSONText

/// A word, literal or sign inside a tag.
struct TagToken: Sendable {
    enum Kind: Sendable, Equatable {
        case name(String)
        case literal(JSONValue)
        case sign(String)
        case end
    }

    let kind: Kind
    /// Unicode scalars from the beginning of the template.
    let offset: Int

    private static let signs = ["==", "!=", "<=", ">=", "|", ":", ",", "(", ")", "[", "]", ".", "<", ">"]

    /// The tokens of a tag's content, an `end` behind them.
    static func read(_ scalars: [Unicode.Scalar], _ range: Range<Int>) throws(TemplateFault) -> [TagToken] {
        var tokens: [TagToken] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let scalar = scalars[index]
            let start = index
            if scalar.properties.isWhitespace {
                index += 1
            } else if scalar == "\"" || scalar == "'" {
                let text = try quoted(scalars, &index, range.upperBound)
                tokens.append(TagToken(kind: .literal(.string(text)), offset: start))
            } else if isDigit(scalar) || scalar == "-" {
                // Behind a dot an index stands: in a.0.1 there is no number 0.1.
                let isIndex = tokens.last?.kind == .sign(".")
                let number = try number(scalars, &index, range.upperBound, digitsOnly: isIndex)
                tokens.append(TagToken(kind: .literal(.number(number)), offset: start))
            } else if isNameStart(scalar) {
                while index < range.upperBound, isNamePart(scalars, index, range.upperBound) { index += 1 }
                tokens.append(TagToken(kind: .name(text(scalars[start..<index])), offset: start))
            } else {
                let next = text(scalars[start..<min(start + 2, range.upperBound)])
                guard let sign = signs.first(where: { next.beginsWithBytes(of: $0) }) else {
                    throw TemplateFault("unexpected \(text([scalar]).quotedExcerpt()) in a tag", at: start)
                }
                index += sign.unicodeScalars.count
                tokens.append(TagToken(kind: .sign(sign), offset: start))
            }
        }
        tokens.append(TagToken(kind: .end, offset: range.upperBound))
        return tokens
    }

    private static func quoted(
        _ scalars: [Unicode.Scalar], _ index: inout Int, _ end: Int
    ) throws(TemplateFault) -> String {
        let start = index
        var result = String.UnicodeScalarView()
        index += 1
        while index < end, scalars[index] != scalars[start] {
            if scalars[index] == "\\", index + 1 < end {
                index += 1
                switch scalars[index] {
                case "n": result.append("\n")
                case "t": result.append("\t")
                case "\\", "\"", "'": result.append(scalars[index])
                default: throw TemplateFault("unknown escape '\\\(scalars[index])'", at: index - 1)
                }
            } else {
                result.append(scalars[index])
            }
            index += 1
        }
        guard index < end else { throw TemplateFault("a quote opened here is never closed", at: start) }
        index += 1
        return String(result)
    }

    private static func number(
        _ scalars: [Unicode.Scalar], _ index: inout Int, _ end: Int, digitsOnly: Bool
    ) throws(TemplateFault) -> JSONNumber {
        let start = index
        index += 1
        while index < end, isDigit(scalars[index]) || (!digitsOnly && scalars[index] == ".") { index += 1 }
        guard let number = JSONNumber(text(scalars[start..<index])) else {
            throw TemplateFault("\(text(scalars[start..<index]).quotedExcerpt()) is not a number", at: start)
        }
        return number
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic
    }

    /// A hyphen belongs to a name when the name goes on behind it, as keys in YAML often have one.
    private static func isNamePart(_ scalars: [Unicode.Scalar], _ index: Int, _ end: Int) -> Bool {
        let scalar = scalars[index]
        if scalar == "-" { return index + 1 < end && isNamePart(scalars, index + 1, end) }
        return scalar.properties.isXIDContinue
    }

    private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
