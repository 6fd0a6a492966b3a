import JSONText
import LoopbackServer

@testable import Nines

/// What may go wrong with one exchange; none of it is an answer.
enum ConnectionFault: CaseIterable, Sendable {
    case reset, close, silence
    /// A right answer that breaks off, anywhere before its end.
    case cutByReset, cutByClose, cutBySilence
    /// Half an answer, with everything in order below it: only what it says tells that it is not whole.
    case half, halfUntilClose
    case garbage, status, page, errorInside

    private static let html = [("Content-Type", "text/html")]

    /// What the server does instead of the right answer to a question that ends with a word.
    func reply(insteadOf right: Reply, to request: ReceivedRequest, _ random: inout SeededRandom) -> Reply {
        switch self {
        case .reset: return .steps(.reset)
        case .close: return .steps(.close)
        case .silence: return .silence
        case .cutByReset: return cut(right, &random, .reset)
        case .cutByClose: return cut(right, &random, .close)
        case .cutBySilence: return cut(right, &random, .pause(.seconds(3600)), .close)
        case .half: return half(of: request, &random)
        case .halfUntilClose:
            let body = part(of: JSONWriter.bytes(ChatServer.document(ChatServer.word(of: request))), &random)
            return .steps(.text(Reply.head(200, [("Content-Type", "application/json")])), .bytes(body), .close)
        case .garbage:
            let count = random.below(400)
            return .steps(.bytes((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }), .close)
        case .status:
            let status = random.pick([408, 409, 429, 500, 502, 503]) ?? 500
            return .reply(status, headers: [("retry-after-ms", "20")], body: #"{"error":{"message":"busy"}}"#)
        case .page: return .reply(headers: Self.html, body: "<html><title>Log in</title></html>")
        case .errorInside: return .reply(body: #"{"error":{"message":"no such deployment"}}"#)
        }
    }

    private func cut(_ right: Reply, _ random: inout SeededRandom, _ end: Reply.Step...) -> Reply {
        var bytes = right.bytes[...]
        // A stream is whole with the line that says that it is done, whatever comes of the rest.
        if let done = bytes.firstRange(of: Array("[DONE]\n".utf8)) { bytes = bytes[..<done.upperBound] }
        return Reply([.bytes(part(of: Array(bytes), &random))] + end)
    }

    /// Less than the whole, at random.
    private func part(of bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        Array(bytes.prefix(random.below(bytes.count)))
    }

    private func half(of request: ReceivedRequest, _ random: inout SeededRandom) -> Reply {
        let word = ChatServer.word(of: request)
        guard (try? JSONParser.parse(request.body))?["stream"]?.bool == true else {
            return .reply(body: part(of: JSONWriter.bytes(ChatServer.document(word)), &random))
        }
        // Pieces of text alone: the reason for the end comes behind them.
        return .stream(word.prefix(random.below(word.count + 1)).map { ChatServer.event(delta: String($0)) })
    }
}
