import JSONText
import Testing

@testable import Nines

@Suite struct AbstainsScorerTests {
    @Test(arguments: AbstentionAnswers.abstaining) func abstains(answer: String) async throws {
        let score = try await judge("abstains", nil, Answer(text: answer))
        #expect(score.verdict == .pass, "\(score.reason)")
        #expect(try await judge("not-abstains", nil, Answer(text: answer)).verdict == .fail)
    }

    @Test(arguments: AbstentionAnswers.answering) func answers(answer: String) async throws {
        let score = try await judge("abstains", nil, Answer(text: answer))
        #expect(score.verdict == .fail, "\(score.reason)")
        #expect(try await judge("not-abstains", nil, Answer(text: answer)).verdict == .pass)
    }

    @Test(arguments: ["", " \n", "。", "..."]) func nothingIsUnparsed(answer: String) async throws {
        #expect(try await judge("abstains", nil, Answer(text: answer)).verdict == .unparsed)
        #expect(try await judge("not-abstains", nil, Answer(text: answer)).verdict == .unparsed)
    }

    @Test(arguments: ["No comment.", "I'll pass on that", "无可奉告。"]) func furtherPhrases(answer: String) async throws {
        let options = JSONObject([.init("phrases", ["no comment", "I'll pass", "无可奉告"])])
        #expect(try await judge("abstains", nil, options: options, Answer(text: answer)).verdict == .pass)
        #expect(try await judge("abstains", nil, Answer(text: answer)).verdict == .fail)
    }

    @Test(arguments: [[], "", 3, ["ok", ""], ["。"]] as [JSONValue]) func refusesPhrases(phrases: JSONValue) {
        #expect(fault("abstains", options: JSONObject([.init("phrases", phrases)]))?.key == "phrases")
        #expect(fault("abstains", "x")?.key == "value")
    }

    @Test(arguments: [
        ("Never.", true), ("No, never!", true), ("It was never sold.", false), ("It was 1985. Never.", false),
    ])
    func phraseThatIsASentence(answer: String, abstains: Bool) async throws {
        let options = JSONObject([.init("phrases", "Never.")])
        let score = try await judge("abstains", nil, options: options, Answer(text: answer))
        #expect(score.verdict == (abstains ? .pass : .fail), "\(score.reason)")
    }

    @Test(arguments: ["“", "not ", "not\n", "《", "is a fictional ", "but ", "because does not ", "《\"x》\"", "不知道，"])
    func longAnswersTakeNoLonger(unit: String) async throws {
        let clock = ContinuousClock()
        let text = String(repeating: unit, count: 60_000)
        let took = try await clock.measure { _ = try await judge("abstains", nil, Answer(text: text)) }
        #expect(took < .seconds(8), "\(unit): \(took)")
    }
}
