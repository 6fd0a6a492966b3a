import JSONText
import Testing

@testable import Nines

@Suite struct LengthScorerTests {
    /// Text, then characters, words, Han characters, sentences and paragraphs counted by hand.
    static let rows: [(String, [Int])] = [
        ("", [0, 0, 0, 0, 0]),
        (" \n\u{3000}\t\u{200B}", [0, 0, 0, 0, 0]),
        ("春眠不觉晓，处处闻啼鸟。", [12, 10, 10, 1, 1]),
        ("Hello, world!", [12, 2, 0, 1, 1]),
        ("我用 iPhone 15。", [11, 4, 2, 1, 1]),
        ("cafe\u{301} — don't", [10, 2, 0, 1, 1]),
        ("👨‍👩‍👧 ok", [3, 1, 0, 1, 1]),
        ("Dr. Smith paid $3.50 to J. Doe. He left.", [32, 9, 0, 2, 1]),
        ("真的吗？！是的……好。", [11, 6, 6, 3, 1]),
        ("1. First item\n2. Second item\n", [23, 6, 0, 2, 2]),
        ("一段。\n二段。", [6, 4, 4, 2, 2]),
        ("Title\n\nOne line\nand more.\r\n\r\n\r\nEnd.", [24, 6, 0, 4, 3]),
        ("まじめなカタカナ", [8, 8, 0, 1, 1]),
        ("He said \"Stop.\" Then (he left.) Gone", [30, 7, 0, 3, 1]),
        ("Mrs. Day of the U.S. came at 5 p.m. sharp, e.g. to see Mr. Lee. Left i.e. gone.", [62, 18, 0, 2, 1]),
        ("yes—no", [6, 2, 0, 1, 1]), ("人々", [2, 2, 2, 1, 1]),
        ("state-of-the-art and/or", [22, 2, 0, 1, 1]),
        ("\r\n.\r\n...", [4, 0, 0, 0, 2]),
    ]

    @Test(arguments: rows) func counts(text: String, counts: [Int]) async throws {
        for (unit, count) in zip(["characters", "words", "han", "sentences", "paragraphs"], counts) {
            let options = JSONObject([.init("unit", .string(unit))])
            let score = try await judge("length", .int(count), options: options, Answer(text: text))
            #expect(score.verdict == .pass, "\(unit): \(score.reason)")
            let negated = try await judge("not-length", .int(count), options: options, Answer(text: text))
            #expect(negated.verdict == .fail)
        }
    }

    @Test(
        arguments: [
            (["min": 3], true), (["min": 4], false), (["max": 3], true), (["max": 2], false),
            (["min": "2", "max": "3"], true), ("3", true), (0, false),
        ] as [(JSONValue, Bool)])
    func bounds(value: JSONValue, passes: Bool) async throws {
        #expect(try await judge("length", value, Answer(text: "a 中。")).verdict == (passes ? .pass : .fail))
    }

    @Test(arguments: [nil, "many", -1, .double(1.5), ["min": 3, "max": 2], ["most": 2], [:], [3]] as [JSONValue?])
    func refusesBounds(value: JSONValue?) {
        #expect(fault("length", value)?.key == "value")
    }

    @Test(arguments: ["length", "word-count"])
    func saysWhichBoundIsAboveWhich(_ type: String) {
        let error = fault(type, ["min": 5, "max": 1])
        #expect(error?.found == "a min of 5 above a max of 1")
        #expect(error?.expected.hasSuffix("or { min: …, max: … }") == true)
    }

    @Test func refusesUnits() {
        let error = fault("length", 3, options: JSONObject([.init("unit", "character")]))
        #expect(error?.key == "unit")
        #expect(error?.hint == "did you mean 'characters'?")
    }

    @Test(
        arguments: [(0.01, .pass), (0.0101, .fail), (0, .pass), (nil, .unparsed), (.nan, .unparsed), (-1, .unparsed)]
            as [(Double?, Score.Verdict)])
    func cost(paid: Double?, verdict: Score.Verdict) async throws {
        let answer = Answer(text: "", cost: paid)
        #expect(try await judge("cost", threshold: 0.01, answer).verdict == verdict)
        let opposite: [Score.Verdict: Score.Verdict] = [.pass: .fail, .fail: .pass, .unparsed: .unparsed]
        #expect(try await judge("not-cost", threshold: 0.01, answer).verdict == opposite[verdict])
        #expect(fault("cost")?.key == "threshold")
        #expect(fault("cost", 1, threshold: 1)?.key == "value")
    }
}
