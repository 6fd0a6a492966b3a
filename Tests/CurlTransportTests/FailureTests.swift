import CurlTransport
import HTTPTransport
import LoopbackServer
import Testing

/// Every way in which an exchange breaks has its class, and libcurl's own words.
@Suite(.timeLimit(.minutes(1)))
struct FailureTests {
    struct Breakage: Sendable, CustomTestStringConvertible {
        var name: String
        var reply: Reply
        var code: TransportError.Code
        var hasPartial: Bool
        var testDescription: String { name }
    }

    static let breakages = [
        Breakage(name: "reset before the head", reply: .steps(.reset), code: .reset, hasPartial: false),
        Breakage(name: "closed before the head", reply: .steps(.close), code: .reset, hasPartial: false),
        Breakage(
            name: "reset in the body",
            reply: .steps(.text(Reply.head(200, [("Content-Length", "9")]) + "{"), .pause(.milliseconds(50)), .reset),
            code: .reset, hasPartial: true),
        Breakage(
            name: "closed short of the content length",
            reply: .steps(.text(Reply.head(200, [("Content-Length", "9")]) + "{}"), .close), code: .reset,
            hasPartial: true),
        Breakage(
            name: "closed within a chunk",
            reply: .steps(.text(Reply.head(200, [("Transfer-Encoding", "chunked")]) + "9\r\n{"), .close), code: .reset,
            hasPartial: true),
        Breakage(
            name: "a chunk without a size",
            reply: .steps(.text(Reply.head(200, [("Transfer-Encoding", "chunked")]) + "zz\r\n{}\r\n"), .close),
            code: .malformed, hasPartial: true),
        Breakage(
            name: "not HTTP", reply: .steps(.text("SSH-2.0-OpenSSH_9.2\r\n"), .close), code: .malformed,
            hasPartial: false),
        Breakage(
            name: "gzip that is none",
            reply: .reply(headers: [("Content-Encoding", "gzip")], body: "not compressed at all"), code: .malformed,
            hasPartial: true),
        Breakage(
            name: "a content length that is no number",
            reply: .steps(.text(Reply.head(200, [("Content-Length", "many")]) + "{}"), .close),
            code: .malformed, hasPartial: true),
        Breakage(
            name: "a line of 150 KB in the head",
            reply: .reply(headers: [("X-Long", String(repeating: "y", count: 150_000))], body: "{}"),
            code: .malformed, hasPartial: true),
    ]

