import Foundation
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("A key that the endpoint gives back")
    struct Secrets {
        /// Characters that JSON, URLs and base64 each write in their own way.
        private static let canary = "canary/0123\"4567\\89+abcdef?ghij"

        /// How the server gives the key back.
        struct Leak: CustomTestStringConvertible {
            var testDescription: String
            var flags: [String] = []
            /// Whether the recording would hold it, which must be refused then.
            var isKept = true
            var reply: @Sendable (ReceivedRequest) -> Reply
        }

        private static let base64 = Data(canary.utf8).base64EncodedString()
        private static let escaped = canary.utf16.map { unit in
            "\\u" + String(repeating: "0", count: 4 - String(unit, radix: 16).count) + String(unit, radix: 16)
        }.joined()

        static let leaks: [Leak] = [
            Leak(testDescription: "in the answer") { ChatServer.answer("the key is \(canary).", to: $0) },
            Leak(testDescription: "in the answer, as base64") { ChatServer.answer("the key is \(base64).", to: $0) },
            Leak(testDescription: "in headers that are not kept", isKept: false) {
                ChatServer.answer(
                    ChatServer.word(of: $0), to: $0, headers: [("x-request-id", canary), ("X-Other", canary)])
            },
            Leak(testDescription: "in a header that is kept") { _ in
                .reply(
                    headers: [("Content-Type", "application/json; key=\(canary)")],
                    body: JSONWriter.text(ChatServer.document("c0")))
            },
            Leak(testDescription: "in the answer, every character escaped") { _ in
                .reply(body: JSONWriter.text(ChatServer.document("KEY")).replacing("KEY", with: escaped))
            },
            Leak(testDescription: "split over the pieces of a stream", flags: ["--stream"]) { _ in
                ChatServer.stream(canary.map(String.init))
            },
            Leak(testDescription: "split over the pieces of a stream that is called JSON", flags: ["--stream"]) { _ in
                .reply(body: ChatServer.events(canary.map(String.init)).joined())
            },
            Leak(testDescription: "in an error message") { _ in
                .reply(
                    401,
                    body:
                        "{\"error\":{\"message\":\"Incorrect API key provided: \(JSONWriter.text(.string(canary)).dropFirst().dropLast())\"}}"
                )
            },
            Leak(testDescription: "in an error page") { _ in
                .reply(
                    403, headers: [("Content-Type", "text/html")],
                    body: "<html><body>no \(canary) \(base64)</body></html>")
            },
            Leak(testDescription: "in the name of the model") { _ in
                var document = ChatServer.document("c0").object ?? JSONObject()
                document["model"] = .string(canary)
                return .reply(body: JSONWriter.text(.object(document)))
            },
            Leak(testDescription: "in a stream's error", flags: ["--stream"]) { _ in
                .stream([
                    ChatServer.event(delta: "c"),
                    "data: {\"error\":{\"message\":\(JSONWriter.text(.string(canary)))}}\n\n",
                ])
            },
            Leak(testDescription: "in a redirection", isKept: false) { _ in
                .reply(302, headers: [("Location", "/login?key=\(base64)")], body: "")
            },
        ]

        @Test("an answer behind an attempt that could not be recorded is lost, and the run says so")
        func lost() async throws {
            let place = try Workplace(cases: 1)
            let server = try LoopbackServer { [count = Counter()] request in
                count.next() == 0 ? .reply(500, body: Self.canary) : ChatServer.answer("c0", to: request)
            }
            let ended = try await place.run("--fixtures", "fill", on: server, environment: ["KEY": Self.canary])
            #expect(ended.code == 3 && server.requests.count == 2, "\(ended)")
            #expect(ended.messages.contains("Fixtures/s: 1 answers to calls of which an earlier"), "\(ended)")
            #expect(try await place.nines("fixtures", "ls").output.hasPrefix("s: 0 exchanges"))
        }

        @Test("is in no file and no output, and the run ends with an error", arguments: leaks)
        func leak(_ leak: Leak) async throws {
            let place = try Workplace(cases: 1)
            let server = try LoopbackServer { leak.reply($0) }
            let words = [
                "nines", "run", "s.yaml", "-t", "t", "-v", "--keep-failures", "--report", "json=r/json", "--report",
                "junit=r/junit",
                "--report", "markdown=r/markdown", "--show", "c0",
            ]
            let environment = ["URL": server.url, "KEY": Self.canary]
            for mode in ["fill", "off"] {
                let ended = try await place.end(
                    try place.start(words + ["--fixtures", mode] + leak.flags, environment: environment))
                #expect(server.requests.last?.header("Authorization") == "Bearer \(Self.canary)")
                if mode == "fill", leak.isKept {
                    #expect(ended.code == 3, "\(ended)")
                    #expect(ended.messages.contains("$KEY"), "\(ended)")
                }
                #expect(try place.newestRecord().cells.count == 1)
                let spellings = [
                    Self.canary, Self.base64.prefix(36).description, Self.escaped,
                    JSONWriter.text(.string(Self.canary)).dropFirst().dropLast().description,
                ]
                for (name, bytes) in try place.files() {
                    let text = String(decoding: bytes, as: UTF8.self)
                    for spelling in spellings {
                        #expect(!text.contains(spelling), "\(mode): \(name) holds \(spelling)")
                    }
                    // The key's middle, in case its ends were cut off.
                    #expect(!text.contains("4567\\\\89") && !text.contains("4567\\89"), "\(mode): \(name)")
                }
            }
            #expect(try await place.nines("fixtures", "ls").output.hasPrefix("s: \(leak.isKept ? 0 : 1) exchanges"))
        }
    }
}
