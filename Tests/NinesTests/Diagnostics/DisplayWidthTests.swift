import Testing

@testable import Nines

@Suite("Display width")
struct DisplayWidthTests {
    /// Columns as xterm and VTE show them.
    static let widths: [(text: String, columns: Int)] = [
        ("", 0), ("abc", 3), ("数字", 4), ("９．１１", 8), ("e\u{301}", 1), ("\u{200B}", 0), ("🙂", 2), ("👩‍👩‍👧", 2),
        ("🇨🇳", 2), ("❤\u{FE0F}", 2), ("a\tb", 2), ("한글", 4), ("—…", 2), ("ﾊﾝｶｸ", 4),
    ]

    @Test("counts terminal columns by grapheme", arguments: widths)
    func width(_ row: (text: String, columns: Int)) {
        #expect(DisplayWidth.columns(row.text) == row.columns)
    }

    @Test("cuts without splitting a wide character, and never beyond the width")
    func truncation() {
        #expect(DisplayWidth.truncate("数字比较", to: 8) == "数字比较")
        #expect(DisplayWidth.truncate("数字比较", to: 7) == "数字比…")
        #expect(DisplayWidth.truncate("数字比较", to: 6) == "数字…")
        #expect(DisplayWidth.truncate("abcdef", to: 4) == "abc…")
        for width in 1...9 {
            #expect(DisplayWidth.columns(DisplayWidth.truncate("a数b字c👩‍👩‍👧d", to: width)) <= width)
        }
    }
}
