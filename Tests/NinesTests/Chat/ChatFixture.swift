import HTTPTransport
import JSONText

@testable import Nines

/// Responses for the tests of decoding.
enum ChatFixture {
    static func json(_ body: String, status: Int = 200, headers: HTTPHeaders = [:]) -> HTTPResponse {
        var headers = headers
        if headers["content-type"] == nil { headers["content-type"] = "application/json" }
        return HTTPResponse(status: status, headers: headers, body: Array(body.utf8))
    }

    /// An event stream of chunks, each of them a piece that came at its time.
    static func stream(_ chunks: [(milliseconds: Double, data: String)], total: Double = 0) -> HTTPResponse {
        var body: [UInt8] = []
        var cuts: [HTTPResponse.Cut] = []
        for chunk in chunks {
            body += Array("data: \(chunk.data)\n\n".utf8)
            cuts.append(HTTPResponse.Cut(end: body.count, milliseconds: chunk.milliseconds))
        }
        return HTTPResponse(
            status: 200, headers: ["content-type": "text/event-stream"], body: body, cuts: cuts,
            timings: HTTPTimings(total: total))
    }

    static func stream(_ data: [String]) -> HTTPResponse {
        stream(data.map { (0, $0) })
    }

    /// A chunk with one delta.
    static func chunk(_ delta: JSONValue, finish: String? = nil) -> String {
        let choice: JSONValue = [
            "index": 0, "delta": delta, "finish_reason": finish.map(JSONValue.string) ?? .null,
        ]
        return JSONWriter.text([
            "id": "chatcmpl-1", "object": "chat.completion.chunk", "model": "m", "choices": [choice],
        ])
    }

    static func content(_ text: String) -> String { chunk(["content": .string(text)]) }

    static func failure(_ response: HTTPResponse) -> ChatError? {
        do throws(ChatError) {
            _ = try ChatDecoder.decode(response)
            return nil
        } catch {
            return error
        }
    }
}
