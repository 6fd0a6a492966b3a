import HTTPTransport
import JSONText
import Nines
import Testing

@Suite("Answers in one document")
struct ChatDecoderTests {
    @Test func openAI() throws {
        var response = ChatFixture.json(
            #"""
            {"id":"chatcmpl-B9MHDbslfkBeAs8l4bebGdFOJ6PeG","object":"chat.completion","created":1741570283,
             "model":"gpt-4o-2024-08-06","choices":[{"index":0,"message":{"role":"assistant","content":"9.8 是更大的",
             "refusal":null,"annotations":[]},"logprobs":null,"finish_reason":"stop"}],
             "usage":{"prompt_tokens":19,"completion_tokens":10,"total_tokens":29,
             "prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},
             "completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0}},
             "service_tier":"default","system_fingerprint":"fp_fc9f1d7035"}
            """#, headers: ["X-Request-ID": "req_1"])
        response.timings.total = 412
        let answer = try ChatDecoder.decode(response)
        #expect(answer.text == "9.8 是更大的")
        #expect(answer.reasoning == nil && answer.refusal == nil && answer.toolCalls.isEmpty)
        #expect(answer.finishReason == "stop")
        #expect(answer.usage == TokenUsage(prompt: 19, completion: 10, total: 29, cached: 0, reasoning: 0))
        #expect(answer.model == "gpt-4o-2024-08-06")
        #expect(answer.fingerprint == "fp_fc9f1d7035")
        #expect(answer.requestID == "req_1")
        #expect(answer.timeToFirstToken == nil && answer.timePerToken == nil && answer.chunkCount == 0)
        #expect(answer.choiceCount == 1 && answer.logprobs == nil)
    }

    /// Messages and the text, reasoning and refusal in them.
    @Test(
        arguments: [
            (#"{"content":"a"}"#, "a", nil, nil),
            (#"{"content":null}"#, "", nil, nil),
            (#"{}"#, "", nil, nil),
            (#"{"content":null,"refusal":"I can't help."}"#, "", nil, "I can't help."),
            (#"{"content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}"#, "ab", nil, nil),
            (#"{"content":[{"type":"refusal","refusal":"no"}]}"#, "", nil, "no"),
            // DeepSeek, vLLM, OpenRouter (which says it twice), Mistral, Anthropic.
            (#"{"content":"a","reasoning_content":"r"}"#, "a", "r", nil),
            (#"{"content":"a","reasoning":"r"}"#, "a", "r", nil),
            (#"{"content":"a","reasoning_content":"r","reasoning":"r"}"#, "a", "r", nil),
            (#"{"content":"a","reasoning_content":"","reasoning":null}"#, "a", nil, nil),
            (
                #"{"content":[{"type":"thinking","thinking":[{"type":"text","text":"r"}]},{"type":"text","text":"a"}]}"#,
                "a", "r", nil
            ),
            (#"{"content":[{"type":"thinking","thinking":"r"},{"type":"text","text":"a"}]}"#, "a", "r", nil),
            (#"{"content":"<think>r</think>a"}"#, "a", "r", nil),
            (#"{"content":"<think>s</think>a","reasoning_content":"r"}"#, "a", "r\ns", nil),
            (#"{"content":7}"#, "", nil, nil),
        ] as [(String, String, String?, String?)])
    func messages(_ message: String, _ text: String, _ reasoning: String?, _ refusal: String?) throws {
        let answer = try ChatDecoder.decode(ChatFixture.json(#"{"choices":[{"message":\#(message)}]}"#))
        #expect(answer.text == text)
        #expect(answer.reasoning == reasoning)
        #expect(answer.refusal == refusal)
        #expect(answer.usage == nil && answer.finishReason == nil && answer.requestID == nil)
    }

    @Test("an empty error beside an answer is none", arguments: ["null", "false", "\"\""])
    func emptyError(_ error: String) throws {
        let plain = #"{"error":\#(error),"choices":[{"message":{"content":"a"},"error":\#(error)}]}"#
        #expect(try ChatDecoder.decode(ChatFixture.json(plain)).text == "a")
        let chunk = #"{"error":\#(error),"choices":[{"delta":{"content":"a"},"error":\#(error)}]}"#
        #expect(try ChatDecoder.decode(ChatFixture.stream([chunk, "[DONE]"])).text == "a")
    }

    @Test func openReasoning() throws {
        let body = #"{"choices":[{"message":{"content":"<think>Let me"},"finish_reason":"length"}]}"#
        let answer = try ChatDecoder.decode(ChatFixture.json(body))
        #expect(answer.isReasoningOpen && answer.text.isEmpty && answer.finishReason == "length")
    }

    @Test func toolCalls() throws {
        let call: JSONValue = [
            "id": "call_1", "type": "function", "function": ["name": "f", "arguments": "{\"a\": 1}"],
        ]
        let body: JSONValue = ["choices": [["message": ["content": nil, "tool_calls": [call, call]]]]]
        #expect(try ChatDecoder.decode(ChatFixture.json(JSONWriter.text(body))).toolCalls == [call, call])
    }

    @Test func legacyFunctionCall() throws {
        let body = #"{"choices":[{"message":{"content":null,"function_call":{"name":"f","arguments":"{}"}}}]}"#
        let calls = try ChatDecoder.decode(ChatFixture.json(body)).toolCalls
        #expect(calls == [["type": "function", "function": ["name": "f", "arguments": "{}"]]])
    }

    @Test("the first choice counts, by index and not by place")
    func choices() throws {
        let body = #"{"choices":[{"index":1,"message":{"content":"b"}},{"index":0,"message":{"content":"a"}}]}"#
        let answer = try ChatDecoder.decode(ChatFixture.json(body))
        #expect(answer.text == "a")
        #expect(answer.choiceCount == 2)
    }

    @Test("the body decides what it is, whatever the label says", arguments: ["text/event-stream", "text/plain", ""])
    func wrongLabel(_ type: String) throws {
        let plain = ChatFixture.json(
            "\u{FEFF}\n {\"choices\":[{\"message\":{\"content\":\"a\"}}]}", headers: ["content-type": type])
        #expect(try ChatDecoder.decode(plain).text == "a")
        var stream = ChatFixture.stream([ChatFixture.content("a"), "[DONE]"])
        stream.headers["content-type"] = "application/json"
        #expect(try ChatDecoder.decode(stream).text == "a")
    }

    @Test("invalid UTF-8 and half surrogates do not cost the answer")
    func brokenText() throws {
        let body = Array(#"{"choices":[{"message":{"content":"a\ud800"#.utf8) + [0xFF] + Array(#""}}]}"#.utf8)
        #expect(try ChatDecoder.decode(HTTPResponse(status: 200, body: body)).text == "a\u{FFFD}\u{FFFD}")
    }

    @Test func logprobs() throws {
        let body =
            #"{"choices":[{"message":{"content":"a"},"logprobs":{"content":[{"token":"a","logprob":-0.10}],"refusal":null}}]}"#
        let logprobs = try #require(try ChatDecoder.decode(ChatFixture.json(body)).logprobs)
        #expect(JSONWriter.text(logprobs) == #"{"content":[{"token":"a","logprob":-0.10}]}"#)
    }
}
