import Testing

@testable import Nines

@Suite("Tables")
struct TextTableTests {
    private func table(_ rows: [[String]]) -> TextTable {
        var table = TextTable([.init(title: "name"), .init(title: "n", alignsRight: true), .init(title: "of which")])
        for row in rows { table.add(row) }
        return table
    }

    @Test("align by display width and leave no blanks at line ends")
    func alignment() {
        let text = table([["数字比较", "12", ""], ["e\u{301}t\u{65}\u{301}", "3", "1 错"], ["🙂👩‍👩‍👧", "456", ""]]).text
        #expect(
            text == """
                name        n  of which
                --------  ---  --------
                数字比较   12
                e\u{301}te\u{301}         3  1 错
                🙂👩‍👩‍👧      456

                """)
        #expect(table([]).text == "name  n  of which\n----  -  --------\n")
    }

    @Test("are tables in Markdown whatever the cells hold")
    func markdown() {
        let hostile = ["a|b\nc\u{1B}[31md", "*_`[]#<b>&\\", ""]
        let lines = table([hostile]).markdown.split(separator: "\n")
        #expect(lines[0] == "| name | n | of which |")
        #expect(lines[1] == "|---|---:|---|")
        #expect(lines[2] == "| a\\|b⏎c·\\[31md | \\*\\_\\`\\[\\]\\#&lt;b>&amp;\\\\ |  |")
        #expect(lines.count == 3)
        // An accent behind a bar does not make it another character to Markdown.
        #expect(TextTable.escaped("a|\u{301}b<\u{20D2}") == "a\\|\u{301}b&lt;\u{20D2}")
    }

    @Test("text for a terminal keeps its lines and nothing that a terminal obeys")
    func terminal() {
        #expect(TerminalText.plain("a\u{1B}]0;x\u{7}\nb\u{9B}1m\u{202E}c\t退款") == "a·]0;x·\nb·1m·c·退款")
    }
}
