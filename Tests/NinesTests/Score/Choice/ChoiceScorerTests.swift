import JSONText
import Testing

@testable import Nines

@Suite struct ChoiceScorerTests {
    static let choices: JSONValue = ["London", "Paris", "Rome", "A city in Asia"]
    static let options = JSONObject([.init("choices", choices)])

    /// An answer and the letter it chooses, nil for none.
    static let answers: [(String, String?)] = [
        // Letters in every dress.
        ("B", "B"), ("b", "B"), ("Ｂ", "B"), ("(B)", "B"), ("B.", "B"), ("b)", "B"), ("**B**", "B"), ("B) Paris", "B"),
        ("B. Paris", "B"), ("B: Paris", "B"), ("B Paris", "B"), ("（Ｂ）", "B"), ("【B】", "B"), ("\\boxed{B}", "B"),
        ("$\\boxed{\\text{B}}$", "B"), ("Answer: B", "B"), ("Answer: b", "B"), ("Answer：Ｂ", "B"),
        ("**Answer:** (B)", "B"),
        ("The answer is B.", "B"), ("The answer is (b).", "B"), ("The correct option is B) Paris.", "B"),
        ("Answer:\nB", "B"), ("答案是B", "B"), ("答案：B", "B"), ("正确答案是 B。", "B"), ("选B", "B"), ("我选择B选项。", "B"),
        ("应该选 B", "B"), ("故选：B。", "B"), ("B选项正确", "B"), ("选项B是正确的。", "B"), ("B", "B"), ("'B'", "B"), ("B!", "B"),
        ("Option B", "B"), ("Option B is correct.", "B"), ("I would choose B because it is in France.", "B"),
        ("It's B.", "B"), ("I think B", "B"), ("A", "A"), ("A.", "A"),
        ("The answer is A because it is in England.", "A"),
        ("A is correct.", "A"), ("答案为A。", "A"), ("B\n\nExplanation: Paris has been the capital since 987.", "B"),
        // An option's text.
        ("Paris", "B"), ("paris.", "B"), ("**Paris**", "B"), ("The answer is Paris.", "B"), ("答案是 Paris", "B"),
        ("It is Paris, the capital of France.", "B"), ("A city in Asia", "D"), ("Answer: A city in Asia", "D"),
        ("The capital of France is Paris.", "B"), ("Parisian life", nil), ("ROME", "C"),
        // An article is no option.
        ("A capital is a seat of government. The answer is B.", "B"), ("A good question! (C)", "C"),
        ("This is a question about a capital. I am sure: C.", "C"), ("I believe it is B.", "B"),
        ("A tricky question.", nil),
        // Lists of the options.
        ("A) London\nB) Paris\nC) Rome\nD) A city in Asia\n\nAnswer: B", "B"),
        ("A. London\nB. Paris\nC. Rome\nD. A city in Asia", nil),
        ("The options are A, B, C and D. I choose C.", "C"), ("Is it A, B, C or D? The answer is C.", "C"),
        ("选项有：A. London B. Paris C. Rome。正确答案是C。", "C"), ("Among London, Paris and Rome, the answer is Rome.", "C"),
        ("B. Paris\n\nA. London is in England.\nC. Rome is in Italy.\nD. A city in Asia is not in Europe.", "B"),
        ("B\n\nA is wrong: London is in England.\nC is wrong too.", "B"),
        // Elimination.
        ("It is not A, and not B, so C.", "C"), ("Not A but C.", "C"),
        ("A is wrong. B is wrong. D is wrong. So the answer is C.", "C"),
        ("We can eliminate A and D. B is incorrect. That leaves C.", "C"), ("排除A、B、D，选C。", "C"), ("A、B、D均错误，故选C。", "C"),
        ("A错误，B正确，C错误。", "B"), ("答案不是A，而是C。", "C"), ("C, not A", "C"), ("C rather than A", "C"), ("选C而不是A", "C"),
        ("Not A.", nil), ("A is incorrect.", nil), ("说法错误的是B", "B"), ("B项说法错误，故选B。", "B"),
        // Reconsidering: the last conclusion counts.
        ("The answer is A. Wait, London is in England. The answer is B.", "B"), ("答案是A。不对，应该是B。", "B"),
        ("A\n\nActually, the answer is C.", "C"), ("I first chose A, but the correct answer is B.", "B"),
        ("Answer: A\nCorrection: B", "B"), ("If the answer is A, the city is in England. The answer is B.", "B"),
        // Several, or none.
        ("A and B", nil), ("A or B", nil), ("Answer: A, B", nil), ("AB", nil), ("选AB", nil), ("A、C", nil),
        ("Both A and C are correct.", nil),
        ("", nil), ("I don't know.", nil), ("Berlin", nil), ("E", nil), ("London and Paris", nil), ("ABCD", nil),
        ("Is it B?", nil),
    ]

