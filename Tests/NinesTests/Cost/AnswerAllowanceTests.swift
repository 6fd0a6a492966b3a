import JSONText
import Testing

@testable import Nines

@Suite("What a request allows its answer")
struct AnswerAllowanceTests {
    @Test(
        "is the largest of its limits, and nothing where one of them sets none",
        arguments: [
            (#"{}"#, nil), (#"{"max_tokens":9}"#, 9), (#"{"max_output_tokens":7}"#, 7),
            (#"{"max_tokens":9,"max_completion_tokens":500}"#, 500),
            (#"{"max_tokens":500,"max_completion_tokens":9,"max_output_tokens":10}"#, 500),
            (#"{"max_tokens":9,"max_completion_tokens":null}"#, 9), (#"{"max_tokens":0}"#, nil),
            (#"{"max_tokens":9,"max_completion_tokens":-1}"#, nil),
        ] as [(String, Int?)])
    func tokens(_ body: String, _ tokens: Int?) throws {
        let body = try JSONParser.parse(body)
        #expect(AnswerAllowance(body: body).tokens == tokens)
    }

    @Test("counts for each answer that is asked for")
    func answers() {
        let allowance = AnswerAllowance(body: ["n": 3, "max_tokens": 9, "max_completion_tokens": 20])
        #expect(allowance.answers == 3 && allowance.allTokens == 60)
    }
}
