import JSONText
import Testing

@testable import Nines

/// Which words claim, deny, suppose and describe.
@Suite struct ChoiceReadingTests {
    static let cities: JSONValue = ["Paris", "London", "Berlin", "Rome"]

    /// An answer and the letter it chooses, nil for none.
    static let answers: [(String, String?)] = [
        // A colon points only behind a word for an answer.
        ("Answer: B\n\nExplanation:\nA. Paris is in France.", "B"), ("Answer: B\n\nExplanation:\nA. Paris", "B"),
        ("B. London\n\nHere's why:\n* **A. Paris** is the capital of another country.", "B"),
        ("正确答案是 B。\n\n解析：\nA. 巴黎是法国首都；\nB. 伦敦是英国首都。", "B"), ("选B。解析：A是法国首都", "B"),
        ("{\"answer\":\"B\",\"reason\":\"A is Paris\"}", "B"), ("B\n\nNote: A", "B"), ("答案：A\n解析：B是英国首都，故排除。", "A"),
        ("Category: B", "B"), ("The correct answer is: B", "B"), ("答案为：B", "B"), ("Final answer:\n\nB", "B"),
        // A letter and its own text describe the option.
        ("B\n\nA is Paris.", "B"), ("Answer: B. A is Paris, C is Berlin, D is Rome.", "B"),
        ("The answer is B because the capital is London and not Paris, which is A.", "B"),
        ("Answer: A. The other option, B, is London.", "A"), ("A。因为B是伦敦，不符合。", "A"), ("B is London.", "B"),
        // Denials through verbs of choosing and thinking.
        ("I would not choose B.", nil), ("I would not choose B; A.", "A"), ("You should never choose B. A", "A"),
        ("别选B", nil), ("勿选B", nil), ("我不认为B正确，A才对", "A"), ("I don't think B is correct. A is.", "A"),
        ("I doubt that the answer is B. A.", "A"), ("The answer can't possibly be B. A.", "A"),
        ("I doubt it is B.", nil), ("I doubt it's B; it is A.", "A"), ("I don't think it is B.", nil),
        ("I am not sure it is B.", nil), ("Unlikely, but it is B.", "B"), ("No - it is B.", "B"),
        ("I don't doubt it is B.", "B"), ("Without a doubt it is B.", "B"), ("There is little doubt it is B.", "B"),
        ("I can't help but think it is B.", "B"), ("Not A, it is B.", "B"),
        ("Choose anything but B", nil), ("Any option but B.", nil), ("It can be nothing but B.", "B"),
        ("Not A but B", "B"),
        ("The common mistake is B. A.", "A"), ("No doubt the answer is B.", "B"), ("B is not wrong.", "B"),
        ("B没有错", "B"),
        ("排除A选B", "B"), ("Exclude A, choose B", "B"),
        // Suppositions.
        ("I'd go for B. If you meant France, the answer is A.", "B"),
        ("B. London (A would be the answer for France.)", "B"),
        ("It's London; A would be Paris.", "B"),
        ("It is A. B would be right only if the question asked about England.", "A"),
        ("I'm not sure whether it is A or C, but I choose B.", "B"), ("The correct answer would be B.", "B"),
        ("B would be correct.", "B"),
        // Elimination, lists, ordinals.
        ("A is wrong, C is wrong, D is wrong.", "B"), ("排除A、C、D", "B"),
        ("A: incorrect\nB: correct\nC: incorrect\nD: incorrect", "B"), ("Among the options, B fits best.", "B"),
        ("B，因为A、C、D都在别的国家", "B"), ("London (B). Not to be confused with D.", "B"), ("The second option", "B"),
        ("第二个", "B"), ("第二个选项", "B"), ("第二个国家", nil), ("The second option is wrong.", nil),
        ("The options are: A, C.", nil),
        // The sentence about the answer, not about other things.
        ("It is London. The capital of France is Paris.", "B"), ("The capital of England is London.", "B"),
        // Answers as models usually word them.
        ("The correct answer is **B) London**.\n\nParis is the capital of France.", "B"),
        ("Let's think step by step. A is in France. C is in Germany. D is in Italy. Therefore the answer is B.", "B"),
        ("I think it's B, not A.", "B"),
        ("B.\nExplanation: Paris is wrong because it is in France.", "B"),
        ("正确答案：B. London", "B"),
        ("本题选B，伦敦是英国首都。", "B"),
        ("A不对，C不对，D也不对，所以选B", "B"),
        ("答案应该是B吧", "B"),
        ("My answer is B, because A, C and D are capitals of other countries.", "B"),
        ("<answer>B</answer>", "B"),
        ("{\"answer\": \"B\"}", "B"),
        ("The answer is not A. It is B.", "B"),
        ("B is the correct choice.", "B"),
        ("Based on the question, option B (London) is correct.", "B"),
        ("London is the capital of England.", "B"),
        ("After eliminating A, C and D, we are left with B.", "B"),
        ("The capital of the UK is London, so the answer is B. London", "B"),
        ("答案不是A", nil),
        ("无法确定", nil),
        ("A or B, hard to say", nil),
        ("Correct option: B", "B"),
        ("Option B: London", "B"),
        ("**Answer**: **B**. London", "B"),
        ("If I had to choose, B.", "B"),
        ("B, as A is in France", "B"),
        ("The answer is (B) because it isn't A or C.", "B"),
        ("不是A，不是C，也不是D，是B", "B"),
        ("I pick London over Paris.", "B"),
        ("It must be B", "B"),
        ("It can't be A, so it must be B.", "B"),
        ("Answer - B", "B"),
        ("答案：**B**\n\n理由：A、C、D都不是英国首都。", "B"),
        ("A is tempting, but B is correct.", "B"),
        ("选项A是巴黎，选项B是伦敦，因此选B。", "B"),
        ("B（伦敦）", "B"),
        ("The best answer is B: London is in England, whereas A: Paris is in France.", "B"),
        ("Not sure, but probably B.", "B"),
        ("Neither A nor C nor D; B.", "B"),
        // A letter with another option's text.
        ("A. London", nil), ("Answer: A (London)", nil), ("London (A)", nil), ("A: London", nil),
        ("B. Paris\n\nA", "A"),
    ]

