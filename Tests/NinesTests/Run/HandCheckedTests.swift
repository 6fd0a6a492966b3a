import FixtureStore
import JSONText
import Testing

@testable import Nines

@Suite("Verdicts by hand")
struct HandCheckedTests {
    private static let root = FileSystem.parent(FileSystem.parent(FileSystem.parent(FileSystem.parent(#filePath))))

    /// The lines of the table, by cell.
    private static func table() throws -> [(cell: String, hand: String, program: String)] {
        let bytes = try FileSystem.read(FileSystem.join(root, "reports/hand-checked/sample.jsonl"))
        return try bytes.split(separator: 0x0A).map { line in
            let entry = try JSONParser.parse(Array(line))
            let hand = try #require(entry["hand"]?.string)
            return (try #require(entry["cell"]?.string), hand, entry["program"]?.string ?? hand)
        }
    }

    @Test(
        "of recorded cells are those of the program, but for the few whose reason the table says",
        .timeLimit(.minutes(3)))
    func sample() async throws {
        let table = try Self.table()
        let suites = Set(table.compactMap { $0.cell.split(separator: "/").first.map(String.init) }).sorted()
        #expect(table.count >= 200 && suites.count >= 14)
        let folder = try SuiteFolder([:])
        var configuration = RunConfiguration()
        configuration.suitePaths = suites.map { FileSystem.join(Self.root, "seeds/\($0).yaml") }
        configuration.targets = ["smollm2-135m", "qwen2.5-coder-0.5b", "qwen2.5-coder-1.5b"]
        configuration.fixtures = .replay
        configuration.recordPath = folder.file("run.jsonl")
        // Exactly these cells are replayed.
        configuration.selection.filters = table.map { "=" + $0.cell }
        _ = try await RunJob(configuration).execute { _ in }
        let cells = try RunRecord.read(folder.file("run.jsonl")).cells
        let outcomes = Dictionary(uniqueKeysWithValues: cells.map { ($0.identity.path, $0.outcome.rawValue) })
        for row in table { #expect(outcomes[row.cell] == row.program, "\(row.cell)") }
        let agreed = table.count { outcomes[$0.cell] == $0.hand }
        #expect(Double(agreed) / Double(table.count) >= 0.95)
    }
}
