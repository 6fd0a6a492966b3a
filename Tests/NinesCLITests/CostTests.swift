import HTTPTransport
import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Costs")
    struct Costs {
        /// A token of a prompt costs one dollar; the server counts seven in each.
        private static let price = "price: { currency: USD, input_per_million: 1000000, output_per_million: 0 }"

        private static func place(cases: Int = 10, gates: [String] = []) throws -> Workplace {
            try Workplace(cases: cases, gates: gates, target: "limits: { concurrency: 1 }\n    \(price)")
        }

        @Test("a budget ends the run before the call that might pass it; what was done is kept and gone on with")
        func budget() async throws {
            let place = try Self.place()
            let server = try ChatServer.repeating()
            let ended = try await place.run("--max-cost", "100", "--record", "r.jsonl", on: server)
            #expect(ended.code == 5, "\(ended)")
            #expect(ended.output.hasSuffix("BUDGET REACHED\n"))
            let asked = server.requests.count
            // The most that one call may cost is more than what it does: the last ones are not made.
            #expect(asked > 3 && asked < 10 && asked * 7 <= 100)
            let cells = try RunRecord.read(place.file("r.jsonl")).cells
            #expect(cells.count == asked && cells.allSatisfy { $0.outcome == .pass && $0.cost == 7 })
            #expect(try await place.nines("report", "r.jsonl").code == 5)

            // What was spent before counts.
            let same = try await place.run("--max-cost", "100 USD", "--resume", "r.jsonl", on: server)
            #expect(same.code == 5 && server.requests.count == asked, "\(same)")
            let more = try await place.run("--max-cost", "1000", "--resume", "r.jsonl", on: server)
            #expect(more.code == 0, "\(more)")
            #expect(server.requests.count == 10)
        }

        @Test("a budget is kept by calls under way together, and by those of judges", .timeLimit(.minutes(1)))
        func together() async throws {
            let place = try Workplace(cases: 40, target: "limits: { concurrency: 16 }\n    \(Self.price)")
            let server = try ChatServer.repeating(after: .milliseconds(20))
            let ended = try await place.run("--max-cost", "150", on: server)
            #expect(ended.code == 5, "\(ended)")
            // Calls wait for those under way to turn out cheaper: 50 dollars are set aside for each, and 7 spent.
            #expect(server.requests.count * 7 <= 150 && server.requests.count > 10)
        }

        @Test("an answer that does not say its tokens counts as the most it may have cost")
        func unknown() async throws {
            let place = try Self.place()
            let server = try LoopbackServer { _ in
                let choice: JSONValue = ["message": ["role": "assistant", "content": "c0"], "finish_reason": "stop"]
                return .reply(body: JSONWriter.text(["choices": [choice]]))
            }
            let ended = try await place.run("--max-cost", "100", on: server)
            #expect(ended.code == 5, "\(ended)")
            #expect([1, 2].contains(server.requests.count), "seven tokens each would have allowed ten")
        }

        @Test("a replay costs nothing, whatever the budget")
        func replay() async throws {
            let place = try Self.place()
            let server = try ChatServer.repeating()
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            #expect(try await place.run("--max-cost", "0", on: server).code == 0)
            #expect(server.requests.count == 10)
        }

        @Test(
            "a budget that cannot be kept is an error before anything is asked",
            arguments: [
                ("", "5", "--max-cost needs the price of every target that is asked: 't' has none"),
                (price, "5 CNY", "--max-cost is in one currency; the prices are in USD (t)"),
            ])
        func unusable(_ target: String, _ limit: String, _ message: String) async throws {
            let place = try Workplace(target: target)
            let server = try ChatServer.repeating()
            let ended = try await place.run("--max-cost", limit, on: server)
            #expect(ended.code == 2 && ended.messages.contains(message), "\(ended)")
            #expect(server.requests.isEmpty)
            #expect(try await place.run("--max-cost", "much", on: server).code == 64)
        }

        @Test("a dry run counts cells, calls, tokens and cost, and asks nothing")
        func dryRun() async throws {
            let place = try Self.place(cases: 4)
            let server = try ChatServer.repeating()
            let ended = try await place.run("--dry-run", "--trials", "3", "--tag", "even", on: server)
            #expect(ended.code == 0)
            #expect(ended.output.contains("s      t           6  off           6 "), "\(ended.output)")
            #expect(ended.output.contains("no stored run says how long answers are"), "\(ended.output)")
            #expect(server.requests.isEmpty)
            // A run that was stored says how long answers are: three tokens each.
            #expect(try await place.run(on: server).code == 0)
            let known = try await place.run("--dry-run", on: server)
            #expect(known.output.contains("  12 [12, 36]  "), "\(known.output)")
            #expect(server.requests.count == 4)
        }

        @Test("a dry run makes every call of strategies and judges")
        func calls() async throws {
            let place = try Self.place(cases: 4)
            try place.write(
                "nines.yaml", try place.text("nines.yaml") + "  j: { base_url: http://127.0.0.1:9, model: j }\n")
            let rubric = "{ type: llm-rubric, value: Is it polite?, judge: j }"
            try place.write(
                "s.yaml",
                """
                suite: s
                prompts: { p: "Say {{ q }}" }
                strategies: [{ vote: 3 }, { reflect: 2 }, { best-of: { samples: 2, judge: j } }]
                cases: [{ id: c, vars: { q: hello }, assert: [\(rubric)] }]

                """)
            let ended = try await place.nines("run", "s.yaml", "-t", "t", "--dry-run", environment: ["URL": "http://x"])
            let lines = ended.output.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            #expect(ended.code == 0, "\(ended)")
            // 3 samples, 1 + 2 × 2 answers and criticisms, 2 samples; the judge marks each of three cells twice.
            #expect(lines.contains { $0.prefix(5) == ["s", "t", "3", "off", "10"] }, "\(ended.output)")
            #expect(lines.contains { $0.prefix(5) == ["s", "judge", "j", "off", "6"] }, "\(ended.output)")
            #expect(ended.output.contains("no price is known of j"))
        }

        @Test(
            "a gate that can match nothing is an error before anything is asked",
            arguments: [
                ("accuracy{target=u} >= 0", "the gate matches nothing: there is no target 'u'"),
                ("accuracy{tag=evem} >= 0", "did you mean 'even'?"), ("accuracy >= 90", "write accuracy >= 0.9"),
            ])
        func gates(_ gate: String, _ message: String) async throws {
            let place = try Self.place()
            let server = try ChatServer.repeating()
            let ended = try await place.run("--gate", gate, on: server)
            #expect([2, 64].contains(ended.code) && ended.messages.contains(message), "\(ended)")
            #expect(server.requests.isEmpty)
            try place.writeSuite(cases: ["c0"], gates: [gate])
            let checked = try await place.nines("check", "s.yaml")
            #expect(checked.code == 2 && checked.messages.contains("s.yaml:4:"), "\(checked)")
        }

        @Test("mode: assert lets no failure pass, and gates by tag tell cells apart")
        func mode() async throws {
            let place = try Self.place(cases: 4)
            let server = try LoopbackServer { request in
                let word = ChatServer.word(of: request)
                return ChatServer.answer(word == "c1" ? "no" : word, to: request)
            }
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            for (gates, mode, code) in [
                ([], "measure", 0), ([], "assert", 1), (["accuracy{tag=even} == 1"], "measure", 0),
                (["accuracy{tag=odd} == 1"], "measure", 1), (["diff.low >= -0.5"], "measure", 0),
            ] as [([String], String, Int32)] {
                try place.writeSuite(cases: (0..<4).map { "c\($0)" }, gates: gates, more: "mode: \(mode)")
                let ended = try await place.nines(
                    "run", "s.yaml", "--record", "\(mode)-\(gates.first ?? "")-\(code).jsonl")
                #expect(ended.code == code, "\(gates) \(mode) \(ended)")
            }
        }
    }
}
