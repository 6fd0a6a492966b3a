import JSONText
import LoopbackServer
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Budgets")
    struct Budgets {
        /// A token of an answer costs one; nine are allowed, and the server counts three in each.
        private static func price(_ currency: String) -> String {
            "price: { currency: \(currency), input_per_million: 0, output_per_million: 1000000 }"
        }

        @Test("a connection that breaks ends no run as long as money is left", .timeLimit(.minutes(1)))
        func brokenConnection() async throws {
            let place = try Workplace(cases: 30, target: "limits: { concurrency: 13 }\n    \(Self.price("USD"))")
            // When the first breaks off, the others have 108 dollars of the 120 set aside, and will take 36 of them.
            let server = try LoopbackServer { [count = Counter()] request in
                guard count.next() > 0 else { return .steps(.pause(.milliseconds(50)), .reset) }
                let answer = ChatServer.answer(ChatServer.word(of: request), to: request)
                return Reply([.pause(.milliseconds(150))] + answer.steps)
            }
            let ended = try await place.run("--max-cost", "120", on: server)
            #expect(ended.code == 0 && server.requests.count == 31, "\(ended)")
            #expect(ended.messages.contains("budget: at most 99.00 USD of 120.00 USD spent"), "\(ended.messages)")
        }

        @Test("programs that have a price are asked in its currency, and what they took is remembered")
        func programs() async throws {
            let place = try Workplace(cases: 5, target: Self.price("USD"))
            let answer = JSONWriter.text(["text": "c0", "usage": ["prompt_tokens": 7, "completion_tokens": 3]])
            let command = #"command: ["sh", "-c", "cat > /dev/null; cat answer.json"], limits: { concurrency: 1 }"#
            try place.write("answer.json", answer)
            let programs = "  priced: { \(command), \(Self.price("CNY")) }\n  free: { \(command) }\n"
            try place.write("nines.yaml", try place.text("nines.yaml") + programs)
            func run(_ words: String...) async throws -> Workplace.Ended {
                let environment = ["URL": "http://127.0.0.1:1"]
                return try await place.end(
                    try place.start(["nines", "run", "s.yaml"] + words, environment: environment))
            }

            let mixed = try await run("-t", "t", "-t", "priced", "--max-cost", "1000 USD")
            let words = "--max-cost is in one currency; the prices are in CNY (priced), USD (t)"
            #expect(mixed.code == 2 && mixed.messages.contains(words), "\(mixed)")
            #expect(try await run("-t", "priced", "--max-cost", "13 EUR").code == 2)
            #expect(try await run("-t", "free", "--max-cost", "0 EUR").code == 0)

            // An answer costs 3 and may cost 9: of 13 there is enough for two, also when the run goes on.
            for flag in ["--record", "--resume"] {
                let ended = try await run("-t", "priced", "--max-cost", "13", flag, "r.jsonl")
                #expect(ended.code == 5, "\(ended)")
                #expect(ended.messages.contains("budget: 6.00 CNY of 13.00 CNY spent"), "\(ended.messages)")
                #expect(try RunRecord.read(place.file("r.jsonl")).cells.count == 2)
            }
        }
    }
}
