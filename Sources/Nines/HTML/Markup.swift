/// HTML or SVG in which whatever comes from outside is text: there is no way to put a string in unescaped.
struct Markup: Sendable {
    private(set) var source = ""

    /// An element; attributes without a value are left out.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: [Markup] = []
    ) -> Markup {
        var source = "<\(name)"
        for (key, value) in attributes {
            guard let value else { continue }
            source += " \(key)=\"\(escaped(value))\""
        }
        source += ">"
        for part in content { source += part.source }
        // Elements of SVG may all be closed; of HTML, those without content must not be.
        if !["meta", "link", "wbr", "br"].contains("\(name)") { source += "</\(name)>" }
        return Markup(source: source)
    }

    /// An element with text in it.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], text: String
    ) -> Markup {
        element(name, attributes, [.text(text)])
    }

    /// Parts behind one another.
    static func all(_ parts: [Markup]) -> Markup { Markup(source: parts.map(\.source).joined()) }

    /// Text.
    static func text(_ text: String) -> Markup { Markup(source: escaped(text)) }

    /// A style or script of this program's own, whose hash the page's policy names.
    static func own(_ name: StaticString, _ code: String) -> Markup { Markup(source: "<\(name)>\(code)</\(name)>\n") }

    /// A block of JSON, which browsers do not run; its bytes must have no `<`.
    static func data(id: String, _ json: String) -> Markup {
        Markup(source: "<script type=\"application/json\" id=\"\(escaped(id))\">\(json)</script>\n")
    }

    /// Control characters are shown by their pictures, and those that turn the direction of text around as dots: neither may
    /// change how the rest of the page is read.
    static func escaped(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { byte in
            byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "<") && byte != UInt8(ascii: "&")
                && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "'")
        }
        if isPlain { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
            case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
            case 0x27: result.append(contentsOf: "&#39;".unicodeScalars)
            case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
            case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
            case 0x09, 0x0A: result.append(scalar)
            case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "·")
            case 0xFFFE, 0xFFFF: result.append("·")
            default: result.append(scalar.isUnsafeToShow ? "·" : scalar)
            }
        }
        return String(result)
    }
}

extension TextTable {
    /// The same as a table of HTML.
    func html(caption: String? = nil) -> Markup {
        let heading = columns.map { column in
            Markup.element("th", ["scope": "col", "class": column.alignsRight ? "num" : nil], text: column.title)
        }
        let body = rows.map { row in
            Markup.element(
                "tr", [:],
                zip(columns, row).enumerated().map { place, cell in
                    let (column, text) = cell
                    let attributes: KeyValuePairs<StaticString, String?> = [
                        "scope": place == 0 ? "row" : nil, "class": column.alignsRight ? "num" : nil, "dir": "auto",
                    ]
                    return .element(place == 0 ? "th" : "td", attributes, text: text)
                })
        }
        let head = Markup.element("thead", [:], [.element("tr", [:], heading)])
        let name = caption.map { [Markup.element("caption", [:], text: $0)] } ?? []
        return .element(
            "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption ?? "table"],
            [.element("table", [:], name + [head, .element("tbody", [:], body)])])
    }
}
