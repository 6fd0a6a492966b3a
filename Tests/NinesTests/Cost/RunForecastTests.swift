import FixtureStore
import HTTPTransport
import JSONText
import Testing

@testable import Nines

@Suite("What a dry run expects")
struct RunForecastTests {
    @Test(
        "the tokens of a stored run are expected to the last one of it, rounded once",
        arguments: [
            [Int](repeating: 5, count: 79) + [6], [1, 1, 2], [1, 2], [7],
        ])
    func asStored(_ lengths: [Int]) async throws {
        let folder = try SuiteFolder([:])
        let writer = try RunRecordWriter.create(
            folder.file("run-a.jsonl"), header: SampleRun.header(cells: lengths.count), secrets: SecretGuard())
        var messages: [JSONValue] = []
        for (index, length) in lengths.enumerated() {
            var cell = SampleRun.cell("c\(index)")
            cell.calls[0].usage = TokenUsage(prompt: 10, completion: length)
            messages = cell.calls[0].messages
            _ = try writer.append(cell)
        }
        let history = TokenHistory(of: [(name: "s", strategies: ["direct"])], targets: ["t"], in: folder.path)
        let transport = ForecastTransport(history, strategy: "direct")
        for index in lengths.indices {
            let body = JSONWriter.bytes(["max_tokens": 256, "messages": .array(messages)] as JSONValue)
            _ = try await transport.send(
                HTTPRequest(
                    baseURL: "http://x", path: "/chat/completions", body: body,
                    identity: ExchangeIdentity(suite: "s", target: "t", caseID: "c\(index)")))
        }
        let tally = try #require(transport.tallies["t"])
        let price = PriceTable(currency: "USD", inputPerMillion: 0, outputPerMillion: 1_000_000, perRequest: 0)
        let row = RunForecast.Row(
            suite: "s", target: "t", isHelper: false, cells: lengths.count, fixtures: .off, tally: tally,
            price: price, source: nil)
        let total = lengths.reduce(0, +)
        let text = RunForecast(rows: [row], done: 0, spent: 0).text(limit: nil)
        #expect(text.contains(" \(total) [") && text.contains(" \(10 * lengths.count) ["), "\(text)")
        let cost = try #require(row.cost?.expected)
        #expect(abs(cost - Double(total)) < 1e-6)
    }
}
