import HTTPTransport
import Testing

@testable import FixtureStore

@Suite(.timeLimit(.minutes(1))) struct FixtureMissTests {
    /// Case `a` with trials 0 to 2, case `b` with another prompt.
    static func recorded() async throws -> TemporaryFolder {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(folder)
        for trial in 0...2 {
            _ = try await recorder.send(.chat("Which is larger? Reply with the number only.", trial: trial))
        }
        _ = try await recorder.send(.chat("Count the letters in a very different prompt.", case: "b"))
        _ = try recorder.seal()
        return folder
    }

    static func miss(_ folder: TemporaryFolder, _ request: HTTPRequest) async throws -> FixtureMiss {
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        let error = await #expect(throws: TransportError.self) { try await replay.send(request) }
        #expect(error?.code == .missingFixture)
        return try #require(replay.usage.misses.first)
    }

    @Test func aFolderThatIsNotThereHasNothing() async throws {
        let miss = try await Self.miss(TemporaryFolder(), .chat("x"))
        #expect(miss.cause == .noFixtures)
    }

    @Test func aTrialBeyondTheRecordedOnesIsItsOwnError() async throws {
        let miss = try await Self.miss(
            Self.recorded(), .chat("Which is larger? Reply with the number only.", trial: 4))
        #expect(miss.cause == .trialNotRecorded(recorded: [0, 1, 2]))
        #expect(miss.message == "has trials 0–2, asked for 4")
    }

    @Test func anOccurrenceBeyondTheRecordedOnesIsItsOwnError() async throws {
        let miss = try await Self.miss(
            Self.recorded(), .chat("Which is larger? Reply with the number only.", trial: 1, occurrence: 1))
        #expect(miss.cause == .occurrenceNotRecorded(recorded: 1))
    }

    @Test func aChangedPromptShowsTheDifferenceAlone() async throws {
        let miss = try await Self.miss(
            Self.recorded(), .chat("Which is larger? Answer with the number only."))
        #expect(miss.cause == .noSuchRequest)
        #expect(miss.nearest?.address.caseID == "a")
        #expect(
            miss.nearest?.differences.map(\.description) == [
                #"$.messages[0].content: "Which is larger? Reply with the number only." → "Which is larger? Answer with the number only.""#
            ])
    }

    @Test func aLongPromptIsCutToItsDifference() async throws {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(folder)
        let padding = String(repeating: "lorem ipsum ", count: 100)
        _ = try await recorder.send(.chat(padding + "a pear" + padding))
        _ = try recorder.seal()
        let miss = try await Self.miss(folder, .chat(padding + "a pea" + padding))
        let difference = try #require(miss.nearest?.differences.first)
        #expect(difference.recorded == #""… ipsum lorem ipsum a pearlorem ipsum lorem ipsum …""#)
        #expect((difference.asked?.count ?? 0) < 70)
    }

    @Test func aNewCaseIsComparedWithOthersOfItsTarget() async throws {
        let miss = try await Self.miss(
            Self.recorded(), .chat("Count the letters in a very different prompt!", case: "new"))
        #expect(miss.nearest?.address.caseID == "b")
    }

    @Test func oneChangedCharacterMissesOneCell() async throws {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(folder)
        for number in 0..<10 { _ = try await recorder.send(.chat("prompt \(number)", case: "\(number)")) }
        _ = try recorder.seal()
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        for number in 0..<10 {
            _ = try? await replay.send(.chat(number == 4 ? "prompt 4 " : "prompt \(number)", case: "\(number)"))
        }
        #expect(replay.usage.misses.map(\.identity.caseID) == ["4"])
        #expect(replay.usage.served == [.replayed: 9])
    }

    @Test func aRenamedCaseFallsBackAndSaysSo() async throws {
        let folder = try await Self.recorded()
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        let request = HTTPRequest.chat("Which is larger? Reply with the number only.", case: "renamed", trial: 2)
        #expect(try await replay.text(request).contains("a/2/0/0"))
        #expect(replay.usage.fallbacks == [request.identity])
        // Not for another target, which is another model.
        await #expect(throws: TransportError.self) {
            try await replay.send(.chat("Which is larger? Reply with the number only.", target: "other"))
        }
    }

    @Test func aFallbackStaysWithOneCase() async throws {
        let folder = TemporaryFolder()
        let server = StubTransport { request in
            .success(
                StubTransport.answer(
                    to: request, status: request.identity.caseID == "b" && request.identity.attempt == 0 ? 429 : 200))
        }
        let recorder = try RecordingTransport.make(folder, over: server)
        _ = try await recorder.send(.chat("x", case: "a"))
        for attempt in 0...1 { _ = try await recorder.send(.chat("x", case: "b", attempt: attempt)) }
        _ = try recorder.seal()
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        #expect(try await replay.text(.chat("x", case: "c")).contains("a/0/0/0"))
        // Case `a` was answered at once: what another case's retry got is no answer to a retry of it.
        await #expect(throws: TransportError.self) { try await replay.send(.chat("x", case: "c", attempt: 1)) }
    }

    @Test func damageIsNeverTakenForAGap() async throws {
        let folder = try await Self.recorded()
        var bytes = try #require(try folder.shards["gpt-000.jsonl"])
        // The first digit of the first key: the line is well formed and belongs to no request any more.
        bytes[8] = bytes[8] == UInt8(ascii: "0") ? UInt8(ascii: "1") : UInt8(ascii: "0")
        try folder.write("gpt-000.jsonl", bytes)
        let miss = try await Self.miss(folder, .chat("Which is larger? Reply with the number only."))
        guard case .damaged(let text) = miss.cause else {
            Issue.record("\(miss.cause)")
            return
        }
        #expect(text.contains("gpt-000.jsonl:1: "))
        #expect(throws: FixtureError.self) { try RecordingTransport.make(folder) }
    }

    @Test func theReportGroupsByCause() {
        let identity = ExchangeIdentity(suite: "s", target: "t", caseID: "c")
        var misses = (0..<5).map { trial in
            var other = identity
            other.trial = trial
            return FixtureMiss(identity: other, cause: .noSuchRequest)
        }
        misses.append(FixtureMiss(identity: identity, cause: .trialNotRecorded(recorded: [0, 1, 3])))
        misses.append(FixtureMiss(identity: identity, cause: .damaged("f.jsonl:1: broken")))
        let report = FixtureMissReport(misses.shuffled())
        #expect(report.groups.map(\.misses.count) == [1, 5, 1])
        #expect(report.description.contains("5 × request not recorded"))
        #expect(report.description.contains("\n  s/c on t, trial 3\n  s/c on t, trial 4"))
        #expect(report.description.contains("has trials 0–1, 3, asked for 0"))
    }
}
