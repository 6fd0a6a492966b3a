/// A picture of figures as SVG without scripts: on a page, in a file of its own, or beside a table in Markdown.
public struct Chart: Sendable {
    /// What it shows, in a few words.
    public let title: String
    /// What can be seen in it, for those who do not see it.
    public let description: String
    /// The same figures as a table.
    let table: TextTable
    private let height: Double
    private let content: [Markup]

    /// All charts are drawn this wide and scaled: one size of letters throughout, readable down to a phone.
    static let width = 520.0

    init(title: String, description: String, height: Double, content: [Markup], table: TextTable) {
        self.title = title
        self.description = description
        self.height = height
        self.content = content
        self.table = table
    }

    /// A file of its own, with the colours of the light page.
    public var svg: String { drawing(id: "chart", isFile: true).source + "\n" }

    /// The table, under the title: what Markdown can show of it.
    public var markdown: String { "### \(TextTable.escaped(title))\n\n\(table.markdown)\n" }

    /// A figure of a page, with its data to unfold.
    func figure(id: String) -> Markup {
        .element(
            "figure", ["class": "chart"],
            [
                .element("figcaption", [:], [.element("h3", [:], text: title), .element("p", [:], text: description)]),
                // On a telephone it is scrolled rather than drawn too small to read.
                .element("div", ["class": "picture"], [drawing(id: id, isFile: false)]),
                .element("details", [:], [.element("summary", [:], text: "Data"), table.html(caption: title)]),
            ])
    }

    private func drawing(id: String, isFile: Bool) -> Markup {
        let size = "0 0 \(Draw.number(Self.width)) \(Draw.number(height))"
        let background =
            isFile ? [Markup.element("rect", ["width": "100%", "height": "100%", "fill": "#ffffff"])] : []
        return .element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": size, "role": "img",
                "aria-labelledby": "\(id)-title \(id)-text", "font-family": isFile ? "system-ui, sans-serif" : nil,
                "font-size": "13", "width": isFile ? Draw.number(Self.width) : nil,
                "height": isFile ? Draw.number(height) : nil,
            ],
            [
                .element("title", ["id": "\(id)-title"], text: title),
                .element("desc", ["id": "\(id)-text"], text: description),
            ] + background + content)
    }
}
