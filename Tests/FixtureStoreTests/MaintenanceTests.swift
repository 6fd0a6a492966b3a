import HTTPTransport
import Testing

@testable import FixtureStore

@Suite(.timeLimit(.minutes(1))) struct MaintenanceTests {
    static func recorded() async throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(folder)
        for caseID in ["a", "b", "c"] { _ = try await recorder.send(.chat("prompt \(caseID)", case: caseID)) }
        _ = try recorder.seal()
        return folder
    }

    @Test func theSummaryCounts() async throws {
        let folder = try await Self.recorded()
        let summary = try FixtureFolder(path: folder.path).summary()
        #expect(summary.exchanges == 3)
        #expect(summary.targets == ["gpt": 3])
        #expect(summary.origins == [.live: 3])
        #expect(summary.bytes == (try folder.shards["gpt-000.jsonl"])?.count)
        #expect(summary.recordings.count == 1)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [true, false])
    func pruningKeepsWhatWasUsed(_ dryRun: Bool) async throws {
        let folder = try await Self.recorded()
        let before = try folder.contents
        let replay = ReplayTransport(try FixtureFolder(path: folder.path), keepsUsed: true)
        for caseID in ["a", "c"] { _ = try await replay.send(.chat("prompt \(caseID)", case: caseID)) }
        let pruning = try FixturePruning(path: folder.path, keeping: replay.usage.used, dryRun: dryRun)
        #expect(pruning.removed.map(\.caseID) == ["b"])
        #expect(try (folder.contents == before) == dryRun)
        let left = try FixtureFolder(path: folder.path)
        #expect(left.entries.map(\.address.caseID) == (dryRun ? ["a", "b", "c"] : ["a", "c"]))
        #expect(try left.summary().recordings.count == 1)
        #expect(try FixtureLint(path: folder.path).problems.isEmpty)
    }

    @Test func lintFindsEachFault() async throws {
        let folder = try await Self.recorded()
        let shard = try #require(try folder.shards["gpt-000.jsonl"])
        let lines = shard.split(separator: 0x0A).map { Array($0) + [0x0A] }
        func problems(_ bytes: [UInt8]) throws -> String {
            let copy = try folder.copy()
            try copy.write("gpt-000.jsonl", bytes)
            return try FixtureLint(path: copy.path).problems.map { "\($0.line ?? 0) \($0.message)" }.joined(
                separator: "\n")
        }
        #expect(try problems(shard).isEmpty)
        #expect(try problems(lines[1] + lines[0] + lines[2]).hasPrefix("2 the line is out of order"))
        #expect(try problems(lines[0] + lines[0] + lines[1]).hasPrefix("2 the same exchange as"))
        #expect(try problems(lines[0] + Array("<<<<<<< HEAD\n".utf8)).hasPrefix("2 an unresolved merge"))
        #expect(try problems(lines[0].dropLast() + [0x0D, 0x0A]).contains("CR LF"))
        #expect(try problems(lines[0] + [0x0A]).hasPrefix("2 "))
        let copy = try folder.copy()
        try copy.write("other-000.jsonl", lines[0])
        try copy.write("notes.txt", [])
        try copy.write(FileNames.newJournal(process: 1), [])
        #expect(try FixtureLint(path: copy.path).problems.count == 4)
    }

    @Test func aKeyThatIsNotTheRequestsIsFound() async throws {
        let folder = try await Self.recorded()
        let opened = try FixtureFolder(path: folder.path)
        var exchange = try opened.exchange(of: opened.entries[0])
        exchange.address.key = try RecordedRequest(.chat("other")).key(target: "gpt")
        try folder.write("gpt-000.jsonl", FixtureLine.encode(exchange) + [0x0A])
        #expect(try FixtureLint(path: folder.path).problems.map(\.message) == ["the key is not the key of the request"])
        #expect(try FixtureFolder(path: folder.path).verify().map(\.line) == [1])
    }

    @Test func anEditIsAcceptedAndSaysSo() async throws {
        let folder = try await Self.recorded()
        let shard = try #require(try folder.shards["gpt-000.jsonl"])
        let text = String(decoding: shard, as: UTF8.self)
        let edited = text.split(separator: "b/0/0/0").joined(separator: "changed")
        try folder.write("gpt-000.jsonl", Array(edited.utf8))
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        await #expect(throws: TransportError.self) { try await replay.send(.chat("prompt b", case: "b")) }
        #expect(try EditAcceptance(path: folder.path).accepted.map(\.caseID) == ["b"])
        let again = ReplayTransport(try FixtureFolder(path: folder.path))
        let response = try await again.send(.chat("prompt b", case: "b"))
        #expect(response.origin == .edited)
        #expect(String(decoding: response.body, as: UTF8.self).contains("changed"))
        #expect(again.usage.served == [.edited: 1])
        #expect(try FixtureLint(path: folder.path).problems.isEmpty)
    }

    @Test func syntheticExchangesAreReplayedAsSuch() async throws {
        let folder = TemporaryFolder()
        let request = HTTPRequest.chat("x")
        let exchange = Exchange(
            try RecordedRequest(request), identity: request.identity, origin: .synthetic,
            recorded: "2026-01-01T00:00:00Z", outcome: .success(HTTPResponse(status: 200, body: Array("s".utf8))))
        try folder.write("gpt-000.jsonl", FixtureLine.encode(exchange) + [0x0A])
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        #expect(try await replay.send(request).origin == .synthetic)
    }

    @Test func aFailureThatIsNeverRecordedIsFoundAndNotReplayed() async throws {
        let folder = TemporaryFolder()
        let request = HTTPRequest.chat("x")
        let exchange = Exchange(
            try RecordedRequest(request), identity: request.identity, origin: .synthetic,
            recorded: "2026-01-01T00:00:00Z", outcome: .failure(TransportError(.aborted, "")))
        try folder.write("gpt-000.jsonl", FixtureLine.encode(exchange) + [0x0A])
        let problems = try FixtureLint(path: folder.path).problems
        #expect(problems.contains { $0.line == 1 && $0.message.contains("never recorded") })
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        let error = await #expect(throws: TransportError.self) { try await replay.send(request) }
        #expect(error?.code == .missingFixture)
        #expect(error?.message.contains("gpt-000.jsonl:1: ") == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        "{", "[]", "{}", #"{"format":2}"#, #"{"format":1,"key":{"version":9,"excluded":[]},"recordings":[]}"#,
    ])
    func aHeaderUnderOtherRulesIsAnError(_ text: String) async throws {
        let folder = try await Self.recorded()
        try folder.write("header.json", Array(text.utf8))
        #expect(throws: FixtureError.self) { try FixtureFolder(path: folder.path) }
        #expect(throws: FixtureError.self) { try RecordingTransport.make(folder) }
        #expect(try folder.contents["header.json"] == Array(text.utf8))
        #expect(try !FixtureLint(path: folder.path).problems.isEmpty)
    }

    @Test(arguments: [
        ("gpt-4o", "gpt-4o"), ("a/b", "a%2Fb"), ("..", "%2E."), (".hidden", "%2Ehidden"), ("", "%00"),
        ("日", "%E6%97%A5"),
    ])
    func namesAreSafeAsFileNames(_ name: String, _ expected: String) {
        #expect(FileNames.safe(name) == expected)
        #expect(FileNames.Shard(FileNames.Shard(stem: FileNames.safe(name), number: 7).name)?.stem == expected)
    }

    @Test func longNamesAreCutAndStayApart() {
        let long = String(repeating: "x", count: 300)
        #expect(FileNames.safe(long).utf8.count < 200)
        #expect(FileNames.safe(long + "a") != FileNames.safe(long + "b"))
    }

    @Test(arguments: [
        ("journal-1-0123456789abcdef.jsonl", true), ("journal-1-000.jsonl", false),
        ("journal-x-0123456789abcdef.jsonl", false),
    ])
    func aTargetNamedJournalIsNoJournal(_ name: String, _ isJournal: Bool) {
        #expect(FileNames.isJournal(name) == isJournal)
        #expect((FileNames.Shard(name) != nil) == (name == "journal-1-000.jsonl"))
    }
}
