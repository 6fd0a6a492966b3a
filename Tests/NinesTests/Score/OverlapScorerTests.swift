import JSONText
import Testing

@testable import Nines

/// `rouge-n` and its forms, and `bleu`.
@Suite struct OverlapScorerTests {
    @Test(arguments: OverlapVectors.all.indices) func agreesWithThePythonPackages(index: Int) async throws {
        let pair = OverlapVectors.all[index]
        let value = JSONValue.array(pair.references.map(JSONValue.string))
        var scores: [Score] = []
        for order in 1...4 {
            let options = JSONObject([.init("n", .int(order))])
            scores.append(try await judge("rouge-n", value, options: options, Answer(text: pair.answer)))
        }
        scores.append(try await judge("rouge-l", value, Answer(text: pair.answer)))
        scores.append(try await judge("bleu", value, Answer(text: pair.answer)))
        #expect(scores.count == pair.figures.count)
        for (score, figure) in zip(scores, pair.figures) {
            #expect(abs(score.value - figure) < 1e-9, "\(pair.answer): \(score.reason), expected \(figure)")
        }
        for (type, place) in [("rouge-n", 0), ("rouge-1", 0), ("rouge-2", 1)] {
            let short = try await judge(type, value, Answer(text: pair.answer))
            #expect(short.value == scores[place].value)
        }
    }

    @Test(
        arguments: [
            ("rouge-n", 0.75, "the cat sat down", .pass), ("rouge-n", 0.76, "the cat ran down", .fail),
            ("rouge-2", 1, "the cat sat down", .pass), ("rouge-2", 0.5, "down sat cat the", .fail),
            ("rouge-l", 0.5, "the dog sat up", .pass), ("rouge-l", 0.51, "the dog sat up", .fail),
            ("bleu", 1, "the cat sat down", .pass), ("bleu", 0.5, "the cat ran up", .fail),
            ("rouge-1", nil, "the cat sat up", .pass), ("rouge-1", nil, "the cat ran up", .fail),
            ("bleu", nil, "the cat sat", .pass), ("bleu", nil, "the", .fail),
        ] as [(String, Double?, String, Score.Verdict)])
    func threshold(type: String, threshold: Double?, answer: String, verdict: Score.Verdict) async throws {
        let answer = Answer(text: answer)
        #expect(try await judge(type, "the cat sat down", threshold: threshold, answer).verdict == verdict)
        let opposite = try await judge("not-" + type, "the cat sat down", threshold: threshold, answer).verdict
        #expect(opposite == (verdict == .pass ? .fail : .pass))
    }

    /// e^(1 − 6/3) and e^(1 − 6/5); none for a long answer, nor against the nearest of several references.
    @Test func brevityIsPenalised() {
        let measure = BLEUMeasure(["a b c d e f"], tokenizer: .western)
        #expect(abs(measure.value(of: "a b c").penalty - 0.36787944117144233) < 1e-12)
        #expect(abs(measure.value(of: "a b c").score - 0.36787944117144233) < 1e-12)
        #expect(abs(measure.value(of: "a b c d e").penalty - 0.81873075307798182) < 1e-12)
        #expect(measure.value(of: "a b c d e f g h").penalty == 1)
        #expect(measure.value(of: "").penalty == 0)
        #expect(BLEUMeasure(["a b c d e f", "a b c d"], tokenizer: .western).value(of: "a b c d e").penalty == 1)
        #expect(BLEUMeasure(["a b c d e f", "x y z"], tokenizer: .western).value(of: "a b c").penalty == 1)
    }

    @Test func theTokenisationCanBeChosen() async throws {
        let western = JSONObject([.init("tokenize", "13a")])
        #expect(try await judge("bleu", "北京很大", options: western, Answer(text: "北京很小")).value == 0)
        #expect(try await judge("bleu", "北京很大", Answer(text: "北京很小")).value > 0.5)
    }

    @Test func refusesWhatItCannotWorkWith() {
        for type in ["rouge-n", "bleu"] {
            #expect(fault(type)?.key == "value")
            #expect(fault(type, ["a", ""])?.key == "value")
            #expect(fault(type, "a", threshold: 1.5)?.key == "threshold")
        }
        #expect(fault("rouge-n", "！？")?.key == "value")
        for order: JSONValue in [0, 5, "x", true] {
            #expect(fault("rouge-n", "a", options: JSONObject([.init("n", order)]))?.key == "n")
        }
        #expect(fault("rouge-2", "a", options: JSONObject([.init("n", 2)]))?.key == "n")
        #expect(fault("bleu", "a", options: JSONObject([.init("tokenize", "intl")]))?.key == "tokenize")
    }

    /// A Chinese text has a token in every three bytes, more than any other. The limit is wide, as debug builds are slow.
    @Test(.timeLimit(.minutes(5)), arguments: ["rouge-n", "rouge-l", "bleu"])
    func longAnswersAreMeasured(type: String) async throws {
        let options = type == "rouge-n" ? JSONObject([.init("n", 4)]) : JSONObject()
        let answer = Answer(text: String(repeating: "中国北京。", count: 5_000_000 / 15))
        #expect(try await judge(type, "北京是中国的首都", options: options, answer).verdict == .fail)
    }

    /// 64 tokens are one word of bits: the carry between words and the unused bits of the last must be right.
    @Test(arguments: [63, 64, 65, 127, 128, 129, 200]) func subsequencesOfAnyLength(count: Int) throws {
        let tokens = (0..<count).map { Int32($0 * $0 % 7) }
        let other = (0..<150).map { Int32($0 * 5 % 8) }
        var row = [Int](repeating: 0, count: other.count + 1)
        for token in tokens {
            var corner = 0
            for (place, candidate) in other.enumerated() {
                let above = row[place + 1]
                row[place + 1] = token == candidate ? corner + 1 : max(above, row[place])
                corner = above
            }
        }
        #expect(CommonSubsequence(tokens).length(with: other) == row.last)
    }
}
