import HTTPTransport
import Nines
import Testing

@Suite("Responses without an answer")
struct ChatErrorTests {
    /// Statuses and bodies as servers send them, and what is to be read from them.
    @Test(arguments: [
        // OpenAI
        (
            401,
            #"{"error":{"message":"Incorrect API key provided.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}"#,
            "HTTP 401 Unauthorized: Incorrect API key provided."
        ),
        // Ollama, text-generation-inference
        (404, #"{"error":"model 'x' not found"}"#, "HTTP 404 Not Found: model 'x' not found"),
        (
            422, #"{"error":"Input validation error","error_type":"validation"}"#,
            "HTTP 422 Unprocessable Content: Input validation error"
        ),
        // vLLM, older and newer
        (
            400, #"{"object":"error","message":"top_k must be -1","type":"BadRequestError","param":null,"code":400}"#,
            "HTTP 400 Bad Request: top_k must be -1"
        ),
        // FastAPI
        (404, #"{"detail":"Not Found"}"#, "HTTP 404 Not Found: Not Found"),
        (
            422,
            #"{"detail":[{"type":"missing","loc":["body","messages"],"msg":"Field required"},{"loc":["body","n"],"msg":"x"}]}"#,
            "HTTP 422 Unprocessable Content: messages: Field required; n: x"
        ),
        // Mistral, Gemini, llama.cpp, Anthropic
        (
            422,
            #"{"object":"error","message":{"detail":[{"type":"extra_forbidden","loc":["body","foo"],"msg":"Extra inputs are not permitted"}]}}"#,
            "HTTP 422 Unprocessable Content: foo: Extra inputs are not permitted"
        ),
        (
            400, #"[{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}]"#,
            "HTTP 400 Bad Request: API key not valid."
        ),
        (
            500, #"{"error":{"code":500,"message":"context shift is disabled","type":"server_error"}}"#,
            "HTTP 500 Internal Server Error: context shift is disabled"
        ),
        (
            529, #"{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}"#,
            "HTTP 529 Overloaded: Overloaded"
        ),
        // OpenRouter hands on the provider's words.
        (
            429,
            #"{"error":{"message":"Provider returned error","code":429,"metadata":{"raw":"quota of 20 a minute"}}}"#,
            "HTTP 429 Too Many Requests: Provider returned error: quota of 20 a minute"
        ),
        // Gateways
        (403, #"{"message":"Forbidden"}"#, "HTTP 403 Forbidden: Forbidden"),
        (
            403, #"{"success":false,"errors":[{"code":10000,"message":"Authentication error"}]}"#,
            "HTTP 403 Forbidden: Authentication error"
        ),
        (
            502, "<html>\r\n<head><title>502 Bad\n Gateway</title></head><body><center>nginx</center></body></html>",
            "HTTP 502 Bad Gateway: 502 Bad Gateway"
        ),
        (
            503, "<!doctype html><style>p{}</style><p>Down for <b>maintenance</b><script>alert(1)</script>",
            "HTTP 503 Service Unavailable: Down for maintenance"
        ),
        (504, "upstream request timeout", "HTTP 504 Gateway Timeout: upstream request timeout"),
        (503, "data: {\"error\":{\"message\":\"busy\"}}\n\n", "HTTP 503 Service Unavailable: busy"),
        (500, "", "HTTP 500 Internal Server Error, without saying why"),
        (418, " \n", "HTTP 418, without saying why"),
        (400, #"{"broken":"#, #"HTTP 400 Bad Request: {"broken":"#),
        (400, #"{"error":{"type":"x"}}"#, "HTTP 400 Bad Request: x"),
        (400, #"{"error":{}}"#, "HTTP 400 Bad Request, without saying why"),
    ])
    func statuses(_ status: Int, _ body: String, _ message: String) {
        let error = ChatFixture.failure(HTTPResponse(status: status, body: Array(body.utf8)))
        #expect(error?.code == .http(status))
        #expect(error?.message == message)
        #expect(error?.status == status)
    }

    @Test func redirection() {
        let error = ChatFixture.failure(HTTPResponse(status: 301, headers: ["Location": "https://x/v1"]))
        #expect(error?.message == "HTTP 301: redirected to https://x/v1")
    }

    /// Bodies under a status of success, the code and the message.
    @Test(
        arguments: [
            (
                #"{"error":{"message":"Rate limit reached","type":"rate_limit_exceeded"}}"#, "provider-error",
                "the server reported an error with HTTP 200: Rate limit reached"
            ),
            (
                #"{"error":{"message":"bad","code":400}}"#, "provider-error",
                "the server reported an error with HTTP 200: bad"
            ),
            (
                #"{"object":"error","message":"no","code":40001}"#, "provider-error",
                "the server reported an error with HTTP 200: no"
            ),
            (
                #"{"choices":[{"message":{"content":""},"error":{"code":502,"message":"upstream"}}]}"#,
                "provider-error",
                "the server reported an error with HTTP 200: upstream"
            ),
            (
                #"{"choices":[{"message":{"content":"half"},"finish_reason":"error"}]}"#, "provider-error",
                "the server ended the answer with finish_reason error"
            ),
            (#"{"error":null,"id":"x"}"#, "no-choices", #"no choices in {"error":null,"id":"x"}"#),
            (#"{"choices":[]}"#, "no-choices", #"an empty list of choices in {"choices":[]}"#),
            (#"{"choices":{}}"#, "no-choices", #"an empty list of choices in {"choices":{}}"#),
            ("[]", "no-choices", "no choices in []"),
            ("<html><title>Sign in</title></html>", "html", "a web page in place of an answer: Sign in"),
            ("OK", "not-json", "neither JSON nor an event stream: OK"),
            (#"{"choices":[{"message""#, "not-json", nil),
            ("", "empty-body", "HTTP 200 with an empty body"),
        ] as [(String, String, String?)])
    func successes(_ body: String, _ code: String, _ message: String?) {
        let error = ChatFixture.failure(ChatFixture.json(body))
        #expect(error?.code.rawValue == code)
        if let message { #expect(error?.message == message) }
    }

    /// Messages that refuse a field; the field and what to do about it.
    @Test(
        arguments: [
            (
                #"{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.","type":"invalid_request_error","param":"max_tokens","code":"unsupported_parameter"}}"#,
                "max_tokens", "rename: { max_tokens: max_completion_tokens }"
            ),
            (
                #"{"error":{"message":"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead."}}"#,
                "max_tokens", "rename: { max_tokens: max_completion_tokens }"
            ),
            (
                #"{"error":{"message":"Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.","param":"temperature","code":"unsupported_value"}}"#,
                "temperature", "rename: { temperature: null }"
            ),
            (
                #"{"error":{"message":"temperature does not support 0"}}"#, "temperature",
                "rename: { temperature: null }"
            ),
            (
                #"{"error":{"message":"Unrecognized request argument supplied: top_k"}}"#, "top_k",
                "rename: { top_k: null }"
            ),
            (#"{"error":{"message":"Unknown name \"stop\": Cannot find field."}}"#, "stop", "rename: { stop: null }"),
            (
                #"{"detail":[{"type":"extra_forbidden","loc":["body","seed"],"msg":"Extra inputs are not permitted"}]}"#,
                "seed", "rename: { seed: null }"
            ),
            (
                #"{"error":{"message":"Invalid 'temperature': decimal above maximum value.","param":"temperature"}}"#,
                "temperature", "change temperature in the suite's request"
            ),
            (#"{"error":{"message":"`top_p` must be in (0, 1]"}}"#, "top_p", "change top_p in the suite's request"),
            (
                #"{"error":{"message":"\"auto\" tool choice requires --enable-auto-tool-choice","param":"tool_choice"}}"#,
                "tool_choice", "capabilities: { tools: false }"
            ),
            (
                #"{"error":{"message":"Unsupported parameter: 'stream_options'"}}"#, "stream_options",
                "capabilities: { stream: false }"
            ),
            (
                #"{"error":{"message":"Unsupported value: 'messages[0].role' does not support 'system' with this model.","param":"messages[0].role"}}"#,
                "messages[0].role", "capabilities: { system: false }"
            ),
            (#"{"error":{"message":"System role not supported"}}"#, nil, "capabilities: { system: false }"),
            (
                #"{"error":{"message":"This model's maximum context length is 4097 tokens. However, you requested 5000 (4000 in the messages, 1000 in max_tokens).","param":"messages","code":"context_length_exceeded"}}"#,
                "messages", "shorten the prompt or lower max_tokens"
            ),
            (#"{"error":{"message":"Please stop asking, user, the store is closed: n/a"}}"#, nil, nil),
        ] as [(String, String?, String?)])
    func refusedFields(_ body: String, _ parameter: String?, _ hint: String?) {
        let error = ChatFixture.failure(HTTPResponse(status: 400, body: Array(body.utf8)))
        #expect(error?.parameter == parameter)
        if let hint {
            #expect(error?.hint?.contains(hint) == true, "\(error?.hint ?? "no hint")")
        } else {
            #expect(error?.hint == nil)
        }
    }

    @Test(arguments: [
        (401, "api_key"), (404, "base_url"), (403, "api_key"), (429, "limits.concurrency"), (402, "credit"),
    ])
    func hints(_ status: Int, _ word: String) {
        #expect(ChatFixture.failure(HTTPResponse(status: status))?.hint?.contains(word) == true)
    }

    @Test func quota() {
        let body =
            #"{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}"#
        let error = ChatFixture.failure(HTTPResponse(status: 429, body: Array(body.utf8)))
        #expect(error?.providerCode == "insufficient_quota" && error?.providerType == "insufficient_quota")
        #expect(error?.hint == "the account has no credit left")
    }

    @Test(
        "every code survives being written and read",
        arguments: [
            ChatError.Code.http(401), .http(599), .provider, .emptyBody, .html, .notJSON, .noChoices, .streamError,
            .brokenChunk, .tornStream,
        ])
    func spelling(_ code: ChatError.Code) {
        #expect(!code.rawValue.isEmpty)
        #expect(ChatError.Code(rawValue: code.rawValue) == code)
    }

    @Test func unknownSpellings() {
        for text in ["", "http-", "http-x", "reset"] { #expect(ChatError.Code(rawValue: text) == nil) }
    }

    @Test("messages are one line of bounded length", .timeLimit(.minutes(1)))
    func bounded() {
        for body in [
            String(repeating: "x\n", count: 250_000), "<title>" + String(repeating: "x", count: 500_000),
            String(repeating: "<", count: 500_000),
            "{\"error\":\"" + String(repeating: "a'", count: 250_000) + "\"}",
            String(repeating: "[", count: 500_000),
        ] {
            let error = ChatFixture.failure(HTTPResponse(status: 400, body: Array(body.utf8)))
            #expect((error?.message.unicodeScalars.count ?? .max) <= 700)
            #expect(error?.message.contains("\n") == false)
            #expect(ChatFixture.failure(HTTPResponse(status: 200, body: Array(body.utf8))) != nil)
        }
    }
}
