import JSONText
import Testing

@testable import Nines

/// Choices that an answer reports, calls a mistake or supposes, beside its own.
@Suite struct ChoiceAsideTests {
    static let cities: JSONValue = ["Sydney", "Canberra", "Melbourne", "Perth"]

    /// An answer and the letter it chooses, nil for none.
    static let answers: [(String, String?)] = [
        // Others' choices and mistakes.
        ("The answer is B. Many people think it's A.", "B"), ("B. Many people say A.", "B"),
        ("B is correct. Some choose A.", "B"), ("B. Canberra. Students often select A.", "B"),
        ("The correct answer is B. Wrong answer: A.", "B"), ("B. Canberra\n\nCommon wrong answer: A", "B"),
        ("Sydney is often mistaken for the capital, but Canberra is the capital.", "B"),
        ("B is a distractor and A is right.", "A"), ("B为干扰项，选A", "A"), ("选B。很多人选A。", "B"),
        ("答案是B，许多人会选A。", "B"), ("答案：B。容易误选A。", "B"), ("答案：B\n错误答案：A", "B"),
        ("Although many choose A, B is correct.", "B"),
        ("Most people would answer A, but the correct answer is B.", "B"),
        ("Many people think the answer is B.", nil), ("The distractor is B.", nil), ("干扰项是B", nil),
        ("易错选项：B", nil), ("Common mistake: B", nil),
        // Said of others and right; a colon or "mistake" that reports nothing.
        ("Many people correctly choose B.", "B"), ("Most people know it: B.", "B"), ("Check: B is correct.", "B"),
        ("A is the wrong answer. C is the wrong answer. D is the wrong answer.", "B"),
        // Suppositions.
        ("The answer is B. Had the question been about the largest city, the answer would be A.", "B"),
        ("The answer would be A if the largest city were asked for, but it's B.", "B"),
        ("The answer is B. In a different question, the answer could be A.", "B"),
        ("B would be correct.", "B"), ("B. If you meant the largest city, the correct answer is A.", "B"),
        // Corrections.
        ("B... no, A.", "A"), ("B\n\nOn second thought, A.", "A"), ("B\n\nSorry, I meant A.", "A"), ("B，哦不，A。", "A"),
        ("Canberra. No wait, Sydney.", "A"), ("No, A is a big city. B is the capital.", nil), ("先选了B，后来改成A。", "A"),
        // Each option described, none chosen.
        ("Let's analyze each option:\n\n**A. Sydney** – The largest.\n\n**B. Canberra** – Purpose-built.", nil),
        // Denials.
        ("The answer is hardly B.", nil), ("I'd avoid B.", nil), ("Discard B.", nil), ("It fails to be Canberra.", nil),
        ("It is not entirely Canberra.", nil), ("谈不上B", nil), ("我会避开B", nil),
    ]

    @Test(arguments: answers) func chooses(answer: String, letter: String?) async throws {
        let question = "What is the capital of Australia?"
        try await expect(letter, in: Answer(text: answer, question: question), options: Self.cities)
    }

    /// What the question asks for or an option says is no aside.
    static let asked: [(question: String, options: JSONValue, answer: String)] = [
        ("哪个说法是错误的？", ["天是蓝的", "火是冷的"], "错误选项：B"),
        ("Name the part under a sink.", ["a valve", "the trap"], "It is the trap."),
        ("Many people say the Moon is a star. What is it?", ["a star", "a moon"], "Many people say it; B."),
    ]

    @Test(arguments: asked.indices) func readsWhatIsAskedFor(index: Int) async throws {
        let (question, options, answer) = Self.asked[index]
        try await expect("B", in: Answer(text: answer, question: question), options: options)
    }

    private func expect(_ letter: String?, in answer: Answer, options: JSONValue) async throws {
        let options = JSONObject([.init("choices", options)])
        let score = try await judge("choice", .string(letter ?? "B"), options: options, answer)
        #expect(score.verdict == (letter == nil ? .unparsed : .pass), "\(answer.text): \(score.reason)")
        #expect(score.extracted == letter, "\(answer.text)")
    }
}
