import Glibc
import Testing

@testable import Nines

extension ProgramTests {
    @Suite("Connections that break")
    struct ConnectionFaults {
        private static let cases = 24
        private static let faultsOfStorm = 25

        /// A seed for every 25 faults. `NINES_FAULTS` in the environment says how many faults there are to be, and
        /// `NINES_SEED` may repeat a run; `scripts/storms` sets both.
        static let seeds: [UInt64] = {
            func number<Number: LosslessStringConvertible>(_ name: String) -> Number? {
                getenv(name).flatMap { Number(String(cString: $0)) }
            }
            let faults: Int = number("NINES_FAULTS") ?? faultsOfStorm
            let seed: UInt64 = number("NINES_SEED") ?? .random(in: 0...UInt64(UInt32.max))
            print("connections break by NINES_SEED=\(seed)")
            var random = SeededRandom(seed: seed)
            return (0..<max(1, (faults + faultsOfStorm - 1) / faultsOfStorm)).map { _ in random.next() }
        }()

        @Test("whatever breaks, every cell is answered once in the end, and no error is an answer", arguments: seeds)
        func storm(_ seed: UInt64) async throws {
            var random = SeededRandom(seed: seed)
            let place = try Workplace(
                cases: Self.cases,
                target: "attempts: \(1 + random.below(2))\n    timeouts: { first_byte: 2, total: 3 }")
            let flags = random.below(2) == 0 ? ["--stream"] : []
            let server = try FaultyServer(cases: Self.cases, faults: Self.faultsOfStorm, seed: random.next())
            let words = ["nines", "run", "s.yaml", "-t", "t", "--fixtures", "fill", "--concurrency", "8"] + flags

            var done: Set<String> = []
            // Were every fault to hit one case, each run would get over one of them.
            for run in 0...Self.faultsOfStorm {
                let ended = try await place.end(
                    try place.start(
                        words + [run == 0 ? "--record" : "--resume", "run.jsonl"], environment: ["URL": server.url]))
                try #require([0, 3].contains(ended.code), "\(ended)")
                let passed = try passedCases(place)
                #expect(done.isSubset(of: passed), "lost: \(done.subtracting(passed))")
                done = passed
                if ended.code == 0 { break }
                #expect(done.count < Self.cases, "nothing is left to do: \(ended)")
            }
            let names = Set((0..<Self.cases).map { "c\($0)" })
            #expect(done == names)
            let once = Dictionary(uniqueKeysWithValues: names.map { ($0, 1) })
            #expect(server.answers == once, "asked again, though done, or not at all")
            #expect(server.questions.values.reduce(0, +) == Self.cases + Self.faultsOfStorm)
            server.stop()

            let record = try RunRecord.read(place.file("run.jsonl"))
            #expect(record.cells.count == Self.cases && record.cells.allSatisfy { $0.outcome == .pass })
            #expect(record.footer?.isComplete == true)
            #expect(try await place.end(try place.start(["nines", "run", "s.yaml", "-t", "t"] + flags)).code == 0)
            let replayed = try place.newestRecord()
            #expect(replayed.cells.count == Self.cases && replayed.cells.allSatisfy { $0.outcome == .pass })
            #expect(try await place.nines("fixtures", "lint").output == "no problems\n")
        }

        /// The cases with an answer, by all lines of the record so far, each of which is a right answer or an error.
        private func passedCases(_ place: Workplace) throws -> Set<String> {
            var passed: Set<String> = []
            try RecordReader.forEach(in: place.file("run.jsonl")) { entry throws(InvalidInput) in
                guard case .cell(let cell, _) = entry else { return }
                let name = cell.identity.caseID
                if cell.outcome == .pass {
                    #expect(cell.answer == name)
                    let isFirst = passed.insert(name).inserted
                    #expect(isFirst, "\(name) is recorded twice")
                } else {
                    #expect(cell.outcome == .error && cell.error != nil, "\(name): \(cell.outcome)")
                    #expect(cell.score == nil && cell.answer == nil, "\(name): an error is scored")
                }
            }
            return passed
        }
    }
}