    @Test(arguments: breakages)
    func aBrokenAnswerHasItsClass(_ breakage: Breakage) async throws {
        let server = try LoopbackServer { _ in breakage.reply }
        let failure = try await withTransport { try #require(await $0.failure(of: .to(server.url))) }
        #expect(failure.code == breakage.code, "\(failure)")
        #expect((failure.partial != nil) == breakage.hasPartial)
        #expect(failure.curlCode != nil)
        #expect(!failure.message.isEmpty)
        #expect(failure.milliseconds > 0)
    }

    @Test(
        "closed after any number of bytes, an answer is broken off until its last one has come",
        arguments: [
            (Reply.reply(body: "{}").bytes, "{}"),
            (Array("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".utf8) + Reply.reply(body: "{}").bytes, "{}"),
            (Array("HTTP/1.1 100 Continue\r\n\r\nhttp/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".utf8), "{}"),
            (Array("HTTP/1.1 200 OK\r\nA: b\r\n \nContent-Length: 2\n\n{}".utf8), "{}"),
            (Reply.stream(["data: {}\n\n", "data: x\n\n"]).bytes, "0\r\n\r"),
            (Reply.stream(["data: {}\n\n", "data: [DONE]\n\n"]).bytes, "data: [DONE]\n"),
        ])
    func closedAnywhere(_ answer: [UInt8], _ last: String) async throws {
        let whole = try #require(answer.firstRange(of: Array(last.utf8))).upperBound
        let server = try LoopbackServer { request in
            .steps(.bytes(Array(answer.prefix(Int(request.target.dropFirst()) ?? 0))), .close)
        }
        try await withTransport { transport in
            for count in 0...answer.count {
                let failure = await transport.failure(of: .to(server.url, path: "/\(count)"))
                #expect(failure?.code == (count < whole ? .reset : nil), "\(count) of \(answer.count) bytes")
            }
        }
    }

    @Test(
        "heads, interim ones and trailers are bounded together",
        arguments: [
            ("", String(repeating: "X-Trailer: \(String(repeating: "y", count: 1000))\r\n", count: 1000)),
            (String(repeating: "HTTP/1.1 103 Early Hints\r\n\r\n", count: 20_000), ""),
        ])
    func headsAreBounded(_ interim: String, _ trailers: String) async throws {
        let head = Reply.head(200, [("Transfer-Encoding", "chunked")])
        let server = try LoopbackServer { _ in .steps(.text("\(interim)\(head)2\r\n{}\r\n0\r\n\(trailers)\r\n")) }
        let failure = try await withTransport { try #require(await $0.failure(of: .to(server.url))) }
        #expect(failure.code == .malformed && failure.message.contains("head and trailers"), "\(failure)")
    }

    /// Left to itself, libcurl sends a request again when a connection that served before is closed instead of an answer.
    @Test(arguments: [Reply.steps(.close), .steps(.reset), .steps(.pause(.milliseconds(100)), .close)])
    func nothingIsSentTwice(_ second: Reply) async throws {
        let server = try LoopbackServer { $0.number == 0 ? .reply(body: "first") : second }
        try await withTransport { transport in
            #expect(try await transport.send(.to(server.url)).text == "first")
            let failure = try #require(await transport.failure(of: .to(server.url)))
            #expect(failure.code == .reset)
            #expect(failure.code.mayHaveBeenSent)
            #expect(server.requests.count == 2)
            // The next is the caller's own decision, and goes over a connection that stands.
            #expect(try await transport.send(.to(server.url)).text == "first")
            #expect(server.requests.map(\.number) == [0, 1, 0])
        }
    }

    /// RST_STREAM says that nothing was done: one that is to go elsewhere, and one that is to come as HTTP/1.1.
    @Test("what an HTTP/2 server refuses unprocessed is sent again", arguments: [(7, "PRI"), (13, "POST")])
    func refusedStream(_ code: UInt8, _ again: String) async throws {
        let settings: [UInt8] = [0, 0, 0, 4, 0, 0, 0, 0, 0]
        let refusal: [UInt8] = [0, 0, 4, 3, 0, 0, 0, 0, 1, 0, 0, 0, code]
        // Status 200 by its number in HPACK's table, then a body of two bytes.
        let answer: [UInt8] = [0, 0, 1, 1, 4, 0, 0, 0, 1, 0x88, 0, 0, 2, 0, 1, 0, 0, 0, 1] + Array("ok".utf8)
        let server = try LoopbackServer { request in
            guard request.method == "PRI" else { return .reply(body: "ok") }
            return .steps(.bytes(settings + (request.connection == 0 ? refusal : answer)), .pause(.seconds(5)))
        }
        try await withTransport { transport in
            let options = HTTPConnectionOptions(version: .http2)
            let response = try await transport.send(.to(server.url, connection: options))
            #expect(response.text == "ok")
            #expect(server.requests.map(\.method) == ["PRI", again])
        }
    }

    @Test func nobodyListens() async throws {
        let failure = try await withTransport { await $0.failure(of: .to("http://127.0.0.1:1")) }
        #expect(failure?.code == .connect)
        #expect(failure?.curlCode == 7)
        #expect(failure?.message.contains("127.0.0.1") == true)
    }

    @Test func anUnknownHost() async throws {
        let options = HTTPConnectionOptions(proxy: "")
        let failure = try await withTransport {
            await $0.failure(of: .to("http://user:secret@no-such-host.invalid", connection: options))
        }
        #expect(failure?.code == .resolve)
        #expect(failure?.curlCode == 6)
        #expect(failure?.message.contains("no-such-host.invalid") == true)
        #expect(failure?.message.contains("secret") == false)
    }

    @Test(arguments: [
        HTTPRequest.to("ftp://127.0.0.1"), .to("http://[::1"), .to("http://127.0.0.1\u{0}.example"), .to(""),
        .to("http://127.0.0.1", method: "GET /x HTTP/1.1\r\nX: "), .to("http://127.0.0.1", method: ""),
        .to("http://127.0.0.1", headers: ["X": "a\r\nY: b"]), .to("http://127.0.0.1", headers: ["X: a\r\nY": "b"]),
        .to("http://127.0.0.1", headers: ["": "b"]),
        .to("https://127.0.0.1:1", path: "/ \r\nX: y"),
    ])
    func aRequestThatCannotBeMade(_ request: HTTPRequest) async throws {
        let failure = try await withTransport { await $0.failure(of: request) }
        #expect(failure?.code == .invalidRequest, "\(String(describing: failure))")
    }

    @Test func aPasswordInTheProxyStaysOutOfTheMessage() async throws {
        let options = HTTPConnectionOptions(proxy: "bogus://user:secret@127.0.0.1:1")
        let failure = try await withTransport {
            await $0.failure(of: .to("http://example.invalid", connection: options))
        }
        #expect(failure != nil)
        #expect(failure?.message.contains("secret") == false)
    }

    @Test(arguments: [false, true])
    func aBodyBeyondTheLimit(chunked: Bool) async throws {
        let text = String(repeating: "x", count: 1000)
        let server = try LoopbackServer { _ in chunked ? .stream([text, text]) : .reply(body: text + text) }
        try await withTransport { transport in
            let failure = try #require(await transport.failure(of: .to(server.url, bodyLimit: 1999)))
            #expect(failure.code == .tooLarge)
            #expect(failure.partial?.body.count == 1999)
            #expect(failure.message.contains("1999"))
            let response = try await transport.send(.to(server.url, bodyLimit: 2000))
            #expect(response.body.count == 2000)
        }
    }

    @Test func onlyTheBeginningOfABodyBeyondTheLimitIsKept() async throws {
        let text = String(repeating: "x", count: 300_000)
        let server = try LoopbackServer { _ in .reply(body: text) }
        let failure = try await withTransport { await $0.failure(of: .to(server.url, bodyLimit: 200_000)) }
        #expect(failure?.code == .tooLarge)
        #expect(failure?.partial?.body.count == 128 << 10)
    }

    @Test func aHeadWithoutEnd() async throws {
        let server = try LoopbackServer { _ in
            var steps: [Reply.Step] = [.text("HTTP/1.1 200 OK\r\n")]
            for index in 0..<400 {
                steps.append(.text("X-\(index): " + String(repeating: "y", count: 10_000) + "\r\n"))
            }
            return Reply(steps + [.text("\r\n"), .close])
        }
        let failure = try await withTransport { await $0.failure(of: .to(server.url)) }
        #expect(failure?.code == .malformed, "\(String(describing: failure?.message))")
    }
}