    @Test(arguments: answers) func chooses(answer: String, letter: String?) async throws {
        try await expect(letter, in: answer, options: Self.cities)
    }

    /// Options whose text is short, mathematical, or a part of other words.
    static let texts: [(options: JSONValue, answer: String, letter: String?)] = [
        (["根", "茎", "叶", "花"], "抱歉，根据题目我无法判断。", nil), (["根", "茎", "叶", "花"], "答案是叶。", "C"),
        (["根", "茎", "叶", "花"], "花", "D"), (["根", "茎", "叶", "花"], "C. 叶", "C"), (["根", "茎", "叶", "花"], "应该是根据题目", nil),
        (["水", "空气"], "在水平方向", nil), (["水", "空气"], "光在水中较慢", nil), (["水", "空气"], "是水", "A"),
        (["水", "空气"], "空气", "B"),
        (["3x", "3x²"], "3x^2", "B"), (["3x", "3x²"], "The derivative is $3x^{2}$.", "B"), (["3x", "x"], "3x^2", nil),
        (["2π", "π"], "2 π", "A"), (["4π", "π"], "2 π", nil), (["4π", "π"], "2π", nil),
        (["4π", "π"], "\\(\\pi\\)", "B"),
        (["O(n)", "O(n²)"], "O(n)^2", nil), (["O(n)", "O(n²)"], "O(n^2)", "B"),
        (["O(n)", "O(log n)"], "$O(\\log n)$", "B"),
        (["O(n)", "O(log n)"], "O(logn)", "B"), (["2", "−2"], "The determinant is -2.", "B"),
        (["2", "−2"], "The determinant is −2.", "B"), (["2", "−2"], "The determinant is 2.", "A"),
        (["2 m/s²", "4 m/s²"], "4 m/s^2", "B"), (["2 m/s²", "4 m/s²"], "4m/s²", "B"), (["√3", "√2"], "\\sqrt{2}", "B"),
        (["1/3", "1/6"], "\\frac{1}{6}", "B"), (["1/3", "1/6"], "\\boxed{\\frac{1}{6}}", "B"),
        (["1", "6"], "1/6", nil),
        (["3,000 km/s", "300,000 km/s"], "300000 km/s", "B"),
        (["3000 km/s", "300000 km/s"], "It is 300,000 km/s.", "B"),
        (["540°", "720°"], "$720^\\circ$", "B"), (["12", "3"], "1 2", nil),
        (["Na", "So"], "So the symbol comes from natrium.", nil), (["Na", "So"], "The symbol is So.", "B"),
        (["Na", "So"], "So, Na.", "A"), (["Carthage", "Pompeii", "Athens", "Troy"], "A. Pompeii", nil),
        (["The Atlantic Ocean", "The Pacific Ocean"], "Pacific Ocean", "B"), (["硬盘", "内存（DRAM）"], "内存", "B"),
        (["内存（SRAM）", "内存（DRAM）"], "内存", nil), (["内存（SRAM）", "内存（DRAM）"], "内存(DRAM)", "B"),
        (["account", "technical"], "Class: technical\nReason: the account works, so this is not account.", "B"),
        (["billing", "delivery"], "billing (the customer mentions delivery, but only in passing)", "A"),
    ]

    @Test(arguments: texts.indices) func readsTexts(index: Int) async throws {
        let (options, answer, letter) = Self.texts[index]
        try await expect(letter, in: answer, options: options)
    }

    @Test func aContradictionIsSaid() async throws {
        let options = JSONObject([.init("choices", Self.cities)])
        let score = try await judge("choice", "B", options: options, Answer(text: "A. London"))
        #expect(score.reason.contains("contradict"))
    }

    private func expect(_ letter: String?, in answer: String, options: JSONValue) async throws {
        let value = JSONValue.string(letter ?? "B")
        let score = try await judge(
            "choice", value, options: JSONObject([.init("choices", options)]), Answer(text: answer))
        #expect(score.verdict == (letter == nil ? .unparsed : .pass), "\(answer): \(score.reason)")
        #expect(score.extracted == letter, "\(answer)")
    }
}
