import Testing

@testable import Nines

/// Where asides begin and end.
@Suite struct AsideReaderTests {
    /// A text with its asides in ⟦ ⟧, and the kind of each.
    static let texts: [(String, [AnswerAside.Kind])] = [
        ("9.8.⟦ Many people say 9.11.⟧ Yes.", [.report]),
        ("⟦Many people say 9.11, ⟧but it is 9.8.", [.report]),
        ("⟦Although many say 9.11⟧, it is 9.8.", [.report]),
        ("It is 9.8⟦, which many people get wrong⟧.", [.report]),
        ("9.8 (⟦some say 9.11⟧) it is.", [.report]),
        ("很多人说A。是B。", []),
        ("⟦很多人选A，⟧其实是B。", [.report]),
        ("B。⟦常见错误：A。⟧", [.mistake]),
        ("⟦B is a distractor⟧ and A is right.", [.mistake]),
        ("9.8.⟦ If they were dates, 9.11 would be later.⟧", [.supposition]),
        ("⟦It would be 12 if none were sold;⟧ it is 9.", [.supposition]),
        ("9.8 it is⟦, as version numbers 9.11⟧\nEnd", [.supposition]),
        ("150.⟦ Check: 150 + 30 = 180.⟧", [.check]),
        ("150\n⟦Check: 160 + 30 = 190, ⟧so it is 150.", [.check]),
        ("150\n⟦**Proof:**⟧\n\n⟦150 + 30 = 180⟧\nDone", [.check, .check]),
        ("Check which is larger.", []), ("Verify how many are left: 5.", []),
        ("If 30 were sold, 150 would be left.", []), ("It would be 150.", []), ("", []), ("(((", []), (")", []),
    ]

    @Test(arguments: texts) func finds(marked: String, kinds: [AnswerAside.Kind]) {
        var text: [Unicode.Scalar] = []
        var starts: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": starts.append(text.count)
            case "⟧": ranges.append((starts.last ?? 0)..<text.count)
            default: text.append(scalar)
            }
        }
        let found = AsideReader.asides(in: text, question: "12 × 15 pens, 30 sold. 很多人说什么？")
        #expect(found.map(\.range) == ranges)
        #expect(found.map(\.kind) == kinds)
    }

    @Test func stripsSomeKinds() {
        let text = Array("a b c d".unicodeScalars)
        let asides = [AnswerAside(kind: .check, range: 4..<5), AnswerAside(kind: .report, range: 0..<1)]
        func strip(_ kinds: Set<AnswerAside.Kind>) -> String {
            String(String.UnicodeScalarView(AnswerAside.strip(text, of: asides, kinds)))
        }
        #expect(strip(AnswerAside.all) == "  b   d")
        #expect(strip(AnswerAside.disowned) == "  b c d")
        #expect(strip([]) == "a b c d")
    }
}
