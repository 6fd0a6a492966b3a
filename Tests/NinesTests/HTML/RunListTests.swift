import FixtureStore
import Foundation
import Testing

@testable import Nines

@Suite("List of runs")
struct RunListTests {
    @Test("finds records by their first line, newest first, and says where it looked")
    func finds() throws {
        let folder = "/tmp/nines-run-list-\(ContentHash.random(8))"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var run = SyntheticRun("pf")
        try FileSystem.write(Array((run.lines.joined(separator: "\n") + "\n").utf8), to: folder + "/old.jsonl")
        run.record.header.started = "2027-01-01T00:00:00Z"
        // A run that has only begun has a header.
        try FileSystem.write(Array((run.lines[0] + "\n").utf8), to: folder + "/below/new.jsonl")
        try FileSystem.write(Array("{\"no\": \"run\"}\n".utf8), to: folder + "/other.jsonl")
        try FileSystem.write([], to: folder + "/empty.jsonl")
        let list = RunList(in: folder)
        #expect(list.entries.map { FileSystem.name($0.path) } == ["new.jsonl", "old.jsonl"])
        #expect(list.folders == [folder, folder + "/below"])
        #expect(list.text.contains("2027-01-01T00:00:00Z  a"))
        #expect(RunList(in: folder + "/gone").text.isEmpty)
    }
}
