import HTTPTransport
import JSONText
import Nines
import Testing

@Suite("Answers in an event stream")
struct ChatStreamTests {
    @Test("the vector of the latency terms: role 100, content 500 to 900, usage 1000 ms, 4 tokens")
    func latency() throws {
        let usage = #"{"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":4,"total_tokens":11}}"#
        let answer = try ChatDecoder.decode(
            ChatFixture.stream(
                [
                    (100, ChatFixture.chunk(["role": "assistant", "content": ""])), (500, ChatFixture.content("a")),
                    (600, ChatFixture.content("b")), (700, ChatFixture.content("c")),
                    (900, ChatFixture.chunk(["content": "d"], finish: "stop")), (1000, usage), (1000, "[DONE]"),
                ], total: 1000))
        #expect(answer.text == "abcd")
        #expect(answer.timeToFirstToken == 500)
        #expect(answer.timeToFirstAnswer == 500)
        #expect(answer.timeToFirstReasoning == nil)
        #expect(((answer.timePerToken ?? 0) * 10).rounded() == 1333)
        #expect(answer.chunkCount == 4)
        #expect(answer.usage == TokenUsage(prompt: 7, completion: 4, total: 11))
        #expect(answer.finishReason == "stop" && answer.model == "m" && answer.requestID == "chatcmpl-1")
    }

    @Test("without usage the time per token is unknown; without cuts every time is")
    func unknownTimes() throws {
        var response = ChatFixture.stream([
            (10, ChatFixture.content("a")), (20, ChatFixture.chunk(["content": "b"], finish: "stop")),
        ])
        var answer = try ChatDecoder.decode(response)
        #expect(answer.timeToFirstToken == 10 && answer.timePerToken == nil && answer.usage == nil)
        for cuts in [[], [.init(end: response.body.count, milliseconds: -1e308)]] as [[HTTPResponse.Cut]] {
            response.cuts = cuts
            answer = try ChatDecoder.decode(response)
            #expect(answer.timeToFirstToken == nil)
        }
    }

    @Test("several chunks in one piece share its time; a chunk in two pieces has that of the second")
    func cuts() throws {
        var response = ChatFixture.stream([ChatFixture.content("a"), ChatFixture.content("b"), "[DONE]"])
        let half = response.body.count / 4
        response.cuts = [.init(end: half, milliseconds: 5), .init(end: response.body.count, milliseconds: 9)]
        #expect(try ChatDecoder.decode(response).timeToFirstToken == 9)
        response.cuts = [.init(end: response.body.count, milliseconds: 5)]
        #expect(try ChatDecoder.decode(response).timeToFirstToken == 5)
    }

