import Testing

@testable import Nines

@Suite("The answer line of a model that reasons first")
struct FinalAnswerLineTests {
    @Test(
        "is the last one that says something",
        arguments: [
            ("3 + 4 = 7\nAnswer: 7", "7", "3 + 4 = 7"),
            ("Step 1\n**Answer: 7**", "7", "Step 1"),
            ("Step 1\n**Answer:** 7", "7", "Step 1"),
            ("Step 1\n### Final Answer: 7 km\n", "7 km", "Step 1"),
            ("Answer: 5\nWait, I forgot the 2.\nAnswer: 7", "7", "Answer: 5\nWait, I forgot the 2."),
            ("先算3+4=7。\n答案：7", "7", "先算3+4=7。"),
            ("先算3+4=7。\n最终答案是：7。", "7。", "先算3+4=7。"),
            ("Reason\nAnswer:\n7\n8", "7\n8", "Reason"),
            ("Answer: 7\nThat is all.", "7\nThat is all.", ""),
        ])
    func split(_ text: String, answer: String, reasoning: String) {
        let found = FinalAnswerLine.split(text)
        #expect(found?.answer == answer)
        #expect(found?.reasoning == reasoning)
    }

    @Test(
        "is not seen where there is none",
        arguments: [
            "", "7", "The answer to this is hard to find", "Answers: many", "Answer", "Answer:", "Answer:\n\n",
            "My answer: 7",
        ])
    func none(_ text: String) {
        #expect(FinalAnswerLine.split(text) == nil)
    }

    @Test("is not seen in a line that only repeats its beginning")
    func repeated() {
        #expect(FinalAnswerLine.split(String(repeating: "Answer ", count: 100_000)) == nil)
    }
}
