import HTTPTransport
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Judges")
    struct Judges {
        private static func place(_ assert: String, strategies: String = "[direct]") throws -> Workplace {
            let place = try Workplace()
            let price = "price: { currency: USD, input_per_million: 1000000, output_per_million: 0 }"
            try place.write(
                "nines.yaml",
                """
                targets:
                  t: { base_url: { env: URL }, model: m, \(price) }
                  j: { base_url: { env: JUDGE }, model: judge, attempts: 1, \(price) }

                """)
            try place.write(
                "s.yaml",
                """
                suite: s
                prompts: { p: "Say hello" }
                strategies: \(strategies)
                cases: [{ id: c, assert: [{ type: contains, value: h }, \(assert)] }]

                """)
            return place
        }

        private static let rubric = "{ type: llm-rubric, value: Is it polite?, judge: j, threshold: 0.7 }"

        @Test(
            "mark twice; what cannot be read is unparsed, what fails is an error, and neither passes",
            arguments: [
                (["{\"score\": 80, \"reason\": \"fine\"}"], Outcome.pass, "j gave 80 and 80 of 100: 'fine'"),
                (["{\"score\": 80}", "{\"score\": 50}"], .fail, "j gave 80 and 50 of 100"),
                (
                    ["{\"score\": 80}", "What a lovely answer, I could go on about it."], .unparsed,
                    "no mark from 0 to 100"
                ),
                (
                    ["50"], .unparsed,
                    "no mark from 0 to 100 in the judge's reply '50'; it has to be JSON such as {\"score\": 80, "
                ),
                (["{\"score\": 800}"], .unparsed, "no mark from 0 to 100"),
                ([], .error, "the judge 'j' gave no answer"),
            ] as [([String], Outcome, String)])
        func rubric(_ marks: [String], outcome: Outcome, reason: String) async throws {
            let place = try Self.place(Self.rubric)
            let server = try ChatServer.repeating()
            let judge = try LoopbackServer { request in
                guard let mark = Self.isAnswerFirst(request) ? marks.last : marks.first else {
                    return .reply(500, body: "{}")
                }
                return ChatServer.answer(mark, to: request)
            }
            let ended = try await place.run("--fixtures", "fill", on: server, environment: ["JUDGE": judge.url])
            #expect(ended.code == (outcome == .error ? 3 : 0), "\(ended)")
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == outcome)
            let said = cell.assertions.last?.score.reason ?? ""
            #expect(said.contains(reason), "\(said)")
            guard outcome == .pass || outcome == .fail else { return }
            #expect(cell.cost == 7 && cell.judgeCost == 14, "a judge's bill stands apart")
            #expect(cell.usage?.total == 10)
            #expect(cell.calls.map(\.target) == [nil, "j", "j"])
            // Replayed without either server, and the judge's recordings make no target of it.
            server.stop()
            judge.stop()
            let first = try place.newestRecord().timeless
            let replay = try await place.nines("run", "s.yaml")
            #expect(replay.code == 0, "\(replay)")
            #expect(try place.newestRecord().timeless == first)
        }

        private static func isAnswerFirst(_ request: ReceivedRequest) -> Bool {
            let text = (try? JSONParser.parse(request.body))?["messages"]?[0]?["content"]?.string ?? ""
            guard let answer = text.firstRange(of: "<answer>"), let criteria = text.firstRange(of: "<criteria>") else {
                return false
            }
            return answer.lowerBound < criteria.lowerBound
        }

        @Test("choose among samples in both orders; one that contradicts itself leaves the earlier sample")
        func choice() async throws {
            let place = try Self.place(
                "{ type: starts-with, value: h }", strategies: "[{ best-of: { samples: 3, judge: j } }]")
            let server = try LoopbackServer { [count = Counter()] request in
                ChatServer.answer(["x", "hi", "ho"][count.next() % 3], to: request)
            }
            // It always says B, which is the middle one of three in either order.
            let judge = try LoopbackServer { ChatServer.answer("B", to: $0) }
            let ended = try await place.run(on: server, environment: ["JUDGE": judge.url])
            #expect(ended.code == 0, "\(ended)")
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.answer == "hi")
            #expect(cell.calls.count == 5 && judge.requests.count == 2)
            // Who chooses is part of the way to the answer, and of its bill: seven tokens in each of five calls.
            #expect(cell.cost == 35 && cell.judgeCost == nil)
            #expect(cell.usage?.total == 30, "tokens are those of the target alone")
        }

        @Test(
            "embeddings decide by their angle; unequal lengths and too few are errors",
            arguments: [
                ([[10, 0], [10, 1]], Outcome.pass, "similarity 0.995"),
                ([[1, 0], [0, 1]], .fail, "similarity 0"),
                ([[1, 0], [1, 0, 0]], .error, "unequal lengths: 2 and 3"),
                ([[1, 0]], .error, "1 embeddings came back for 2 texts"),
                ([[0, 0], [1, 0]], .error, "is zero"),
                ([[], [1, 0]], .error, "is no list of numbers"),
                ([[[1, 0], [0, 1]], [[1, 0]]], .error, "a vector for each token"),
            ] as [([JSONValue], Outcome, String)])
        func similar(_ vectors: [JSONValue], outcome: Outcome, reason: String) async throws {
            let place = try Self.place("{ type: similar, value: hello, embeddings: j }")
            let server = try ChatServer.repeating()
            let embedder = try LoopbackServer { request in
                let data = vectors.enumerated().map { index, vector -> JSONValue in
                    ["index": .int(index), "embedding": vector]
                }
                let usage: JSONValue = ["prompt_tokens": 4, "total_tokens": 4]
                let body: JSONValue = ["data": .array(data), "model": "e", "usage": usage]
                return request.target == "/embeddings" ? .reply(body: JSONWriter.text(body)) : .reply(404, body: "")
            }
            let ended = try await place.run("--fixtures", "fill", on: server, environment: ["JUDGE": embedder.url])
            #expect(ended.code == (outcome == .error ? 3 : 0), "\(ended)")
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == outcome)
            let said = cell.assertions.last?.score.reason ?? ""
            #expect(said.contains(reason), "\(said)")
            guard outcome == .pass else { return }
            #expect(cell.judgeCost == 4)
            // Embeddings are recorded like answers.
            server.stop()
            embedder.stop()
            let first = try place.newestRecord().timeless
            #expect(try await place.nines("run", "s.yaml").code == 0)
            #expect(try place.newestRecord().timeless == first)
        }

        @Test("a judge that was not recorded is a missing fixture, not a fault of the scorer")
        func missing() async throws {
            let place = try Self.place("{ type: contains, value: h }")
            let server = try ChatServer.repeating()
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            try place.write(
                "s.yaml", try place.text("s.yaml").replacing("{ type: contains, value: h }]", with: "\(Self.rubric)]"))
            let ended = try await place.nines("run", "s.yaml")
            #expect(ended.code == 3)
            #expect(try place.newestRecord().cells.first?.error?.code == CellError.missingFixture, "\(ended)")
        }

        @Test("a judge that the project does not have is an error of the suite, at its place")
        func unknown() async throws {
            let place = try Self.place("{ type: llm-rubric, value: x, judge: jj }")
            for command in [["check"], ["run", "--target", "t"]] {
                let ended = try await place.end(
                    try place.start(["nines"] + command + ["s.yaml"], environment: ["URL": "http://127.0.0.1:1"]))
                #expect(ended.code == 2)
                #expect(ended.messages.contains("s.yaml:4:"), "\(ended)")
                #expect(
                    ended.messages.contains("unknown target 'jj'") && ended.messages.contains("did you mean 'j'?"),
                    "\(ended)")
            }
        }
    }
}
