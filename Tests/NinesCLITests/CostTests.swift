import Glibc
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

        /// An answer that ends in the middle.
        private static let broken = Reply([
            .bytes(Array("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{".utf8)), .reset,
        ])

        private static func place(cases: Int = 10, gates: [String] = []) throws -> Workplace {
            try Workplace(cases: cases, gates: gates, target: "limits: { concurrency: 1 }\n    \(price)")
        }

        @Test("a budget ends the run before the call that might pass it; what was done is kept and gone on with")
        func budget() async throws {
            let place = try Self.place(cases: 30)
            let server = try ChatServer.repeating()
            let ended = try await place.run("--max-cost", "280", "--record", "r.jsonl", on: server)
            #expect(ended.code == 5, "\(ended)")
            #expect(ended.output.hasSuffix("BUDGET REACHED\n"))
            #expect(ended.messages.contains("--max-cost MORE --resume r.jsonl"), "\(ended.messages)")
            let asked = server.requests.count
            // The most that one call may cost, a token a byte, is more than what it does: the last ones are not made.
            #expect(asked > 3 && asked < 30 && asked * 7 <= 280)
            #expect(ended.messages.contains("budget: \(asked * 7).00 USD of 280.00 USD spent"), "\(ended.messages)")
            let cells = try RunRecord.read(place.file("r.jsonl")).cells
            #expect(cells.count == asked && cells.allSatisfy { $0.outcome == .pass && $0.cost == 7 })
            #expect(try await place.nines("report", "r.jsonl").code == 5)

            // What was spent before counts, also in what is still to be paid.
            let same = try await place.run("--max-cost", "280 USD", "--resume", "r.jsonl", on: server)
            #expect(same.code == 5 && server.requests.count == asked, "\(same)")
            let rest = try await place.run("--dry-run", "--max-cost", "150", "--resume", "r.jsonl", on: server)
            #expect(rest.output.contains("\(asked) cells are done already and left out"), "\(rest)")
            #expect(rest.output.contains("more than --max-cost is to be expected"), "\(rest)")
            let more = try await place.run("--max-cost", "9999", "--resume", "r.jsonl", on: server)
            #expect(more.code == 0, "\(more)")
            #expect(server.requests.count == 30)
        }

        @Test("a budget is kept by calls under way together", .timeLimit(.minutes(1)))
        func together() async throws {
            let place = try Workplace(cases: 60, target: "limits: { concurrency: 16 }\n    \(Self.price)")
            let server = try ChatServer.repeating(after: .milliseconds(20))
            let ended = try await place.run("--max-cost", "400", on: server)
            #expect(ended.code == 5, "\(ended)")
            // Calls wait for those under way to turn out cheaper.
            #expect(server.requests.count * 7 <= 400 && server.requests.count > 10)
        }

        @Test(
            "what an answer may cost is read off the request as it is sent",
            arguments: [
                ("max_tokens: -1", "", 8192), ("max_tokens: 10", "rename: { max_tokens: null }", 8192),
                ("n: 40, max_tokens: 250", "", 10_000), ("stream: false", "", 8192),
                ("max_tokens: 9", "body: { max_completion_tokens: 9000 }", 9000),
            ])
        func allowance(_ request: String, _ target: String, _ most: Int) async throws {
            let price = "price: { currency: USD, input_per_million: 0, output_per_million: 1000000 }"
            let place = try Workplace(target: "\(price)\n    \(target)")
            let suite = try place.text("s.yaml").replacing("temperature: 0, max_tokens: 9", with: request)
            try place.write("s.yaml", suite)
            let server = try ChatServer.repeating()
            // Without a limit an answer is taken to have 8192 tokens; 40 answers of 250 are more.
            let ended = try await place.run("--max-cost", "8000", on: server)
            #expect(ended.code == 5 && server.requests.isEmpty, "\(ended)")
            let words = "spent; a single call may cost \(most).00 USD, and a smaller max_tokens bounds it"
            #expect(ended.messages.contains("budget: 0.00 USD of 8000.00 USD \(words)"), "\(ended.messages)")
        }

        @Test(
            "an answer that does not say its tokens, or breaks off, counts as the most it may have cost; a refusal as nothing"
        )
        func unknown() async throws {
            for (reply, least, most) in [
                (.reply(body: "{\"choices\":[{\"message\":{\"content\":\"c0\"},\"finish_reason\":\"stop\"}]}"), 2, 4),
                (Self.broken, 2, 4),
                (.reply(500, body: ""), 20, 20),
            ] as [(Reply, Int, Int)] {
                let place = try Workplace(
                    cases: 20, target: "attempts: 1\n    limits: { concurrency: 1, failures: 99 }\n    \(Self.price)")
                let server = try LoopbackServer { _ in reply }
                let ended = try await place.run("--max-cost", "500", on: server)
                #expect((least...most).contains(server.requests.count), "\(server.requests.count) \(ended)")
                #expect(ended.code == (most == 20 ? 3 : 5), "\(ended)")
                // A refusal is known to cost nothing.
                let isUnknown = ended.messages.contains("budget: at most ")
                #expect(isUnknown == (most < 20) && ended.messages.contains(" USD of 500.00 USD spent"), "\(ended)")
                #expect(!ended.messages.contains("a single call"), "\(ended)")
            }
        }

        @Test("attempts that broke off count on their own, and leave the cost unknown", .timeLimit(.minutes(1)))
        func repeated() async throws {
            let place = try Workplace(cases: 20, target: "limits: { concurrency: 1 }\n    \(Self.price)")
            let server = try LoopbackServer { [count = Counter()] request in
                count.next() % 2 == 0
                    ? Self.broken
                    : ChatServer.answer(ChatServer.word(of: request), to: request)
            }
            let ended = try await place.run("--max-cost", "700", "--record", "r.jsonl", on: server)
            #expect(ended.code == 5, "\(ended)")
            #expect(server.requests.count < 10)
            let cells = try RunRecord.read(place.file("r.jsonl")).cells
            #expect(cells.contains { $0.outcome == .pass && $0.cost == nil && $0.calls[0].attempts.count == 2 })
            // Cells in error are done again; what they took stays taken.
            let asked = server.requests.count
            let again = try await place.run("--max-cost", "700", "--resume", "r.jsonl", on: server)
            #expect(again.code == 5 && server.requests.count <= asked + 1, "\(again)")
        }

        @Test("a run that is stopped begins no call that was waiting for its share", .timeLimit(.minutes(1)))
        func stopped() async throws {
            let place = try Workplace(cases: 60, target: "limits: { concurrency: 8 }\n    \(Self.price)")
            let server = try ChatServer.repeating(after: .milliseconds(500))
            let program = try place.start(
                ["nines", "run", "s.yaml", "-t", "t", "--max-cost", "300"], environment: ["URL": server.url])
            #expect(try await server.receives(1))
            let asked = server.requests.count
            program.signal(SIGINT)
            let ended = try await place.end(program)
            #expect(ended.code == 130, "\(ended)")
            #expect(server.requests.count <= asked + 1, "\(server.requests.count)")
        }

        @Test(
            "what two interrupts break off counts as the most it may have cost", .timeLimit(.minutes(1)),
            arguments: [["--max-cost", "20"], []])
        func brokenOff(_ limit: [String]) async throws {
            let price = "price: { currency: USD, input_per_million: 0, output_per_million: 0, per_request: 1 }"
            let place = try Workplace(target: "limits: { concurrency: 4 }\n    \(price)")
            try place.writeSuite(cases: (0..<20).map { "c\($0)" }, more: "strategies: [{ vote: 3 }]")
            let server = try LoopbackServer { [count = Counter()] request in
                (4..<8).contains(count.next())
                    ? .silence : ChatServer.answer(ChatServer.word(of: request), to: request)
            }
            let program = try place.start(
                ["nines", "run", "s.yaml", "--target", "t", "--record", "r.jsonl"] + limit,
                environment: ["URL": server.url])
            try #require(try await server.receives(8))
            program.signal(SIGINT)
            try await Task.sleep(for: .milliseconds(100))
            program.signal(SIGINT)
            let ended = try await place.end(program)
            #expect(ended.code == 130 && server.requests.count == 8, "\(ended)")
            #expect(limit.isEmpty || ended.messages.contains("budget: at most 8.00 USD of 20.00 USD spent"), "\(ended)")
            let cells = try RunRecord.read(place.file("r.jsonl")).cells
            #expect(cells.reduce(0) { $0 + $1.calls.reduce(0) { $0 + $1.attempts.count } } == 8)
            #expect(cells.count(where: { $0.error == .stopped && $0.cost == nil }) == 4)
            // One request costs one dollar: no more than twenty are ever sent.
            let more = try await place.run("--max-cost", "20", "--resume", "r.jsonl", on: server)
            #expect(more.code == 5 && server.requests.count == 20, "\(server.requests.count) \(more)")
            #expect(more.messages.contains("budget: at most 20.00 USD of 20.00 USD spent"), "\(more)")
        }

        @Test("a replay costs nothing, whatever the budget")
        func replay() async throws {
            let place = try Self.place()
            let server = try ChatServer.repeating()
            #expect(try await place.run("--fixtures", "fill", "--record", "live.jsonl", on: server).code == 0)
            #expect(try await place.run("--max-cost", "0", "--record", "replay.jsonl", on: server).code == 0)
            #expect(server.requests.count == 10)
            // The same target, by which runs are compared, though a replay resolves none of its texts.
            let targets = try ["live.jsonl", "replay.jsonl"].map { try RunRecord.read(place.file($0)).header.targets }
            #expect(targets[0].map(\.settings) == targets[1].map(\.settings))
            #expect(!zip(targets[0], targets[1]).contains { $1.wentElsewhere(than: $0) })
            #expect(!targets[0].contains { $0.place.isEmpty })
        }

        @Test("what is recorded is neither refused nor charged when gaps are filled")
        func filled() async throws {
            let place = try Self.place()
            let server = try LoopbackServer { [count = Counter()] request in
                count.next() == 0 ? Self.broken : ChatServer.answer(ChatServer.word(of: request), to: request)
            }
            #expect(try await place.run("--fixtures", "fill", on: server).code == 0)
            #expect(server.requests.count == 11)
            let again = try await place.run("--fixtures", "fill", "--max-cost", "0", "--record", "r.jsonl", on: server)
            #expect(again.code == 0, "\(again)")
            #expect(server.requests.count == 11)
            // The replayed attempt that broke off is not charged to a run that goes on either.
            try place.writeSuite(cases: (0..<11).map { "c\($0)" })
            let more = try await place.run("--fixtures", "fill", "--max-cost", "250", on: server)
            #expect(more.code == 0, "\(more)")
            #expect(server.requests.count == 12)
        }

        @Test("a failure out of a recording is not charged when gaps are filled, nor to a run that goes on")
        func filledFailure() async throws {
            let place = try Workplace(
                cases: 1, target: "attempts: 1\n    limits: { concurrency: 1 }\n    \(Self.price)")
            let server = try LoopbackServer { request in
                let word = ChatServer.word(of: request)
                return word == "c0" ? Self.broken : ChatServer.answer(word, to: request)
            }
            #expect(try await place.run("--fixtures", "fill", "--keep-failures", on: server).code == 3)
            try place.writeSuite(cases: ["c0", "c1"])
            let flags = ["--fixtures", "fill", "--max-cost", "400"]
            for record in ["--record", "--resume"] {
                let words = ["nines", "run", "s.yaml", "--target", "t"] + flags + [record, "r.jsonl"]
                let ended = try await place.end(try place.start(words, environment: ["URL": server.url]))
                #expect(ended.code == 3 && server.requests.count == 2, "\(ended)")
                #expect(ended.messages.contains("budget: 7.00 USD of 400.00 USD spent"), "\(ended.messages)")
            }
            let cells = try RunRecord.read(place.file("r.jsonl")).cells
            #expect(cells.contains { $0.outcome == .error && $0.calls.first?.attempts.first?.isReplayed == true })
        }

        @Test("a run that goes on counts what it could not know as the run did that it goes on with")
        func resumedUnknown() async throws {
            let price = "price: { currency: USD, input_per_million: 0, output_per_million: 1000000 }"
            let place = try Workplace(cases: 4, target: "limits: { concurrency: 1 }\n    \(price)")
            let server = try LoopbackServer { request in
                let word = JSONWriter.text(.string(ChatServer.word(of: request)))
                return .reply(body: "{\"choices\":[{\"message\":{\"content\":\(word)},\"finish_reason\":\"stop\"}]}")
            }
            // Nine tokens an answer are allowed, and so charged.
            let ended = try await place.run("--max-cost", "20", "--record", "r.jsonl", on: server)
            #expect(ended.code == 5 && server.requests.count == 2, "\(ended)")
            #expect(try RunRecord.read(place.file("r.jsonl")).cells.map { $0.calls[0].charged } == [9, 9])
            let same = try await place.run("--max-cost", "26", "--resume", "r.jsonl", on: server)
            #expect(same.code == 5 && server.requests.count == 2, "\(same)")
            let more = try await place.run("--max-cost", "36", "--resume", "r.jsonl", on: server)
            #expect(more.code == 0 && server.requests.count == 4, "\(more)")
            #expect(more.messages.contains("budget: at most 36.00 USD of 36.00 USD spent"), "\(more)")
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

        @Test("a dry run bears limits of any size")
        func hugeLimit() async throws {
            let place = try Self.place(cases: 4)
            let suite = try place.text("s.yaml").replacing("max_tokens: 9", with: "max_tokens: 9223372036854775807")
            try place.write("s.yaml", suite)
            let server = try ChatServer.repeating()
            #expect(try await place.run("--dry-run", on: server).code == 0)
            let unpriced = try Workplace()
            #expect(try await unpriced.run("--dry-run", "--max-cost", "1", on: server).code == 2)
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
            // 3 samples, 1 + 2 × 2 answers and criticisms, 2 samples; the judge marks each of three cells twice, and chooses
            // between the samples twice.
            #expect(lines.contains { $0.prefix(5) == ["s", "t", "3", "off", "10"] }, "\(ended.output)")
            #expect(lines.contains { $0.prefix(5) == ["s", "judge", "j", "off", "8"] }, "\(ended.output)")
            #expect(ended.output.contains("no price is known of j"))
        }

        @Test(
            "a gate that can match nothing is an error before anything is asked",
            arguments: [
                ("accuracy{target=u} >= 0", "the gate matches nothing: there is no target 'u'"),
                ("accuracy{tag=evem} >= 0", "did you mean 'even'?"), ("accuracy >= 90", "write accuracy >= 0.9"),
                ("accuracy{tag=even,tag=odd} >= 0", "the gate matches nothing"),
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
                ([], "measure", 0), ([], "assert", 1), (["accuracy >= 0.1"], "assert", 1),
                (["accuracy{tag=even} == 1"], "measure", 0),
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