    @Test("reasoning is the first token, and is told apart", arguments: ["reasoning_content", "reasoning"])
    func reasoning(_ field: String) throws {
        let usage =
            #"{"choices":[],"usage":{"completion_tokens":3,"completion_tokens_details":{"reasoning_tokens":2}}}"#
        let reasoning = { ChatFixture.chunk(.object(JSONObject([.init(field, .string($0)), .init("content", nil)]))) }
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                (100, reasoning("r1 ")), (200, reasoning("r2")), (300, ChatFixture.content("a")), (400, usage),
                (400, "[DONE]"),
            ]))
        #expect(answer.text == "a" && answer.reasoning == "r1 r2")
        #expect(answer.timeToFirstToken == 100 && answer.timeToFirstReasoning == 100)
        #expect(answer.timeToFirstAnswer == 300)
        #expect(answer.timePerToken == 100)
    }

    @Test("tokens that all came in one piece took no time that anybody measured")
    func burst() throws {
        let usage = #"{"choices":[],"usage":{"completion_tokens":40}}"#
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([(300, ChatFixture.content("all")), (300, usage), (300, "[DONE]")]))
        #expect(answer.timeToFirstToken == 300 && answer.timePerToken == nil)
    }

    @Test("reasoning that the server keeps to itself takes no time between tokens")
    func hiddenReasoning() throws {
        let usage =
            #"{"choices":[],"usage":{"completion_tokens":102,"completion_tokens_details":{"reasoning_tokens":100}}}"#
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                (900, ChatFixture.content("a")), (950, ChatFixture.content("b")), (960, usage), (960, "[DONE]"),
            ]))
        #expect(answer.timePerToken == 50)
    }

    @Test("tags that are cut anywhere between chunks")
    func taggedReasoning() throws {
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                (100, ChatFixture.content("<th")), (200, ChatFixture.content("ink>r</thi")),
                (300, ChatFixture.content("nk>\n\n")), (400, ChatFixture.content("42")), (400, "[DONE]"),
            ]))
        #expect(answer.text == "42" && answer.reasoning == "r")
        #expect(answer.timeToFirstReasoning == 100 && answer.timeToFirstAnswer == 400)
    }

    @Test("what is no token: role, empty content, no choices, pings")
    func noTokens() throws {
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                (1, #"{"choices":[],"prompt_filter_results":[]}"#),
                (2, ChatFixture.chunk(["role": "assistant", "content": nil, "refusal": nil])), (3, "{}"), (4, ""),
                (5, #"{"type":"ping"}"#), (6, "null"), (7, ChatFixture.content("a")),
                (8, ChatFixture.chunk([:], finish: "stop")), (9, "[DONE]"),
            ]))
        #expect(answer.text == "a" && answer.chunkCount == 1 && answer.timeToFirstToken == 7)
    }

    @Test("every cut of the pieces gives the same answer")
    func independentOfCuts() throws {
        let response = ChatFixture.stream([
            ChatFixture.content("<think>想"), ChatFixture.content("</think>é"), ChatFixture.content("👍🏽"), "[DONE]",
        ])
        let whole = try ChatDecoder.decode(response)
        for cut in 0...response.body.count {
            var cutResponse = response
            cutResponse.cuts = [
                .init(end: cut, milliseconds: 1), .init(end: response.body.count, milliseconds: 2),
            ]
            let answer = try ChatDecoder.decode(cutResponse)
            #expect(answer.text == whole.text && answer.reasoning == whole.reasoning)
            #expect(answer.timeToFirstToken == 1 || answer.timeToFirstToken == 2)
        }
    }

    @Test("the first choice alone")
    func choices() throws {
        let other = #"{"choices":[{"index":1,"delta":{"content":"x"},"finish_reason":"length"}]}"#
        let answer = try ChatDecoder.decode(ChatFixture.stream([other, ChatFixture.content("a"), other, "[DONE]"]))
        #expect(answer.text == "a" && answer.choiceCount == 2 && answer.finishReason == nil)
    }

    @Test func logprobsAreJoined() throws {
        let chunk = { (text: String) -> String in
            #"{"choices":[{"delta":{"content":"\#(text)"},"logprobs":{"content":[{"token":"\#(text)"}]}}]}"#
        }
        let answer = try ChatDecoder.decode(ChatFixture.stream([chunk("a"), chunk("b"), "[DONE]"]))
        #expect(answer.logprobs.map { JSONWriter.text($0) } == #"{"content":[{"token":"a"},{"token":"b"}]}"#)
    }

    // MARK: Ends

    @Test("a stream without [DONE], but with a finish reason, is whole")
    func noDone() throws {
        let chunks = [ChatFixture.content("a"), ChatFixture.chunk([:], finish: "length")]
        #expect(try ChatDecoder.decode(ChatFixture.stream(chunks)).finishReason == "length")
    }

    @Test("a last event without its blank line counts when it is whole")
    func lastBlankLine() throws {
        var response = ChatFixture.stream([ChatFixture.content("a"), "[DONE]"])
        response.body.removeLast(2)
        #expect(try ChatDecoder.decode(response).text == "a")
    }

    @Test("cut off at any byte, it is torn")
    func torn() {
        let response = ChatFixture.stream([ChatFixture.content("ab"), ChatFixture.content("cd"), "[DONE]"])
        for length in 6..<(response.body.count - 3) {
            var cut = response
            cut.body = Array(response.body[..<length])
            #expect(ChatFixture.failure(cut)?.code == .tornStream, "cut to \(length)")
        }
    }

    @Test func errorInside() {
        let error = ChatFixture.failure(
            ChatFixture.stream([
                ChatFixture.content("ab"), #"{"error":{"message":"The server had an error","type":"server_error"}}"#,
                "[DONE]",
            ]))
        #expect(error?.code == .streamError)
        #expect(error?.message == "the server reported an error inside the stream: The server had an error")
        #expect(error?.providerType == "server_error")
    }

    @Test(
        "errors under an event type, in vLLM's form, in a choice, alone",
        arguments: [
            "event: error\ndata: {\"message\":\"x\"}\n\n", "data: {\"object\":\"error\",\"message\":\"x\"}\n\n",
            "data: {\"choices\":[{\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\",\"error\":{\"message\":\"x\"}}]}\n\n",
            "data: {\"error\":\"x\"}\n\n",
            "data: {\"error\":{\"message\":\"x\"},\"choices\":[{\"delta\":{},\"finish_reason\":\"error\"}]}\n\n",
        ])
    func errorForms(_ body: String) {
        let error = ChatFixture.failure(HTTPResponse(status: 200, body: Array(body.utf8)))
        #expect(error?.code == .streamError)
        #expect(error?.message.hasSuffix(": x") == true)
    }

    @Test("a stream that says no more than that it failed is no answer")
    func unnamedError() {
        let error = ChatFixture.failure(
            ChatFixture.stream([ChatFixture.content("ab"), ChatFixture.chunk([:], finish: "error"), "[DONE]"]))
        #expect(error?.code == .streamError)
    }

    @Test func brokenChunk() {
        let error = ChatFixture.failure(ChatFixture.stream([ChatFixture.content("ab"), "{\"choices\":", "[DONE]"]))
        #expect(error?.code == .brokenChunk)
    }

    @Test func nothingButTheEnd() {
        #expect(ChatFixture.failure(ChatFixture.stream(["[DONE]"]))?.code == .noChoices)
        #expect(ChatFixture.failure(HTTPResponse(status: 200, body: Array(": ping\n\n".utf8)))?.code == .tornStream)
    }

    // MARK: Tool calls

    /// A chunk with one piece of a tool call.
    private func piece(_ index: String, _ rest: String) -> String {
        #"{"choices":[{"delta":{"tool_calls":[{\#(index)\#(rest)}]}}]}"#
    }

    private func call(_ id: String, _ name: String, _ arguments: String) -> JSONValue {
        [
            "id": .string(id), "type": "function",
            "function": ["name": .string(name), "arguments": .string(arguments)],
        ]
    }

    @Test func toolCalls() throws {
        let start = { (index: String, id: String, name: String) in
            piece(
                "\"index\":\(index),", #""id":"\#(id)","type":"function","function":{"name":"\#(name)","arguments":""}"#
            )
        }
        let more = { (index: String, text: String) in
            piece("\"index\":\(index),", #""function":{"arguments":"\#(text)"}"#)
        }
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                (1, ChatFixture.chunk(["role": "assistant", "content": nil])), (2, start("1", "b", "g")),
                (3, start("0", "a", "f")), (4, more("0", "{\\\"x\\\"")), (5, more("1", "{}")), (6, more("0", ":1}")),
                (7, ChatFixture.chunk([:], finish: "tool_calls")),
            ]))
        #expect(answer.toolCalls == [call("a", "f", "{\"x\":1}"), call("b", "g", "{}")])
        #expect(answer.finishReason == "tool_calls" && answer.text.isEmpty)
        #expect(answer.timeToFirstToken == 2 && answer.timeToFirstAnswer == 2 && answer.chunkCount == 5)
    }

    @Test(
        "servers that give no index, or 0 to every call, and arguments as an object", arguments: ["", "\"index\":0,"])
    func withoutIndex(_ index: String) throws {
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                piece(index, #""id":"a","function":{"name":"f","arguments":"{}"}"#),
                piece(index, #""id":"b","function":{"name":"g","arguments":{"x":1.0}}"#), "[DONE]",
            ]))
        #expect(answer.toolCalls == [call("a", "f", "{}"), call("b", "g", "{\"x\":1.0}")])
    }

    @Test("id and name repeated with every piece")
    func repeated() throws {
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([
                piece("\"index\":0,", #""id":"a","function":{"name":"f","arguments":"{"}"#),
                piece("\"index\":0,", #""id":"a","function":{"name":"f","arguments":"}"}"#), "[DONE]",
            ]))
        #expect(answer.toolCalls == [call("a", "f", "{}")])
    }

    @Test func legacyFunctionCall() throws {
        let chunk = { (call: String) -> String in #"{"choices":[{"delta":{"function_call":{\#(call)}}}]}"# }
        let answer = try ChatDecoder.decode(
            ChatFixture.stream([chunk(#""name":"f","arguments":"""#), chunk(#""arguments":"{}""#), "[DONE]"]))
        #expect(answer.toolCalls == [["type": "function", "function": ["name": "f", "arguments": "{}"]]])
    }

    @Test("absurd indexes", .timeLimit(.minutes(1)))
    func absurdIndexes() throws {
        let indexes = [
            "-1", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "1.5", "null", "\"0\"",
        ]
        let chunks = indexes.map { piece("\"index\":\($0),", #""function":{"name":"f","arguments":"{}"}"#) }
        #expect(try !ChatDecoder.decode(ChatFixture.stream(chunks + ["[DONE]"])).toolCalls.isEmpty)
        let many = (0..<3_000).map { piece("\"index\":\($0),", #""function":{"name":"f","arguments":"{}"}"#) }
        #expect(try ChatDecoder.decode(ChatFixture.stream(many + ["[DONE]"])).toolCalls.count == 3_000)
    }

    @Test("a megabyte without a line end, and ten thousand chunks", .timeLimit(.minutes(1)))
    func large() throws {
        let line = HTTPResponse(status: 200, body: Array(("data: " + String(repeating: "x", count: 1 << 20)).utf8))
        #expect(ChatFixture.failure(line)?.code == .tornStream)
        let chunks = Array(repeating: (1.0, ChatFixture.content("<think>")), count: 10_000)
        let answer = try ChatDecoder.decode(ChatFixture.stream(chunks + [(2, "[DONE]")]))
        #expect(answer.isReasoningOpen && answer.chunkCount == 10_000)
    }
}
