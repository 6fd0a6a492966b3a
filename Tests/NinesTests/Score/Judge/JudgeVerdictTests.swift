import Testing

@testable import Nines

@Suite("A judge's verdict")
struct JudgeVerdictTests {
    @Test(
        "is read from JSON wherever it stands",
        arguments: [
            (#"{"score": 85, "reason": "good"}"#, 85),
            ("```json\n{\"score\": 0, \"reason\": \"\"}\n```", 0),
            (#"Here is my verdict: {"reason": "fine", "score": 99.5} I hope it helps."#, 99.5),
            (#"{"note": {}} {"score": 100}"#, 100),
        ])
    func mark(_ reply: String, mark: Double) {
        #expect(JudgeVerdict(reply)?.mark == mark)
    }

    @Test(
        "is none where there is no mark from 0 to 100",
        arguments: [
            "", "85", "Score: 85/100", #"{"score": 101}"#, #"{"score": -1}"#, #"{"score": "high"}"#,
            #"{"score": null}"#,
            #"{"score": 8"#, "I think, on the whole, that this is a good answer that deserves a high mark.",
        ])
    func none(_ reply: String) {
        #expect(JudgeVerdict(reply) == nil)
    }

    @Test("is none in braces without end")
    func open() {
        #expect(JudgeVerdict(String(repeating: "{", count: 100_000)) == nil)
    }
}
