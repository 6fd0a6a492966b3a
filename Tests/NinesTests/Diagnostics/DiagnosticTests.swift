import Testing

@testable import Nines

@Suite("Diagnostics")
struct DiagnosticTests {
    /// Lines with a word `HERE` at which the problem is; the caret must stand under its first letter as a terminal shows it.
    static let lines: [(line: String, isLong: Bool)] = [
        ("HERE", false), ("a: HERE", false), ("数字: HERE", false), ("e\u{301}: HERE", false), ("👩‍👩‍👧: HERE", false),
        ("\tHERE", false), ("\u{1B}[31mHERE", false),
        (String(repeating: "长", count: 300) + "HERE" + String(repeating: "x", count: 300), true),
        (String(repeating: "x", count: 5000) + "HERE", true),
    ]

    @Test("puts the caret under the place as a terminal shows it", arguments: lines)
    func caret(_ row: (line: String, isLong: Bool)) throws {
        let folder = try SuiteFolder(["file.txt": "first\n\(row.line)\nlast\n"])
        let before = try #require(row.line.firstRange(of: "HERE")).lowerBound
        let column = row.line.unicodeScalars.distance(from: row.line.startIndex, to: before) + 1
        let place = Nines.SourceLocation(file: folder.file("file.txt"), line: 2, column: column)
        let lines = folder.rendered([Diagnostic("wrong", at: place, hint: "mend it")]).split(separator: "\n")
        try #require(lines.count == 4)
        #expect(lines[0] == "file.txt:2:\(column): error: wrong")
        #expect(lines[3] == "  hint: mend it")
        let shown = String(lines[1])
        let caret = try #require(lines[2].firstIndex(of: "^"))
        let start = try #require(shown.firstRange(of: "HERE")).lowerBound
        #expect(
            DisplayWidth.columns(String(shown[..<start])) == lines[2].distance(from: lines[2].startIndex, to: caret))
        #expect(!shown.unicodeScalars.contains("\u{1B}"))
        #expect(row.isLong == shown.contains("…"))
        #expect(shown.unicodeScalars.count < 200)
    }

    @Test("a place that is not in the file costs the line and the caret, nothing else")
    func nowhere() throws {
        let folder = try SuiteFolder(["file.txt": "one line"])
        for (file, line, column) in [("file.txt", 7, 1), ("file.txt", 0, 0), ("gone.txt", 1, 1), ("file.txt", -1, -1)] {
            let place = Nines.SourceLocation(file: folder.file(file), line: line, column: column)
            #expect(folder.rendered([Diagnostic("wrong", at: place)]) == "\(file):\(line):\(column): error: wrong\n")
        }
        let beyond = Nines.SourceLocation(file: folder.file("file.txt"), line: 1, column: 99)
        #expect(
            folder.rendered([Diagnostic("wrong", at: beyond)])
                == "file.txt:1:99: error: wrong\n  1 | one line\n    |         ^\n")
    }

    @Test("a byte order mark and line ends of Windows move nothing")
    func foreignFiles() throws {
        let folder = try SuiteFolder("\u{FEFF}suite: s\r\nprompts: { p: hi }\r\ncasse: []\r\ncases: []\r\n")
        let shown = folder.problems { () throws(InvalidInput) in _ = try folder.suite() }
        #expect(
            shown
                == "suite.yaml:3:1: error: unknown key 'casse' in the suite\n  3 | casse: []\n    | ^\n  hint: did you mean 'cases'?\n"
        )
        let first = try SuiteFolder("\u{FEFF}siute: s\r\n")
        #expect(
            first.problems { () throws(InvalidInput) in _ = try first.suite() }.contains("\n  1 | siute: s\n    | ^\n"))
    }

    @Test("problems come in the order of their places, those without one first")
    func order() {
        func place(_ line: Int, _ column: Int) -> Nines.SourceLocation {
            Nines.SourceLocation(file: "f", line: line, column: column)
        }
        let input = InvalidInput([
            Diagnostic("c", at: place(10, 1)), Diagnostic("b", at: place(9, 2)), Diagnostic("a", at: place(9, 1)),
            Diagnostic("general", at: nil),
        ])
        #expect(input.diagnostics.map(\.message) == ["general", "a", "b", "c"])
    }

    @Test("a line with a secret is shown by none of the problems on it")
    func confidence() throws {
        let folder = try SuiteFolder(["file.txt": "key: s3cret, other: 1\nharmless\n"])
        var secret = Diagnostic("a key", at: Nines.SourceLocation(file: folder.file("file.txt"), line: 1, column: 6))
        secret.isConfidential = true
        let input = InvalidInput([
            Diagnostic("other", at: Nines.SourceLocation(file: folder.file("file.txt"), line: 1, column: 14)), secret,
            Diagnostic("fine", at: Nines.SourceLocation(file: folder.file("file.txt"), line: 2)),
        ])
        let text = folder.rendered(input.diagnostics)
        #expect(!text.contains("s3cret"))
        #expect(text.contains("harmless"))
    }
}
