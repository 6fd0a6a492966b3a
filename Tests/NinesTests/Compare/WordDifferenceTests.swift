import Testing

@testable import Nines

@Suite struct WordDifferenceTests {
    @Test(arguments: [
        ("9.8", "9.11", "[-9.8-]{+9.11+}"), ("same", "same", "same"), ("", "new", "{+new+}"), ("old", "", "[-old-]"),
        ("", "", ""), ("the cat sat", "the dog sat", "the [-cat-]{+dog+} sat"),
        ("1. 9.8.", "2. 9.8.", "[-1-]{+2+}. 9.8."),
        ("larger is 9.8", "9.8 is larger", "[-larger-]{+9.8+} is [-9.8-]{+larger+}"),
        // Chinese has no spaces: a character is a word.
        ("九点八更大", "九点一更大", "九点[-八-]{+一+}更大"), ("答案是9.8。", "答案是9.11。", "答案是[-9.8-]{+9.11+}。"),
        // A family is one character, a letter with its accent too.
        ("cafe\u{301} noir", "cafe noir", "[-cafe\u{301}-]{+cafe+} noir"),
        ("caf\u{E9}", "cafe\u{301}", "[-caf\u{E9}-]{+cafe\u{301}+}"),
        ("a\nb", "a\n\nb", "a[-\n-]{+\n\n+}b"),
    ])
    func showsWhatChanged(old: String, new: String, expected: String) {
        #expect(WordDifference(old, new).text().utf8.elementsEqual(expected.utf8))
    }

    @Test func keepsBothTexts() {
        let old = "一二三 four five. 六七 eight"
        let new = "一三 four, five six. 七 eight nine"
        var (before, after) = ("", "")
        for part in WordDifference(old, new).parts {
            switch part {
            case .kept(let text): (before, after) = (before + text, after + text)
            case .removed(let text): before += text
            case .added(let text): after += text
            }
        }
        #expect(before == old)
        #expect(after == new)
    }

    @Test func shortensWhatStayed() {
        let text = String(repeating: "a ", count: 50)
        #expect(
            WordDifference(text + "x", text + "y").text(context: 4)
                == "… a a [-x-]{+y+}".replacing("… a a ", with: "…a a "))
        #expect(WordDifference("x" + text, "y" + text).hasCommonWords)
        #expect(!WordDifference("x, y.", "z, w.").hasCommonWords)
    }

    @Test(.timeLimit(.minutes(1))) func endsSoonOnLongTexts() {
        let old = String(repeating: "好a", count: 2_000_000)
        let new = String(repeating: "a好", count: 2_000_000)
        #expect(WordDifference(old, new).isCut)
    }
}
