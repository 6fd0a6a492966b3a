import Testing

@testable import Nines

@Suite("Markup")
struct MarkupTests {
    @Test(
        "has no way out of text",
        arguments: [
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload='x'", "&quot; onload=&#39;x&#39;"), ("a & b", "a &amp; b"), ("\u{0}\u{1B}[31m", "␀␛[31m"),
            ("\u{202E}txt.exe", "·txt.exe"), ("退款\n\t🧑‍🧑‍🧒", "退款\n\t🧑‍🧑‍🧒"), ("\r", "␍"), ("\u{FFFE}", "·"),
        ])
    func escapes(_ text: String, _ expected: String) {
        #expect(Markup.escaped(text) == expected)
        #expect(Markup.element("p", ["title": text], text: text).source == "<p title=\"\(expected)\">\(expected)</p>")
    }

    @Test("leaves out attributes without a value and the ends of elements that have none")
    func elements() {
        #expect(Markup.element("meta", ["name": "x", "content": nil]).source == "<meta name=\"x\">")
        #expect(Markup.element("td", [:], [.element("br")]).source == "<td><br></td>")
    }
}