    @Test(arguments: answers) func chooses(answer: String, letter: String?) async throws {
        let value = JSONValue.string(letter ?? "B")
        let score = try await judge("choice", value, options: Self.options, Answer(text: answer))
        #expect(score.verdict == (letter == nil ? .unparsed : .pass), "\(score.reason)")
        #expect(score.extracted == letter)
        let other = try await judge("choice", letter == "C" ? "A" : "C", options: Self.options, Answer(text: answer))
        #expect(other.verdict == (letter == nil ? .unparsed : .fail))
        let negated = try await judge("not-choice", value, options: Self.options, Answer(text: answer))
        #expect(negated.verdict == (letter == nil ? .unparsed : .fail))
    }

    /// Labels rather than letters, as classification has them.
    @Test(
        arguments: [
            ("billing", "billing"), ("Billing.", "billing"), ("The category is billing", "billing"),
            ("billing\n", "billing"),
            ("类别：billing", "billing"), ("Category: **account**", "account"), ("delivery, not billing", "delivery"),
            ("billing or delivery", nil), ("It is about billing rather than delivery.", "billing"), ("billings", nil),
            ("not billing", nil), ("\"technical\"", "technical"), ("other", nil), ("A. billing", "billing"),
        ])
    func choosesLabels(answer: String, label: String?) async throws {
        let options = JSONObject([.init("choices", ["billing", "delivery", "technical", "account"])])
        let score = try await judge("choice", .string(label ?? "billing"), options: options, Answer(text: answer))
        #expect(score.verdict == (label == nil ? .unparsed : .pass), "\(score.reason)")
    }

    @Test(
        arguments: [
            ("甲", "甲", "A"), ("乙", "答案是乙。", "B"), ("C", "c", "C"), ("1", "1", "D"), ("1", "The answer is 1.", "D"),
            ("1", "1.5", nil), ("B", "选乙", "B"),
        ])
    func choicesAsAMap(value: JSONValue, answer: String, letter: String?) async throws {
        let options = JSONObject([.init("choices", ["A": "甲", "b": "乙", "C": "3.5", "D": 1])])
        let score = try await judge("choice", value, options: options, Answer(text: answer))
        #expect(score.extracted == letter, "\(score.reason)")
    }

    @Test(
        arguments: [
            ("value", nil, nil), ("value", "Paris", nil), ("value", "Berlin", ["Paris", "Rome"]),
            ("value", "C", ["Paris", "Rome"]),
            ("value", "B", ["B", "A"]), ("choices", "A", ["Paris"]), ("choices", "A", ["Paris", "paris"]),
            ("choices", "A", "x"),
            ("choices", "A", ["Paris", ""]), ("choices", "A", ["AB": "x", "C": "y"]),
            ("choices", "A", ["Paris", ["x"]]),
            ("value", "", ["Paris", "Rome"]),
        ] as [(String, JSONValue?, JSONValue?)])
    func refuses(key: String, value: JSONValue?, choices: JSONValue?) {
        var options = JSONObject()
        options["choices"] = choices
        #expect(fault("choice", value, options: options)?.key == key)
    }

    @Test func aTextWithoutOptionsSaysHowToMendIt() {
        #expect(fault("choice", "Paris")?.hint?.contains("choices:") == true)
        #expect(fault("choice", "b") == nil)
        #expect(fault("choice", "Z") == nil)
    }
}
