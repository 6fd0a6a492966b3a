import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("What goes wrong at the endpoint")
    struct Failures {
        /// A reply to every request, the class of error that it is, and what the user is told.
        struct Row: CustomTestStringConvertible {
            var testDescription: String
            var reply: Reply
            var code: String
            var says: [String]
            var requests: Int
            var flags: [String] = []
        }

        private static let json = [("Content-Type", "application/json")]

        static let rows: [Row] = [
            Row(
                testDescription: "500 for ever", reply: .reply(500, body: "{\"error\":{\"message\":\"overloaded\"}}"),
                code: "http-500", says: ["overloaded", "HTTP 500 on each of 2 attempts"], requests: 2),
            Row(
                testDescription: "a field that is not supported",
                reply: .reply(
                    400,
                    body:
                        "{\"error\":{\"message\":\"Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.\",\"param\":\"max_tokens\",\"code\":\"unsupported_parameter\"}}"
                ), code: "http-400", says: ["rename: { max_tokens: max_completion_tokens }"], requests: 1),
            Row(
                testDescription: "a web page",
                reply: .reply(headers: [("Content-Type", "text/html")], body: "<html><title>Log in</title></html>"),
                code: "html", says: ["Log in", "base_url"], requests: 1),
            Row(
                testDescription: "a text", reply: .reply(body: "hello"), code: "not-json", says: ["hello"], requests: 1),
            Row(
                testDescription: "an error under status 200",
                reply: .reply(body: "{\"error\":{\"message\":\"no such deployment\"}}"), code: "provider-error",
                says: ["no such deployment"], requests: 1),
            Row(
                testDescription: "a stream that breaks off",
                reply: .stream([ChatServer.event(delta: "c"), ChatServer.event(delta: "0")]), code: "torn-stream",
                says: [], requests: 1, flags: ["--stream"]),
            Row(
                testDescription: "a connection that breaks off",
                reply: .steps(.text("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"), .reset),
                code: "reset", says: ["reset on each of 2 attempts"], requests: 2),
            Row(
                testDescription: "nothing", reply: .reply(body: ""), code: "empty-body", says: ["empty body"],
                requests: 1),
        ]

        @Test("is an error with its class, never a wrong answer, and is not recorded", arguments: rows)
        func failure(_ row: Row) async throws {
            let place = try Workplace(cases: 1)
            let server = try LoopbackServer { _ in row.reply }
            let ended = try await place.end(
                try place.start(
                    ["nines", "run", "s.yaml", "--target", "t", "--fixtures", "fill"] + row.flags,
                    environment: ["URL": server.url]))
            #expect(ended.code == 3)
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == .error)
            #expect(cell.error?.code == row.code)
            #expect(cell.score == nil)
            #expect(ended.output.contains("s.yaml:\(cell.location.line): error: c0 [p, direct] on t\n  \(row.code): "))
            for text in row.says { #expect(ended.output.contains(text), "\(ended.output)") }
            #expect(server.requests.count == row.requests)
            #expect(try await place.nines("fixtures", "ls").output.hasPrefix("s: 0 exchanges"))
        }

        @Test("a dead target is asked no more after some failures in a row; the others go on")
        func breaker() async throws {
            let place = try Workplace(cases: 40, target: "attempts: 1\n    limits: { failures: 5 }")
            let targets = try place.text("nines.yaml")
            try place.write(
                "nines.yaml",
                targets
                    + "  dead: { base_url: { env: DEAD }, model: m, attempts: 1, limits: { failures: 5 } }\n"
            )
            let server = try ChatServer.repeating()
            let dead = try LoopbackServer { _ in .reply(502, body: "") }
            let ended = try await place.run(
                "-t", "dead", "--record", "r.jsonl", on: server, environment: ["DEAD": dead.url])
            #expect(ended.code == 3, "\(ended)")
            #expect(
                ended.messages.contains("dead was asked no more after 5 failed calls in a row, the last: HTTP 502"))
            // Four at once in the beginning; those that wait for a place are not sent any more.
            #expect(dead.requests.count <= 5 + 4 + 4)
            #expect(server.requests.count == 40)
            let cells = try RunRecord.read(place.file("r.jsonl")).cells
            #expect(cells.count { $0.identity.target == "t" && $0.outcome == .pass } == 40)
            #expect(cells.count { $0.identity.target == "dead" && $0.outcome == .error } == dead.requests.count)
        }

        @Test("with a tolerance, some errors are borne, and the rest is judged")
        func tolerance() async throws {
            let place = try Workplace(gates: ["accuracy >= 1", "error_rate <= 0.25"], target: "attempts: 1")
            let server = try LoopbackServer { request in
                let word = ChatServer.word(of: request)
                return word == "c1" ? .reply(503, body: "") : ChatServer.answer(word, to: request)
            }
            let ended = try await place.run(on: server)
            #expect(ended.code == 0, "\(ended)")
            #expect(ended.output.hasSuffix("PASSED\n"))
        }

        @Test("failures are recorded on request, and replayed as the failures they were")
        func keepFailures() async throws {
            let place = try Workplace(cases: 1)
            let server = try LoopbackServer { _ in .reply(500, body: "{\"error\":{\"message\":\"overloaded\"}}") }
            #expect(try await place.run("--fixtures", "fill", "--keep-failures", on: server).code == 3)
            let live = try place.newestRecord()
            server.stop()
            #expect(try await place.nines("run", "s.yaml").code == 3)
            #expect(try place.newestRecord().timeless == live.timeless)
        }

        @Test("no server at all")
        func noServer() async throws {
            let place = try Workplace(cases: 1)
            let ended = try await place.nines("run", "s.yaml", "-t", "t", environment: ["URL": "http://127.0.0.1:1"])
            #expect(ended.code == 3)
            #expect(ended.output.contains("check base_url in nines.yaml, whether the server runs, and any proxy"))
        }
    }
}
