import HTTPTransport
import JSONText
import Testing

@testable import FixtureStore
@testable import Nines

/// What scorers make of answers that three small models gave, as recorded in `Fixtures`.
@Suite("Recorded answers")
struct RecordedAnswerTests {
    /// Types without rows here, and why.
    static let elsewhere = [
        "number": "NumberScorerTests.real",
        "members": "MembersAnswer.smolLM2, qwen05, qwen15",
        "choice": "RecordedChoiceTests",
        "abstains": "RecordedAbstentions",
    ]

    @Test("get the verdict that a reader gives", arguments: RecordedAnswer.all)
    func verdict(_ row: RecordedAnswer) async throws {
        let score = try await row.score()
        #expect(score.verdict == row.expected, "\(score.reason)")
        if let value = row.value { #expect(abs(score.value - value) < 1e-9, "\(score.reason)") }
    }

    @Test("there are some for every type, of all three models, right and wrong")
    func coverage() throws {
        let rows = Dictionary(grouping: try RecordedAnswer.load(), by: \.type)
        for type in ScorerRegistry.types where Self.elsewhere[type] == nil {
            let own = rows[type] ?? []
            #expect(own.count >= 6, "\(type)")
            #expect(Set(own.map(\.source.target)).count >= 3, "\(type)")
            #expect(Set(own.map(\.expected)).isSuperset(of: [.pass, .fail]), "\(type)")
        }
        for type in Self.elsewhere.keys {
            #expect(ScorerRegistry.types.contains(type) && rows[type] == nil, "\(type) needs no exception")
        }
    }

    @Test("were really given", arguments: RecordedAnswer.suites)
    func provenance(_ suite: String) throws {
        let root = FileSystem.join(RecordedAnswer.root, "Fixtures")
        let folder = try FixtureFolder(path: FixtureFolder.path(root: root, suite: suite))
        for row in RecordedAnswer.all {
            for source in [row.source] + row.replies where source.suite == suite {
                let exchanges = try folder.entries
                    .filter { $0.address.target == source.target && $0.address.caseID == source.caseID }
                    .map { try folder.exchange(of: $0) }
                let found = try exchanges.contains { try Self.isFrom($0, source, row) }
                #expect(found, "\(row.testDescription) is not in \(suite)/\(source.caseID)")
            }
            for reply in row.replies { #expect(reply.prompt.containsBytes(of: row.source.answer)) }
        }
    }

    /// Whether an exchange is where a source is from, with the figures that the row has of it.
    private static func isFrom(
        _ exchange: Exchange, _ source: RecordedAnswer.Source, _ row: RecordedAnswer
    ) throws -> Bool {
        guard exchange.origin == .live, case .json(let body) = exchange.request.body else { return false }
        let response = try ChatDecoder.decode(try exchange.outcome.get())
        let answer = Answer(response, to: body["messages"]?.array ?? [])
        guard answer.text.hasSameBytes(as: source.answer), answer.question.hasSameBytes(as: source.prompt) else {
            return false
        }
        switch row.type {
        case "finish-reason": return response.finishReason == row.finishReason
        case "latency": return try exchange.outcome.get().timings.total == row.latency
        case "cost":
            return response.usage?.prompt == row.usage?.prompt
                && response.usage?.completion == row.usage?.completion
        default: return true
        }
    }
}
