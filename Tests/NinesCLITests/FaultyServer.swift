import LoopbackServer

@testable import Nines

/// A server that repeats the last word of every question, but breaks so many exchanges before, at random.
///
/// The seed alone says which cases are broken, how often and in what way, whatever order the questions come in.
final class FaultyServer: Sendable {
    let url: String
    private let server: LoopbackServer
    private let asked: Counts
    private let answered: Counts

    /// - Parameters:
    ///   - cases: How many cases there are, `c0` and on.
    ///   - faults: How many exchanges are broken before all cases are answered.
    init(cases: Int, faults: Int, seed: UInt64) throws {
        let (asked, answered) = (Counts(), Counts())
        var random = SeededRandom(seed: seed)
        var script: [String: [UInt64]] = [:]
        for _ in 0..<faults { script["c\(random.below(cases))", default: []].append(random.next()) }
        server = try LoopbackServer { [script] request in
            let word = ChatServer.word(of: request)
            let right = ChatServer.answer(word, to: request)
            let number = asked.add(word) - 1
            guard let seeds = script[word], seeds.indices.contains(number) else {
                _ = answered.add(word)
                return right
            }
            var random = SeededRandom(seed: seeds[number])
            let fault = random.pick(ConnectionFault.allCases) ?? .reset
            return fault.reply(insteadOf: right, to: request, &random)
        }
        url = server.url
        (self.asked, self.answered) = (asked, answered)
    }

    /// How often each case was asked.
    var questions: [String: Int] { asked.all }

    /// How often each case was answered rightly.
    var answers: [String: Int] { answered.all }

    func stop() { server.stop() }
}
