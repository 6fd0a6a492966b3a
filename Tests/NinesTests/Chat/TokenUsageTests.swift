import JSONText
import Nines
import Testing

@Suite("Token usage")
struct TokenUsageTests {
    @Test(arguments: [
        (
            #"{"prompt_tokens":9,"completion_tokens":3,"total_tokens":12,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":2}}"#,
            TokenUsage(prompt: 9, completion: 3, total: 12, cached: 4, reasoning: 2)
        ),
        (#"{"prompt_tokens":9,"completion_tokens":3}"#, TokenUsage(prompt: 9, completion: 3, total: 12)),
        (
            #"{"input_tokens":9,"output_tokens":3,"cache_read_input_tokens":0}"#,
            TokenUsage(prompt: 9, completion: 3, total: 12, cached: 0)
        ),
        (#"{"prompt_tokens":9,"prompt_cache_hit_tokens":5}"#, TokenUsage(prompt: 9, cached: 5)),
        (#"{"prompt_tokens":null,"completion_tokens":-1,"total_tokens":2.5}"#, TokenUsage()),
        (#"{"prompt_tokens":99999999999999999999,"prompt_tokens_details":null}"#, TokenUsage()),
        (#"{}"#, TokenUsage()),
    ])
    func reads(_ text: String, _ expected: TokenUsage) throws {
        let usage = TokenUsage(json: try JSONParser.parse(text))
        #expect(usage == expected)
        let written = JSONObjectWriter.bytes { usage.write(to: &$0) }
        #expect(TokenUsage(json: try JSONParser.parse(written)) == expected, "what is written is read back")
    }

    @Test("a sum is unknown where a part is, and does not overflow")
    func sums() {
        let sum = TokenUsage(prompt: 1, completion: 2, cached: 0) + TokenUsage(prompt: 10, completion: 20)
        #expect(sum == TokenUsage(prompt: 11, completion: 22, total: 33))
        #expect(sum.cached == nil)
        #expect((TokenUsage(prompt: .max, completion: 1) + TokenUsage(prompt: 1)).prompt == nil)
    }
}
