import JSONText
import LoopbackServer

/// Servers that speak chat completions.
enum ChatServer {
    /// Repeats the last word of every question, plain or streamed as asked, after a pause.
    static func repeating(after pause: Duration = .zero) throws -> LoopbackServer {
        try LoopbackServer { request in
            let reply = answer(word(of: request), to: request)
            return pause > .zero ? Reply([.pause(pause)] + reply.steps) : reply
        }
    }

    /// The last word of the question.
    static func word(of request: ReceivedRequest) -> String {
        let body = try? JSONParser.parse(request.body)
        let text = body?["messages"]?.array?.last?["content"]?.string ?? ""
        return text.split(separator: " ").last.map(String.init) ?? ""
    }

    /// An answer, as an event stream of one piece a character where that is asked for.
    static func answer(
        _ text: String, to request: ReceivedRequest, headers: [(String, String)] = []
    ) -> Reply {
        let isStreaming = (try? JSONParser.parse(request.body))?["stream"]?.bool == true
        return isStreaming
            ? stream(text.map(String.init))
            : .reply(headers: [("Content-Type", "application/json")] + headers, body: JSONWriter.text(document(text)))
    }

    static func document(_ text: String) -> JSONValue {
        [
            "id": "r-1", "model": "m-2024", "system_fingerprint": "fp",
            "choices": [
                ["index": 0, "message": ["role": "assistant", "content": .string(text)], "finish_reason": "stop"]
            ],
            "usage": ["prompt_tokens": 7, "completion_tokens": 3, "total_tokens": 10],
        ]
    }

    /// An event stream whose deltas are these pieces.
    static func stream(_ pieces: [String]) -> Reply { .stream(events(pieces)) }

    /// The events of such a stream.
    static func events(_ pieces: [String]) -> [String] {
        pieces.map { event(delta: $0) } + [ending, "data: [DONE]\n\n"]
    }

    static func event(delta: String) -> String {
        let chunk: JSONValue = [
            "id": "r-1", "model": "m-2024", "choices": [["index": 0, "delta": ["content": .string(delta)]]],
        ]
        return "data: \(JSONWriter.text(chunk))\n\n"
    }

    private static let ending = """
        data: {"id":"r-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

        data: {"id":"r-1","choices":[],"usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}


        """
}

extension LoopbackServer {
    /// Waits until so many requests have come; false when they do not come.
    func receives(_ count: Int) async throws -> Bool {
        let deadline = ContinuousClock.now + .seconds(30)
        while requests.count < count, ContinuousClock.now < deadline { try await Task.sleep(for: .milliseconds(5)) }
        return requests.count >= count
    }
}
