import JSONText
import Testing

@testable import Nines

@Suite struct TokenF1ScorerTests {
    // The formula of SQuAD v1.1's evaluate-v1.1.py, written anew in Python 3.11 with a space around each Han character
    // and without Chinese punctuation; English rows are what the script itself gives.
    static let vectors: [([JSONValue], String, Double)] = [
        (["Denver Broncos"], "the Denver Broncos.", 1.0),
        (["Denver Broncos"], "Denver Broncos won Super Bowl 50", 0.5),
        (["Denver Broncos"], "Carolina Panthers", 0.0),
        (["Santa Clara, California"], "Levi's Stadium in Santa Clara", 0.5),
        (["24–10"], "24-10", 0.0),
        (["Saint Bernadette Soubirous", "Bernadette"], "It was Saint Bernadette.", 0.5714285714285715),
        (["the the cat"], "cat cat", 0.6666666666666666),
        (["a b a b c"], "b b b c", 0.8571428571428571),
        (["don't stop"], "dont stop", 1.0),
        (["thé vert"], "le thé", 0.5),
        (["the end"], "a–b the end", 0.6666666666666666),
        (["theatre"], "the theatre an", 1.0),
        (["x"], "", 0.0),
        (["x"], "the", 0.0),
        (["北京大学"], "北京", 0.6666666666666666),
        (["北京大学"], "答案是北京大学。", 0.7272727272727273),
        (["一九四九年十月一日"], "1949年10月1日", 0.4),
        (["iPhone 15 的价格"], "iPhone的价格是5999元", 0.6666666666666666),
        (["《红楼梦》", "石头记"], "红楼梦，又名石头记", 0.5454545454545454),
        (["the中国"], "中国 the", 1.0),
        (["Café Müller"], "CAFÉ müller", 1.0),
        (["state-of-the-art"], "state of the art", 0.0),
    ]

    @Test(arguments: vectors) func agreesWithTheScript(references: [JSONValue], answer: String, f1: Double) async throws
    {
        let score = try await judge("f1", .array(references), Answer(text: answer))
        #expect(abs(score.value - f1) < 1e-12, "\(score.reason)")
        #expect(score.verdict == (f1 >= 0.5 ? .pass : .fail))
        let negated = try await judge("not-f1", .array(references), Answer(text: answer))
        #expect(negated.verdict == (f1 >= 0.5 ? .fail : .pass))
    }

    @Test func fullWidthFormsAreHalfWidthOnes() async throws {
        #expect(try await judge("f1", "iPhone 15", Answer(text: "ｉＰｈｏｎｅ　１５")).value == 1)
    }

    /// Without punctuation 9.8 would be 98.
    @Test(arguments: ["9.8", "-1,234", ["nine", "９"], 12] as [JSONValue]) func refusesNumbers(value: JSONValue) {
        #expect(fault("f1", value)?.hint?.hasPrefix("use number") == true)
    }

    @Test func thresholdIsAShare() async throws {
        #expect(try await judge("f1", "北京大学", threshold: 0.67, Answer(text: "北京")).verdict == .fail)
        #expect(fault("f1", "x", threshold: 1.5)?.key == "threshold")
    }

    @Test(arguments: [nil, "", "the", "?!", ["x", "a"], [["x"]]] as [JSONValue?])
    func refusesReferencesWithoutAWord(value: JSONValue?) {
        #expect(fault("f1", value)?.key == "value")
    }
}
