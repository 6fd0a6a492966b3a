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
                Reply.chunk("{}"), .text("0\r\nX-Late: 1\r\n\r\n"))
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
