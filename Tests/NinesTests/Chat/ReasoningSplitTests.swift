import Testing

@testable import Nines

@Suite("Reasoning in tags")
struct ReasoningSplitTests {
    @Test(
        arguments: [
            ("42", "42", nil, false),
            ("", "", nil, false),
            ("<think>sum</think>42", "42", "sum", false),
            ("\n <think>\nsum\n</think>\n\n42\n", "42\n", "sum", false),
            ("<thinking>sum</thinking>42", "42", "sum", false),
            ("<THINK>sum</Think> 42", "42", "sum", false),
            ("<think></think>42", "42", "", false),
            // Never closed: there is no answer.
            ("<think>sum", "", "sum", true),
            ("<think>", "", "", true),
            ("<think>a<think>b</think>c", "", "a<think>b</think>c", true),
            ("First\n<think>then", "First\n", "then", true),
            // Nested and repeated.
            ("<think>a<think>b</think>c</think>42", "42", "a<think>b</think>c", false),
            ("<think>a</think><think>b</think>42", "42", "a\nb", false),
            ("<think>a</think>4\n<think>b</think>2", "4\n2", "a\nb", false),
            // The opening tag was part of the prompt.
            ("sum\n</think>\n\n42", "42", "sum", false),
            ("sum</think>\n42", "42", "sum", false),
            ("it says <think> here\n</think>\n42", "42", "it says <think> here", false),
            // Answers that speak of the tag, or of something like it.
            ("Use <think> and </think> around it.", "Use <think> and </think> around it.", nil, false),
            ("<thinker>x</thinker>", "<thinker>x</thinker>", nil, false),
            ("<think x", "<think x", nil, false),
            ("a < b, <", "a < b, <", nil, false),
            ("</thin", "</thin", nil, false),
            ("<think>想</think>九", "九", "想", false),
        ] as [(String, String, String?, Bool)])
    func splits(_ text: String, _ answer: String, _ reasoning: String?, _ isOpen: Bool) {
        let split = ReasoningSplit(text)
        #expect(split.answer == answer)
        #expect(split.reasoning == reasoning)
        #expect(split.isOpen == isOpen)
        if let offset = split.answerOffset, !answer.isEmpty {
            #expect(text.utf8.dropFirst(offset).first == answer.utf8.first)
        }
    }

    @Test("a quarter of a megabyte of tags takes no quadratic time", .timeLimit(.minutes(1)))
    func hostile() {
        let open = ReasoningSplit(String(repeating: "<think>", count: 40_000))
        #expect(open.isOpen && open.answer.isEmpty)
        let blocks = ReasoningSplit(String(repeating: "<think></think>", count: 20_000))
        #expect(!blocks.isOpen && blocks.answer.isEmpty)
        #expect(ReasoningSplit(String(repeating: "<", count: 5_000_000)).reasoning == nil)
        #expect(ReasoningSplit(String(repeating: " ", count: 250_000) + "<think>").isOpen)
    }
}
