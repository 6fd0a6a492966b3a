import CurlTransport
import HTTPTransport
import LoopbackServer
import Testing

/// What goes out and what comes back when nothing breaks.
@Suite(.timeLimit(.minutes(1)))
struct ExchangeTests {
    @Test func carriesARequestAndItsResponse() async throws {
        let server = try LoopbackServer { _ in
            .reply(429, headers: [("Retry-After", "2"), ("Set-Cookie", "a=1"), ("set-cookie", "b=2")], body: "{}")
        }
        let response = try await withTransport {
            try await $0.send(
                .to(
                    server.url, headers: ["Content-Type": "application/json", "X-Empty": ""],
                    body: "{\"ü\":\"\u{0}\"}"))
        }
        #expect(response.status == 429)
        #expect(response.text == "{}")
        #expect(response.version == "1.1")
        #expect(response.origin == .live)
        #expect(response.cuts.isEmpty)
        #expect(response.headers["retry-after"] == "2")
        #expect(response.headers.fields.filter { $0.name.lowercased() == "set-cookie" }.map(\.value) == ["a=1", "b=2"])
        let request = try #require(server.requests.first)
        #expect(request.method == "POST")
        #expect(request.target == "/v1/chat/completions")
        #expect(request.text == "{\"ü\":\"\u{0}\"}")
        #expect(request.header("content-type") == "application/json")
        #expect(request.header("x-empty") == "")
        #expect(request.header("expect") == nil)
        #expect(request.header("user-agent") == "nines")
        #expect(request.header("accept-encoding")?.contains("gzip") == true)
    }

    @Test(arguments: ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"], ["", "body"])
    func sendsTheMethodAndTheBody(method: String, body: String) async throws {
        let server = try LoopbackServer { $0.method == "HEAD" ? .steps(.text(Reply.head(204))) : .reply(body: $0.body) }
        let expected = method == "HEAD" ? "" : body
        try await withTransport { transport in
            // Twice in a row on one handle, with another method between: nothing of a request may stick to the next.
            for _ in 0..<2 {
                let response = try await transport.send(.to(server.url, method: method, body: body))
                #expect(response.text == expected)
                _ = try await transport.send(.to(server.url, method: "POST", body: "another"))
            }
        }
        #expect(server.requests.map(\.method) == [method, "POST", method, "POST"])
        #expect(server.requests.map(\.text) == [expected, "another", expected, "another"])
        #expect(server.requests.map { $0.header("content-type") != nil } == [true, true, true, true])
    }

    @Test func sendsABodyOfSeveralMegabytes() async throws {
        let server = try LoopbackServer { .reply(body: $0.body) }
        let body = String(repeating: "0123456789abcdef", count: 300_000)
        let response = try await withTransport { try await $0.send(.to(server.url, body: body)) }
        #expect(response.text == body)
    }

    @Test func keepsTheConnection() async throws {
        let server = try LoopbackServer { .reply(body: "\($0.connection)/\($0.number)") }
        let responses = try await withTransport { transport in
            var responses: [HTTPResponse] = []
            for _ in 0..<20 { responses.append(try await transport.send(.to(server.url))) }
            return responses
        }
        #expect(server.connectionCount == 1)
        #expect(responses.last?.text == "0/19")
        #expect(responses.first?.timings.connect ?? 0 > 0)
        #expect(responses.last?.timings.connect == 0)
        #expect(responses.last?.timings.nameLookup == 0)
    }

    /// A server that says too much: what comes unasked on a connection that is kept answers no later request.
    @Test(
        "what follows an answer unasked is no answer to the next request",
        arguments: [
            [Reply.Step.pause(.milliseconds(60))] + Reply.reply(body: "late").steps,
            Reply.reply(body: "at once").steps, [.pause(.milliseconds(60)), .text("\r\n")],
            [.pause(.milliseconds(60)), .close],
        ], [false, true])
    func keepsNothingForTheNext(_ unasked: [Reply.Step], _ isInChunks: Bool) async throws {
        let server = try LoopbackServer { request in
            let word = request.text
            guard request.connection == 0 else { return .reply(body: word) }
            guard isInChunks else { return Reply(Reply.reply(body: word).steps + unasked) }
            // As much as libcurl reads at once: what comes behind the last chunk lies in the socket, and not with it.
            var read = Reply.stream([word]).bytes
            read += [UInt8](repeating: 0x78, count: 16384 - read.count)
            guard case .bytes(let next)? = unasked.first else { return Reply([.bytes(read)] + unasked) }
            return Reply([.bytes(read + next)] + unasked.dropFirst())
        }
        try await withTransport { transport in
            for (number, word) in ["one", "two", "three", "four"].enumerated() {
                if number == 1 { try await Task.sleep(for: .milliseconds(250)) }
                #expect(try await transport.send(.to(server.url, body: word)).text == word)
            }
        }
        #expect(server.connectionCount == 2)
    }

    @Test("however many kept connections are unfit, the next request is answered on a good one")
    func findsAGoodConnection() async throws {
        let server = try LoopbackServer { request in
            guard request.connection < 20 else { return .reply(body: "good") }
            return Reply(
                [.pause(.milliseconds(100))] + Reply.reply(body: "first").steps
                    + [.pause(.milliseconds(60))] + Reply.reply(body: "late").steps)
        }
        try await withTransport { transport in
            let first = try await withThrowingTaskGroup(of: String.self) { group in
                for _ in 0..<20 { group.addTask { try await transport.send(.to(server.url)).text } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(first == Array(repeating: "first", count: 20))
            try await Task.sleep(for: .milliseconds(250))
            #expect(try await transport.send(.to(server.url)).text == "good")
        }
        #expect(server.requests.count == 21)
    }

    @Test func measuresThePhases() async throws {
        let server = try LoopbackServer { _ in
            .steps(
                .pause(.milliseconds(60)), .text(Reply.head(200, [("Content-Length", "2")])), .pause(.milliseconds(60)),
                .text("{}"))
        }
        let timings = try await withTransport { try await $0.send(.to(server.url)).timings }
        #expect(timings.queue >= 0 && timings.queue < 1000)
        #expect(timings.connect > 0 && timings.connect < timings.firstByte)
        #expect(timings.tls == 0)
        #expect(timings.firstByte >= 60)
        let total = try #require(timings.total)
        #expect(total >= 120 && total > timings.firstByte)
    }

    @Test func followsNoRedirect() async throws {
        let server = try LoopbackServer { _ in .reply(302, headers: [("Location", "/elsewhere")], body: "") }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.status == 302)
        #expect(server.requests.count == 1)
    }

    @Test func passesOverInterimHeadsAndTrailers() async throws {
        let server = try LoopbackServer { _ in
            .steps(
                .text("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"),
                .text(Reply.head(200, [("Transfer-Encoding", "chunked"), ("Trailer", "X-Late")])),
                Reply.chunk("{}"), .text("0\r\nX-Late: 1\r\nHTTP/1.1 500 x: y\r\n\r\n"))
        }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.status == 200)
        #expect(response.text == "{}")
        #expect(response.headers["link"] == nil)
        #expect(response.headers["x-late"] == nil)
        #expect(response.headers["trailer"] == "X-Late")
    }

    @Test func namesTheLibrary() {
        #expect(CurlTransport.libraryVersion.hasPrefix("libcurl/"))
    }
}
