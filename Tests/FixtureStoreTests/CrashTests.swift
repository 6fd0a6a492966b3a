import Glibc
import HTTPTransport
import Testing

@testable import FixtureStore

/// What a process that dies leaves behind, at any moment, is readable and loses nothing that was journalled.
@Suite(.timeLimit(.minutes(1))) struct CrashTests {
    static func record(_ folder: TemporaryFolder, _ cases: [String], replaces: Bool = false) async throws
        -> RecordingTransport
    {
        let recorder = try RecordingTransport.make(folder, replaces: replaces)
        for caseID in cases { _ = try await recorder.send(.chat("prompt \(caseID)", case: caseID)) }
        return recorder
    }

    static func cases(_ folder: TemporaryFolder) throws -> [String] {
        try FixtureFolder(path: folder.path).entries.map(\.address.caseID)
    }

    @Test func aJournalLeftBehindIsTakenInByTheNextRecording() async throws {
        let folder = TemporaryFolder()
        var recorder: RecordingTransport? = try await Self.record(folder, ["a", "b"])
        #expect(try folder.journals.count == 1)
        // While its owner lives it is left alone.
        let other = try await Self.record(folder, ["c"])
        #expect(try other.seal().runningJournals == 1)
        #expect(try Self.cases(folder) == ["c"])
        #expect(recorder != nil)
        // Giving up the lock is what dying does.
        recorder = nil
        let replay = try FixtureFolder(path: folder.path)
        #expect(replay.journals.count == 1)
        let server = StubTransport()
        let next = try RecordingTransport.make(folder, over: server)
        _ = try await next.send(.chat("prompt b", case: "b"))
        #expect(server.count == 0)
        #expect(try Self.cases(folder) == ["a", "b", "c"])
        #expect(try folder.journals.isEmpty)
    }

    @Test func aJournalCutAnywhereGivesAPrefix() async throws {
        let folder = TemporaryFolder()
        let recorder = try await Self.record(folder, ["a", "b"])
        let name = try #require(try folder.journals.first)
        let journal = try #require(try folder.contents[name])
        withExtendedLifetime(recorder) {}
        let newlines = journal.indices.filter { journal[$0] == 0x0A }
        for end in 0...journal.count {
            let torn = TemporaryFolder()
            try torn.write(name, Array(journal[..<end]))
            _ = try RecordingTransport.make(torn)
            let whole = max(0, newlines.count { $0 < end } - 1)
            #expect(try Self.cases(torn) == Array(["a", "b"][..<whole]), "cut at \(end)")
            #expect(try torn.journals.isEmpty)
        }
    }

    @Test func aJournalDamagedInsideIsAnErrorWithItsLine() async throws {
        let folder = TemporaryFolder()
        let recorder = try await Self.record(folder, ["a", "b"])
        let name = try #require(try folder.journals.first)
        let journal = try #require(try folder.contents[name])
        withExtendedLifetime(recorder) {}
        let first = try #require(journal.firstIndex(of: 0x0A))
        for at in stride(from: first + 1, to: journal.count - 1, by: 3) where journal[at] != 0x0A {
            let torn = TemporaryFolder()
            var broken = journal
            broken[at] ^= 1
            try torn.write(name, broken)
            let error = #expect(throws: FixtureError.self) { try RecordingTransport.make(torn) }
            #expect(error?.line != nil, "byte \(at)")
            // Nothing is thrown away: somebody may repair it.
            #expect(try torn.contents[name] == broken)
        }
    }

    @Test func aShardCutAnywhereIsAPrefixOrAnError() async throws {
        let folder = TemporaryFolder()
        _ = try await Self.record(folder, ["a", "b"]).seal()
        let shard = try #require(try folder.shards["gpt-000.jsonl"])
        for end in shard.indices {
            let torn = TemporaryFolder()
            try torn.write("gpt-000.jsonl", Array(shard[..<end]))
            if end == 0 || shard[end - 1] == 0x0A {
                #expect(try Self.cases(torn) == Array(["a", "b"][..<(end == 0 ? 0 : 1)]))
            } else {
                #expect(throws: FixtureError.self, "cut at \(end)") { try FixtureFolder(path: torn.path) }
                #expect(try !FixtureLint(path: torn.path).problems.filter { $0.line != nil }.isEmpty)
            }
        }
    }

    @Test func aFlippedByteIsNeverServed() async throws {
        let folder = TemporaryFolder()
        _ = try await Self.record(folder, ["a", "b"]).seal()
        let shard = try #require(try folder.shards["gpt-000.jsonl"])
        let expected = try await ["a", "b"].asyncMap {
            try await ReplayTransport(FixtureFolder(path: folder.path)).text(.chat("prompt \($0)", case: $0))
        }
        for at in stride(from: 0, to: shard.count, by: 7) {
            let broken = TemporaryFolder()
            var bytes = shard
            bytes[at] ^= UInt8(1 << (at % 8))
            try broken.write("gpt-000.jsonl", bytes)
            #expect(try FixtureLint(path: broken.path).problems.contains { $0.line != nil }, "byte \(at)")
            guard let opened = try? FixtureFolder(path: broken.path) else { continue }
            let replay = ReplayTransport(opened)
            var served = 0
            for (place, caseID) in ["a", "b"].enumerated() {
                guard let text = try? await replay.text(.chat("prompt \(caseID)", case: caseID)) else { continue }
                #expect(text == expected[place], "byte \(at)")
                served += 1
            }
            #expect(served < 2, "byte \(at)")
            for miss in replay.usage.misses {
                guard case .damaged = miss.cause else {
                    Issue.record("byte \(at): \(miss.cause)")
                    continue
                }
            }
        }
    }

    @Test func twoRecordersGiveTheUnion() async throws {
        let folder = TemporaryFolder()
        let first = try await Self.record(folder, ["a", "b", "c"])
        let second = try await Self.record(folder, ["b", "c", "d"])
        #expect(try first.seal().added == 3)
        let report = try second.seal()
        #expect(report.added == 1 && report.alreadyThere == 2)
        #expect(try Self.cases(folder) == ["a", "b", "c", "d"])
        #expect(try FixtureLint(path: folder.path).problems.isEmpty)
    }

    /// A folder whose second sealing moves lines between shards in both directions, and what sealing it changes.
    static func shifting() async throws -> (folder: TemporaryFolder, recorder: RecordingTransport) {
        let folder = TemporaryFolder()
        func server(_ size: Int) -> StubTransport {
            StubTransport { request in
                let small = request.identity.caseID > "m" ? 1_400 : size
                return .success(HTTPResponse(status: 200, body: [UInt8](repeating: UInt8(ascii: "x"), count: small)))
            }
        }
        let first = try RecordingTransport.make(folder, over: server(3_000), shardLimit: 8_000)
        for caseID in ["b", "d", "f", "h", "n", "o", "p", "q", "r", "s"] {
            _ = try await first.send(.chat(caseID, case: caseID))
        }
        _ = try first.seal()
        let second = try RecordingTransport.make(folder, over: server(100), replaces: true, shardLimit: 8_000)
        for caseID in ["b", "d", "g", "na", "nb", "nc", "nd", "ne", "nf"] {
            _ = try await second.send(.chat(caseID, case: caseID))
        }
        return (folder, second)
    }

    /// Seals up to a step and gives up the locks, as dying does; returns how many steps there would have been.
    static func seal(_ folder: TemporaryFolder, stoppingAfter last: Int) throws -> Int {
        var report = SealReport()
        let sealer = FolderSealer(folder.path, RecordingTransport.Options(shardLimit: 8_000))
        let (writer, steps) = try #require(try sealer.prepare(nil, &report))
        #expect(steps.contains { if case .rescue = $0 { true } else { false } })
        for step in steps[...last] { try writer.perform(step) }
        return steps.count
    }

    @Test func aSealingThatStopsAnywhereLosesNothing() async throws {
        let (folder, recorder) = try await Self.shifting()
        let done = try folder.copy()
        // The copy's journal has no owner, so opening it for recording seals it: this is what must come of all others.
        _ = try RecordingTransport.make(done, shardLimit: 8_000)
        let expected = try done.contents
        var count = 1
        var step = 0
        while step < count {
            let crashed = try folder.copy()
            count = try Self.seal(crashed, stoppingAfter: step)
            // Readable as it is, whatever is missing until a recording takes in the journals.
            _ = try FixtureFolder(path: crashed.path).checkDigests()
            _ = try RecordingTransport.make(crashed, shardLimit: 8_000)
            #expect(try crashed.contents == expected, "stopped after step \(step)")
            step += 1
        }
        withExtendedLifetime(recorder) {}
    }

    @Test func aReaderWaitsForWhoeverSeals() async throws {
        let (original, recorder) = try await Self.shifting()
        let done = try original.copy()
        _ = try RecordingTransport.make(done, shardLimit: 8_000)
        let expected = try FixtureFolder(path: done.path).entries.map(\.address)

        let folder = try original.copy()
        var lock: FolderLock? = try FolderLock(folder.path)
        var report = SealReport()
        let sealer = FolderSealer(folder.path, RecordingTransport.Options(shardLimit: 8_000))
        let (writer, steps) = try #require(try sealer.prepare(nil, &report))
        let first = try #require(steps.firstIndex { if case .shard = $0 { true } else { false } })
        for step in steps[...first] { try writer.perform(step) }
        #expect(try FixtureFolder(locked: folder.path).entries.map(\.address) != expected)
        let path = folder.path
        let reading = Task.detached { try FixtureFolder(path: path).entries.map(\.address) }
        try await Task.sleep(for: .milliseconds(100))
        for step in steps[(first + 1)...] { try writer.perform(step) }
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(try await reading.value == expected)
        withExtendedLifetime(recorder) {}
    }

    @Test func aReaderDoesNotWaitForEverNorForOtherReaders() async throws {
        let folder = TemporaryFolder()
        #expect(try FolderLock(reading: folder.path) == nil, "there is no lock to wait for")
        _ = try await Self.record(folder, ["a"]).seal()
        var lock: FolderLock? = try FolderLock(folder.path)
        #expect(throws: FixtureError.self) { _ = try FolderLock(reading: folder.path, seconds: 0.03) }
        withExtendedLifetime(lock) {}
        lock = nil
        lock = try FolderLock(reading: folder.path)
        #expect(lock != nil)
        #expect(try FolderLock(reading: folder.path, seconds: 0) != nil)
        #expect(try Self.cases(folder) == ["a"])
        withExtendedLifetime(lock) {}
    }

    @Test func aFileThatCannotBeWrittenLeavesTheOldOneAndNothingElse() throws {
        let folder = TemporaryFolder()
        try folder.write("gpt-000.jsonl", [1])
        #expect(throws: FixtureError.self) {
            try OpenFile.replace(folder.path, "gpt-000.jsonl") { file throws(FixtureError) in
                try file.write([2])
                throw FixtureError(file.path, "the disk is full")
            }
        }
        #expect(try folder.contents == ["gpt-000.jsonl": [1]])
    }

    @Test func anAnswerThatCannotBeWrittenIsReturnedAndReported() async throws {
        let folder = TemporaryFolder()
        let made = Locked<RecordingTransport?>(nil)
        let server = StubTransport { request in
            // Sealed while it is under way, so that its answer needs another journal, for which there is no folder any more.
            _ = try? made.withLock { $0 }?.seal()
            TemporaryFolder.remove(folder.path)
            return .success(StubTransport.answer(to: request))
        }
        let recorder = try RecordingTransport.make(folder, over: server)
        made.withLock { $0 = recorder }
        defer { made.withLock { $0 = nil } }
        #expect(try await recorder.send(.chat("x")).status == 200)
        #expect(recorder.failure != nil && !recorder.hasJournal)
        #expect(recorder.problems.count == 1)
        #expect(recorder.problems.first?.description.contains("case a, target gpt") == true)
    }

    @Test func nothingIsPaidForWhenTheRecordingCannotBeWritten() async throws {
        let folder = TemporaryFolder()
        _ = try await Self.record(folder, ["a"]).seal()
        let server = StubTransport()
        let recorder = try RecordingTransport.make(folder, over: server)
        #expect(recorder.failure == nil)
        TemporaryFolder.remove(folder.path)
        // What is recorded costs nothing, and needs no journal.
        #expect(try await recorder.send(.chat("prompt a", case: "a")).status == 200)
        #expect(recorder.failure == nil && !recorder.hasJournal)
        for caseID in ["b", "c"] {
            let error = await #expect(throws: TransportError.self) {
                try await recorder.send(.chat("prompt \(caseID)", case: caseID))
            }
            #expect(error?.code == .unrecordable)
            #expect(error?.message.contains("not sent") == true)
            #expect(recorder.failure != nil)
        }
        #expect(server.count == 0 && recorder.problems.isEmpty)
        #expect(try await recorder.send(.chat("prompt a", case: "a")).status == 200)
    }
}

extension Sequence {
    func asyncMap<T>(_ transform: (Element) async throws -> T) async rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try await transform(element)) }
        return result
    }
}
