import HTTPTransport
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Strategies and conversations")
    struct Strategies {
        /// A server that gives these answers one after the other, and then the last for ever.
        private static func scripted(_ answers: [String]) throws -> LoopbackServer {
            let place = Locked(0)
            return try LoopbackServer { request in
                let index = place.withLock { place in
                    defer { place += 1 }
                    return place
                }
                return ChatServer.answer(answers[min(index, answers.count - 1)], to: request)
            }
        }

        private static func suite(_ place: Workplace, strategies: String, assert: String = "{ type: number, value: 7 }")
            throws
        {
            try place.write(
                "s.yaml",
                """
                suite: s
                request: { temperature: 0, max_tokens: 9 }
                prompts: { p: "What is 3 + 4?" }
                strategies: \(strategies)
                cases:
                  - { id: c, assert: \(assert) }

                """)
        }

        /// The messages of a request, a line each.
        private static func messages(_ request: ReceivedRequest) -> [String] {
            let body = try? JSONParser.parse(request.body)
            return (body?["messages"]?.array ?? []).map {
                "\($0["role"]?.string ?? ""): \($0["content"]?.string ?? "")"
            }
        }

        @Test(
            "come to the outcome that their samples say",
            arguments: [
                ("[{ vote: 3 }]", ["8", "It is 7.", "3 + 4 = 7"], Outcome.pass, 3, ""),
                ("[{ vote: 3 }]", ["7", "8", "8"], .fail, 3, "found 8"),
                ("[{ vote: 4 }]", ["7", "8", "7.0", "8"], .unparsed, 4, "a tie of 2 votes each for"),
                ("[{ vote: 2 }]", ["no idea", "none"], .unparsed, 2, "nothing could be read from any of 2 samples"),
                ("[{ best-of: { samples: 3, verify: true } }]", ["8", "7", "9"], .pass, 3, ""),
                ("[{ best-of: { samples: 2, verify: true } }]", ["8", "9", "7"], .fail, 2, "found 8"),
                ("[{ reflect: 1 }]", ["8", "I added wrongly.", "7"], .pass, 3, ""),
                ("[chain-of-thought]", ["3 + 4 is 8 - 1.\nAnswer: 7"], .pass, 1, ""),
                ("[{ vote: { samples: 2, of: chain-of-thought } }]", ["It is 8.\nAnswer: 7"], .pass, 2, ""),
            ] as [(String, [String], Outcome, Int, String)])
        func outcome(_ strategies: String, answers: [String], outcome: Outcome, calls: Int, reason: String) async throws
        {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try Self.suite(place, strategies: strategies)
            let server = try Self.scripted(answers)
            let ended = try await place.run("--fixtures", "fill", on: server)
            #expect(ended.code == 0, "\(ended)")
            let record = try place.newestRecord()
            let cell = try #require(record.cells.first)
            #expect(cell.outcome == outcome)
            #expect(cell.calls.count == calls)
            #expect(server.requests.count == calls)
            #expect(cell.usage?.total == 10 * calls)
            #expect(
                reason.isEmpty || cell.assertions.contains { $0.score.reason.contains(reason) }, "\(cell.assertions)")
            // What was recorded gives the same cell, sample by sample.
            server.stop()
            let first = record.timeless
            #expect(try await place.run("--fixtures", "replay", on: server).code == 0)
            #expect(try place.newestRecord().timeless == first)
        }

        @Test("samples are asked for with a temperature, reasoning with room for it, and a criticism in its context")
        func requests() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try Self.suite(place, strategies: "[{ vote: 2 }, chain-of-thought, { reflect: 1 }]")
            let server = try Self.scripted(["7"])
            #expect(try await place.run("--concurrency", "1", on: server).code == 0)
            let bodies = server.requests.compactMap { try? JSONParser.parse($0.body) }
            try #require(bodies.count == 6)
            #expect(bodies[0]["temperature"]?.double == 0.7 && bodies[1]["temperature"]?.double == 0.7)
            #expect(bodies[2]["temperature"]?.double == 0 && bodies[2]["max_tokens"]?.int == 512)
            #expect(Self.messages(server.requests[2])[0].contains("step by step"))
            #expect(bodies[3]["max_tokens"]?.int == 9 && bodies[4]["max_tokens"]?.int == 256)
            #expect(
                Self.messages(server.requests[5]).map { $0.prefix(16) } == [
                    "user: What is 3 ", "assistant: 7", "user: Check your", "assistant: 7", "user: Now give y",
                ])
        }

        @Test("a reasoning model's text is kept as reasoning, and what counts is the line with the answer")
        func reasoning() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try Self.suite(place, strategies: "[chain-of-thought]", assert: "{ type: equals, value: '7' }")
            let server = try Self.scripted(["First 3, then 4 more.\n**Answer:** 7"])
            #expect(try await place.run(on: server).code == 0)
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == .pass && cell.answer == "7")
            #expect(cell.reasoning == "First 3, then 4 more.")
            #expect(cell.calls.first?.answer == "First 3, then 4 more.\n**Answer:** 7")
        }

        @Test("a conversation goes on from the model's own answers, and every turn is judged")
        func conversation() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try place.write(
                "s.yaml",
                """
                suite: s
                request: { temperature: 0, max_tokens: 9 }
                prompts:
                  p:
                    system: Count.
                    turns:
                      - for: steps
                        as: step
                        user: "{{ step.text }}"
                        assert: { type: number, value: "{{ step.result }}" }
                      - { user: "You said {{ answer }}, and before that {{ answers[0] }}. Which was the first?" }
                cases:
                  - id: c
                    vars:
                      steps: [{ text: Start with 1., result: 1 }, { text: Add 2., result: 3 }]
                    assert: { type: equals, value: one }

                """)
            let server = try Self.scripted(["1", "4", "one"])
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            #expect(
                Self.messages(server.requests[2]) == [
                    "system: Count.", "user: Start with 1.", "assistant: 1", "user: Add 2.", "assistant: 4",
                    "user: You said 4, and before that 1. Which was the first?",
                ])
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == .fail)
            #expect(cell.assertions.map(\.turn) == [1, 2, nil])
            #expect(cell.assertions.map(\.score.verdict) == [.pass, .fail, .pass])
            let first = try place.newestRecord().timeless
            server.stop()
            #expect(try await place.run(on: server).code == 0)
            #expect(try place.newestRecord().timeless == first)
        }

        @Test("a conversation whose list is none is an error of the suite, with its place")
        func badConversation() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try place.write(
                "s.yaml",
                """
                suite: s
                prompts:
                  p: { turns: [{ for: steps, user: "{{ item }}" }] }
                  q: { turns: [{ user: "{{ nothing }}" }, { as: x, user: y }, { assert: [] }] }
                  r: { text: a, turns: [b] }
                cases: [{ id: c, vars: { steps: 3 }, assert: { type: equals, value: one } }]

                """)
            let ended = try await place.nines("check", "s.yaml")
            #expect(ended.code == 2)
            for expected in [
                "s.yaml:3:16: error: turns: 'for: steps': found no list under that name, expected a list (case 'c')",
                "'as' names the element of a list", "the turn does not say what the user says",
                "the prompt 'r' has both text and turns", "nothing",
            ] { #expect(ended.messages.contains(expected), "\(expected)\n\(ended.messages)") }
        }

        @Test("a tie in the middle leaves the cell without a verdict, whatever its threshold says")
        func tieInConversation() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try place.write(
                "s.yaml",
                """
                suite: s
                prompts: { p: { turns: [{ user: One?, assert: { type: number, value: 1 } }, { user: Two? }, { user: Three? }] } }
                strategies: [{ vote: 2 }]
                cases: [{ id: c, threshold: 0.1, assert: { type: number, value: 2 } }]

                """)
            let server = try Self.scripted(["1", "1", "2", "3"])
            #expect(try await place.run(on: server).code == 0)
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == .unparsed && cell.turns == 3 && cell.answer == nil)
            #expect(cell.assertions.map(\.turn) == [1, 2])
            #expect(server.requests.count == 4)
        }

        @Test("a conversation over an empty list is refused: nothing could fail")
        func emptyConversation() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try place.write(
                "s.yaml",
                """
                suite: s
                prompts: { p: { turns: [{ for: steps, user: "{{ item }}", assert: { type: number, value: 1 } }] } }
                cases: [{ id: c, vars: { steps: [] } }]

                """)
            let ended = try await place.nines("check", "s.yaml")
            #expect(ended.code == 2)
            #expect(ended.messages.contains("the conversation 'p' has no turn: its list is empty"), "\(ended)")
        }

        @Test("what chooses by the case's own assertions stands apart from the model's figures, and under no gate")
        func oracle() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try Self.suite(place, strategies: "[direct, { best-of: { samples: 2, verify: true } }]")
            let server = try Self.scripted(["8", "8", "7"])
            let ended = try await place.run("--gate", "accuracy <= 0", on: server)
            #expect(ended.code == 0, "\(ended)")
            #expect(ended.table.contains("strategy"))
            #expect(ended.output.contains("best-of-2-verified chooses by the case's own assertions"), "\(ended)")
        }

        @Test("verifying leaves out what only the whole cell can be judged by, and takes no sample that was cut off")
        func verifying() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try Self.suite(
                place, strategies: "[{ best-of: { samples: 3, verify: true } }]",
                assert: "[{ type: number, value: 7 }, { type: latency, threshold: 60000 }]")
            let count = Counter()
            let server = try LoopbackServer { request in
                let text = JSONWriter.text(ChatServer.document(["8", "7", "7"][count.next() % 3]))
                let isCut = count.value == 2
                return .reply(body: isCut ? text.replacing("\"stop\"", with: "\"length\"") : text)
            }
            #expect(try await place.run(on: server).code == 0)
            let cell = try #require(try place.newestRecord().cells.first)
            #expect(cell.outcome == .pass, "\(cell)")
        }

        @Test("a vote is decided by what counts, and is cut off where all its samples are")
        func votes() async throws {
            let place = try Workplace(target: "limits: { concurrency: 1 }")
            try Self.suite(
                place, strategies: "[{ vote: 3 }]",
                assert: "[{ type: number, value: 3, weight: 0 }, { type: contains, value: Paris }]")
            let server = try Self.scripted(["London 3", "Paris", "Paris."])
            #expect(try await place.run(on: server).code == 0)
            #expect(try place.newestRecord().cells.first?.answer == "Paris")

            try Self.suite(place, strategies: "[{ vote: 2 }]")
            let cut = try LoopbackServer { _ in
                .reply(body: JSONWriter.text(ChatServer.document("1 +")).replacing("\"stop\"", with: "\"length\""))
            }
            let ended = try await place.run(on: cut)
            #expect(try place.newestRecord().cells.first?.outcome == .truncated, "\(ended)")
        }

        @Test("what a strategy needs of a request lies over what the target has for every request")
        func overrides() async throws {
            let place = try Workplace(target: "body: { temperature: 0, seed: 5, max_tokens: 20 }")
            try Self.suite(place, strategies: "[{ vote: 2 }, { chain-of-thought: { max_tokens: 300 } }]")
            let server = try Self.scripted(["7"])
            #expect(try await place.run("--concurrency", "1", on: server).code == 0)
            let bodies = server.requests.compactMap { try? JSONParser.parse($0.body) }
            #expect(bodies.map { $0["temperature"]?.double } == [0.7, 0.7, 0])
            #expect(bodies.map { $0["seed"]?.int } == [5, 6, 5])
            #expect(bodies.map { $0["max_tokens"]?.int } == [20, 20, 300])
        }
    }
}
