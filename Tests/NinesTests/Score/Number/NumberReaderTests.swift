import JSONText
import Testing

@testable import Nines

/// What is and what is not a number in a text.
@Suite struct NumberReaderTests {
    @Test(arguments: [
        ("９．１１和９．８", ["9.11", "9.8"]), ("A4 and v9.8 and 9.8.1", []), ("1. First 5\n2. Second 6", ["5", "6"]),
        ("43. Because", ["43"]), ("Step 2: 7", ["7"]), ("第3步，共5步", ["5"]), ("2024-12-11 12/11/2024 12:30", []),
        ("5-3 and 5 - 3 and 5 -3", ["5", "3", "5", "3", "5", "-3"]), ("−5, –5, -$5", ["-5", "-5", "-5"]),
        ("1,234,567 1,234 12,34", ["1234567", "1234", "12.34"]), ("1, 2, 3", ["1", "2", "3"]), ("0,750", ["0.75"]),
        ("1.234.567,5", ["1234567.5"]), ("3rd 21st 4o 7b", []), ("80km 5x", ["80"]),
        ("10^6 2^20 10⁻³", ["1000000", "0.001"]),
        ("forty-two and nine", ["42", "9"]), ("one hundred and five", ["105"]),
        ("two thousand three hundred", ["2300"]),
        ("minus three point one four", ["-3.14"]), ("the larger one", []), ("1.5 million", ["1500000"]),
        ("一百二十", ["120"]), ("三千零五", ["3005"]), ("一百二", ["120"]), ("两万三", ["23000"]), ("一亿二千万", ["120000000"]),
        ("十五", ["15"]), ("二〇二四", ["2024"]), ("九点八", ["9.8"]), ("负三点五", ["-3.5"]), ("四分之三", ["0.75"]),
        ("一样大", []), ("十分位", []), ("第一", []), ("1.5万", ["15000"]), ("3千米", ["3"]), ("五十千米", ["50"]), ("八十米", ["80"]),
        ("2024年12月11日", []), ("1/3", ["1/3"]), ("2 1/2", ["2.5"]), ("120/1.5", ["120", "1.5"]), ("$9.8$", ["9.8"]),
        ("\\frac{1}{2}", ["0.5"]), ("**9.8**", ["9.8"]), ("17 * 26", ["17", "26"]), ("US$5", ["5"]), ("H2O", []),
        ("-\\frac{3}{4} -½ −⅔ (-¼)", ["-0.75", "-0.5", "-2/3", "-0.25"]),
        ("\\frac12 \\frac{-3}{4} \\frac{3}{-4} \\dfrac{ 3 }{4}5", ["0.5", "-0.75", "-0.75", "0.75", "5"]),
        ("2½ 3\\frac{1}{4} 5-½ x½ y-½ 是-½", ["2.5", "3.25", "5", "0.5", "0.5", "0.5", "-0.5"]),
        ("百分之25", ["25"]), ("1_000_000", ["1000000"]), ("m²", []), ("1e400000", []),
    ])
    func numbers(_ text: String, _ expected: [String]) {
        let tokens = NumberLexer.tokens(of: NumberText(text, limit: 1000).scalars)
        #expect(tokens.compactMap { $0.number?.value.spelling } == expected)
    }

    /// The cut of a long answer never leaves half a number.
    @Test func cutNumbersAreDropped() {
        let text = String(repeating: "x", count: 50) + " 123456 7 8"
        let tokens = NumberLexer.tokens(of: NumberText(text, limit: 7).scalars)
        #expect(tokens.compactMap { $0.number?.text } == ["7", "8"])
    }

    /// Random mixtures of everything the reader knows: nothing may trap.
    @Test func randomTexts() throws {
        let pieces = [
            "9", "1", "0", ".", ",", "-", " ", "\n", "/", "^", "{", "}", "\\boxed", "\\frac", "$", "*", "_", "(", ")",
            "e",
            "x", "10", "%", "百", "十", "万", "亿", "零", "一", "点", "分之", "负", "两", "半", "比", "大", "不", "是", "答案", "：",
            "one",
            " hundred", " and", " point", " million", "minus ", "Answer", "is ", "or ", "not ", "larger ", "than ", "?",
            "。",
            "９", "，", "½", "²", "=", ">", "<", "####", "Wait, ", "so ", "相等", "9223372036854775807", "é", "👍",
        ]
        var state: UInt64 = 911
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let scorer = try NumberScorer(ScorerSpec(type: "number", value: "9.8"))
        for _ in 0..<3_000 {
            let text = (0..<next(30)).map { _ in pieces[next(pieces.count)] }.joined()
            let question = (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined()
            let score = scorer.judge(Answer(text: text, question: question))
            #expect(score.verdict != .error)
            if score.verdict == .pass { #expect(score.extracted != nil) }
        }
    }
}
