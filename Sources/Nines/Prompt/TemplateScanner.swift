/// Splits a template into text and tags.
///
/// Stencil's own lexer is not used: it drops everything behind a tag that is never closed, and its time is quadratic.
struct TemplateScanner {
    /// A stretch of the template.
    enum Piece: Sendable {
        /// Text to be copied.
        case text(String)
        /// `{{ … }}`, by the range of its content.
        case print(Range<Int>)
        /// `{% … %}`, by the range of its content.
        case block(Range<Int>)
    }

    /// Longer tags are a missing end, and what Stencil does with them is recursive.
    private static let maximumTagLength = 2000

    let scalars: [Unicode.Scalar]
    private var index = 0
    private var pieces: [Piece] = []
    private var trimsNextText = false

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    /// Whether anything in the text could be a tag.
    static func hasTags(_ source: String) -> Bool {
        var wasBrace = false
        for byte in source.utf8 {
            if wasBrace, byte == UInt8(ascii: "{") || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "#") {
                return true
            }
            wasBrace = byte == UInt8(ascii: "{")
        }
        return false
    }

    /// The pieces in order; comments are left out, `-` at a tag's edge has taken the white space beside it.
    mutating func scan() throws(TemplateFault) -> [Piece] {
        var textStart = 0
        while index < scalars.count {
            guard scalars[index] == "{", index + 1 < scalars.count, let closing = Self.closing(scalars[index + 1])
            else {
                index += 1
                continue
            }
            let start = index
            appendText(textStart..<start)
            try scanTag(from: start, closing: closing)
            textStart = index
        }
        appendText(textStart..<scalars.count)
        return pieces
    }

    private static func closing(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
        switch opening {
        case "{": "}"
        case "%": "%"
        case "#": "#"
        default: nil
        }
    }

    private mutating func appendText(_ range: Range<Int>) {
        let part = trimsNextText ? scalars[range].drop { $0.properties.isWhitespace } : scalars[range]
        trimsNextText = false
        guard !part.isEmpty else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: part)
        pieces.append(.text(String(text)))
    }

    private mutating func trimLastText() {
        guard case .text(let text)? = pieces.last else { return }
        let kept = text.unicodeScalars.lastIndex { !$0.properties.isWhitespace }
        pieces.removeLast()
        if let kept { pieces.append(.text(String(text.unicodeScalars[...kept]))) }
    }

    private mutating func scanTag(from start: Int, closing: Unicode.Scalar) throws(TemplateFault) {
        let end = try self.end(of: start, closing)
        index = end + 2
        let (content, trimsBefore, trimsBehind) = edges(of: (start + 2)..<end)
        if trimsBefore { trimLastText() }
        trimsNextText = trimsBehind
        guard closing != "#" else { return }
        guard content.count <= Self.maximumTagLength else {
            throw TemplateFault("a tag longer than \(Self.maximumTagLength) characters", at: start)
        }
        if closing == "}" {
            pieces.append(.print(content))
        } else if word(in: content) == "raw" {
            try scanRaw(from: start)
        } else {
            pieces.append(.block(content))
        }
    }

    /// A tag's content without `-` and `+` at its edges, and whether the text before and behind it loses its white space.
    private func edges(of tag: Range<Int>) -> (content: Range<Int>, trimsBefore: Bool, trimsBehind: Bool) {
        var content = tag
        var (trimsBefore, trimsBehind) = (false, false)
        if let first = scalars[content].first, first == "-" || first == "+" {
            trimsBefore = first == "-"
            content = (content.lowerBound + 1)..<content.upperBound
        }
        if let last = scalars[content].last, last == "-" || last == "+" {
            trimsBehind = last == "-"
            content = content.lowerBound..<(content.upperBound - 1)
        }
        return (content, trimsBefore, trimsBehind)
    }

    /// Where the closing pair stands; one inside quotes does not count.
    private func end(of start: Int, _ closing: Unicode.Scalar) throws(TemplateFault) -> Int {
        var quote: Unicode.Scalar?
        var position = start + 2
        while position + 1 < scalars.count {
            let scalar = scalars[position]
            if let open = quote {
                if scalar == "\\" { position += 1 } else if scalar == open { quote = nil }
            } else if scalar == closing, scalars[position + 1] == "}" {
                return position
            } else if closing != "#", scalar == "\"" || scalar == "'" {
                quote = scalar
            }
            position += 1
        }
        let opening = "{" + String(Character(scalars[start + 1]))
        throw TemplateFault(
            "'\(opening)' is never closed by '\(closing)}'", at: start,
            hint: "to have it as text, write {{ \"\(opening)\" }}")
    }

    private mutating func scanRaw(from start: Int) throws(TemplateFault) {
        let textStart = index
        while index + 1 < scalars.count {
            if scalars[index] == "{", scalars[index + 1] == "%" {
                let limit = min(scalars.count, index + 40)
                let tagEnd = scalars[(index + 2)..<limit].firstIndex(of: "%")
                if let tagEnd, tagEnd + 1 < scalars.count, scalars[tagEnd + 1] == "}" {
                    let (content, trimsBefore, trimsBehind) = edges(of: (index + 2)..<tagEnd)
                    if word(in: content) == "endraw" {
                        var textEnd = index
                        while trimsBefore, textEnd > textStart, scalars[textEnd - 1].properties.isWhitespace {
                            textEnd -= 1
                        }
                        appendText(textStart..<textEnd)
                        trimsNextText = trimsBehind
                        index = tagEnd + 2
                        return
                    }
                }
            }
            index += 1
        }
        throw TemplateFault("'raw' is never closed by '{% endraw %}'", at: start)
    }

    private func word(in range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range].lazy.filter { !$0.properties.isWhitespace })
        return String(text)
    }
}
