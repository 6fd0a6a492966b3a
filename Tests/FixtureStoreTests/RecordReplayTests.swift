import HTTPTransport
import Testing

@testable import FixtureStore

@Suite(.timeLimit(.minutes(1))) struct RecordReplayTests {
    /// Cases, trials and occurrences; two cases share a prompt, so that only identity tells them apart.
    static let requests: [HTTPRequest] = (0..<20).flatMap { number in
        (0..<3).flatMap { trial in
            (0..<2).map { occurrence in
                HTTPRequest.chat(
                    "prompt \(number / 2)", case: "case \(number)", target: number % 3 == 0 ? "a/b" : "gpt",
                    trial: trial, occurrence: occurrence)
            }
        }
    }

    /// Sends with a number of workers.
    static func send(_ requests: [HTTPRequest], _ transport: any Transport, workers: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            var rest = requests.shuffled()[...]
            func next() {
                guard let request = rest.popFirst() else { return }
                group.addTask { _ = try await transport.send(request) }
            }
            for _ in 0..<workers { next() }
            while try await group.next() != nil { next() }
        }
    }

    @Test func whatIsRecordedIsReplayed() async throws {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(folder)
        try await Self.send(Self.requests, recorder, workers: 8)
        #expect(try recorder.seal().added == 120)
        #expect(recorder.problems.isEmpty)
        #expect(try folder.journals.isEmpty)
        #expect(try folder.shards.keys.sorted() == ["a%2Fb-000.jsonl", "gpt-000.jsonl"])
        let before = try folder.contents
        let replay = ReplayTransport(try FixtureFolder(path: folder.path), keepsUsed: true)
        for request in Self.requests {
            let live = StubTransport.answer(to: request)
            let recorded = try await replay.send(request)
            #expect(recorded.body == live.body)
            #expect(recorded.origin == .replayed)
        }
        let usage = replay.usage
        #expect(usage.served == [.replayed: 120])
        #expect(usage.used.count == 120)
        #expect(usage.fallbacks.isEmpty && usage.misses.isEmpty)
        #expect(try folder.contents == before)
        #expect(try FixtureLint(path: folder.path).problems.isEmpty)
        #expect(try FixtureFolder(path: folder.path).verify().isEmpty)
    }

    @Test func concurrencyChangesNoByte() async throws {
        var seen: [[String: [UInt8]]] = []
        for workers in [1, 8, 64] {
            let folder = TemporaryFolder()
            let recorder = try RecordingTransport.make(folder)
            try await Self.send(Self.requests, recorder, workers: workers)
            _ = try recorder.seal()
            seen.append(try folder.contents)
        }
        #expect(seen[0] == seen[1] && seen[1] == seen[2])
    }

    @Test func nothingOfHostOrCredentialsIsWritten() async throws {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(folder)
        var request = HTTPRequest.chat("x")
        request.baseURL = "https://user:hunter22@secret.example"
        request.headers = ["Authorization": "Bearer abcdefghijkl"]
        request.query = [("key", "mnopqrst")]
        _ = try await recorder.send(request)
        _ = try recorder.seal()
        for bytes in try folder.contents.values {
            let text = String(decoding: bytes, as: UTF8.self)
            for word in ["hunter22", "secret.example", "abcdefghijkl", "mnopqrst", "id=1"] {
                #expect(!text.contains(word))
            }
        }
    }

    @Test func aRetryIsReplayedInItsOrder() async throws {
        let folder = TemporaryFolder()
        let server = StubTransport { request in
            var response = StubTransport.answer(to: request, status: request.identity.attempt == 0 ? 429 : 200)
            if request.identity.attempt == 0 { response.headers.append("Retry-After", "7") }
            return .success(response)
        }
        let recorder = try RecordingTransport.make(folder, over: server)
        for attempt in 0...1 { _ = try await recorder.send(.chat("x", attempt: attempt)) }
        #expect(try recorder.seal().added == 2)
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        let first = try await replay.send(.chat("x", attempt: 0))
        #expect(first.status == 429)
        #expect(first.headers["retry-after"] == "7")
        #expect(try await replay.send(.chat("x", attempt: 1)).status == 200)
        await #expect(throws: TransportError.self) { try await replay.send(.chat("x", attempt: 2)) }
        #expect(replay.usage.misses.map(\.cause) == [.attemptNotRecorded(recorded: 2)])
    }

    @Test func aRefusalWithoutADateIsReplayedWithThatOfItsRecording() async throws {
        let folder = TemporaryFolder()
        let server = StubTransport { _ in
            .success(HTTPResponse(status: 429, headers: ["Retry-After": "Sat, 21 Nov 2026 19:50:02 GMT"]))
        }
        // Recorded at 19:50:00, as `make` has it.
        let recorder = try RecordingTransport.make(folder, over: server, keepsFailures: true)
        #expect(try await recorder.send(.chat("x")).headers["date"] == nil)
        _ = try recorder.seal()
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        for transport in [replay, try RecordingTransport.make(folder, over: server)] as [any Transport] {
            #expect(try await transport.send(.chat("x")).headers["date"] == "Sat, 21 Nov 2026 19:50:00 GMT")
        }
    }

    @Test(
        arguments: [
            ("2026-11-21T19:50:00Z", "Sat, 21 Nov 2026 19:50:00 GMT"),
            ("2024-02-29T23:59:59Z", "Thu, 29 Feb 2024 23:59:59 GMT"),
            ("2100-03-01T00:00:00Z", "Mon, 01 Mar 2100 00:00:00 GMT"), ("2026-11-21T19:50:00+02:00", nil), ("", nil),
            ("-001-01--1T00:00:00Z", nil),
        ] as [(String, String?)])
    func timesOfRecordingsAsDates(_ timestamp: String, _ date: String?) {
        #expect(Timestamp.httpDate(timestamp) == date)
    }

    @Test(arguments: [false, true])
    func aCallThatEndsInAFailureIsKeptOnlyOnRequest(_ keeps: Bool) async throws {
        let folder = TemporaryFolder()
        let server = StubTransport { request in
            request.identity.attempt == 0
                ? .success(HTTPResponse(status: 503)) : .failure(TransportError(.connect, "no", curlCode: 7))
        }
        let recorder = try RecordingTransport.make(folder, over: server, keepsFailures: keeps)
        _ = try await recorder.send(.chat("x", attempt: 0))
        await #expect(throws: TransportError.self) { try await recorder.send(.chat("x", attempt: 1)) }
        let report = try recorder.seal()
        #expect(report.added == (keeps ? 2 : 0))
        #expect(report.droppedFailures == (keeps ? 0 : 2))
        guard keeps else { return }
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        await #expect { try await replay.send(.chat("x", attempt: 1)) } throws: { error in
            (error as? TransportError)?.code == .connect && (error as? TransportError)?.curlCode == 7
        }
    }

    @Test(arguments: [TransportError.Code.cancelled, .aborted, .invalidRequest, .missingFixture, .unrecordable])
    func aRequestOfWhichNothingCameIsNotRecorded(_ code: TransportError.Code) async throws {
        let folder = TemporaryFolder()
        let recorder = try RecordingTransport.make(
            folder, over: StubTransport { _ in .failure(TransportError(code, "")) }, keepsFailures: true)
        await #expect(throws: TransportError.self) { try await recorder.send(.chat("x")) }
        #expect(try recorder.seal().added == 0)
    }

    @Test func fillingAsksOnlyForWhatIsMissing() async throws {
        let folder = TemporaryFolder()
        let first = try RecordingTransport.make(folder)
        _ = try await first.send(.chat("x", case: "a"))
        _ = try first.seal()
        let before = try folder.shards
        let server = StubTransport()
        let second = try RecordingTransport.make(folder, over: server)
        _ = try await second.send(.chat("x", case: "a"))
        #expect(server.count == 0 && !second.hasJournal)
        #expect(try second.seal() == SealReport())
        #expect(try folder.shards == before)
        // The same prompt in another case gets an answer of its own.
        #expect(try await second.text(.chat("x", case: "b")).contains("b/0/0/0"))
        _ = try await second.send(.chat("x", case: "a", trial: 1))
        #expect(server.count == 2)
        #expect(try second.seal().added == 2)
        #expect(try FixtureFolder(path: folder.path).summary().exchanges == 3)
    }

    @Test func refreshingReplacesWhatItTouchesAndKeepsTheRest() async throws {
        let folder = TemporaryFolder()
        let old = StubTransport { .success(StubTransport.answer(to: $0, status: $0.identity.attempt == 0 ? 429 : 200)) }
        let first = try RecordingTransport.make(folder, over: old)
        for caseID in ["a", "b", "c"] {
            for attempt in 0...1 { _ = try await first.send(.chat("x", case: caseID, attempt: attempt)) }
        }
        _ = try first.seal()
        let new = StubTransport { request in
            request.identity.caseID == "c"
                ? .success(HTTPResponse(status: 500)) : .success(HTTPResponse(status: 200, body: Array("new".utf8)))
        }
        let second = try RecordingTransport.make(folder, over: new, replaces: true)
        _ = try await second.send(.chat("x", case: "a"))
        _ = try await second.send(.chat("x", case: "c"))
        let report = try second.seal()
        #expect(report.replaced == 2 && report.droppedFailures == 1)
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        #expect(try await replay.text(.chat("x", case: "a")) == "new")
        #expect(try await replay.text(.chat("x", case: "b", attempt: 1)).contains("b/0/0/1"))
        // A refresh that failed does not cost the recording that there was.
        #expect(try await replay.send(.chat("x", case: "c")).status == 429)
        #expect(try FixtureFolder(path: folder.path).summary().exchanges == 5)
    }

    @Test func largeFoldersAreSplit() async throws {
        let folder = TemporaryFolder()
        let server = StubTransport { request in
            let byte = UInt8(ascii: "a") + UInt8(request.identity.trial % 26)
            return .success(HTTPResponse(status: 200, body: [UInt8](repeating: byte, count: 1_500)))
        }
        let recorder = try RecordingTransport.make(folder, over: server, shardLimit: 10_000)
        for trial in 0..<12 { _ = try await recorder.send(.chat("x", trial: trial)) }
        _ = try recorder.seal()
        let shards = try folder.shards
        #expect(shards.keys.sorted() == ["gpt-000.jsonl", "gpt-001.jsonl", "gpt-002.jsonl"])
        #expect(shards.values.allSatisfy { $0.count <= 10_000 })
        let replay = ReplayTransport(try FixtureFolder(path: folder.path))
        for trial in 0..<12 {
            #expect(try await replay.send(.chat("x", trial: trial)).body.first == UInt8(ascii: "a") + UInt8(trial))
        }
        #expect(try FixtureLint(path: folder.path).problems.isEmpty)
    }

    @Test func theHeaderTellsOfEachRecording() async throws {
        let folder = TemporaryFolder()
        for (date, caseID) in [("2026-02-01T00:00:00Z", "a"), ("2026-01-01T00:00:00Z", "b")] {
            let recorder = try RecordingTransport.make(folder, now: date)
            _ = try await recorder.send(.chat("x", case: caseID))
            _ = try recorder.seal()
        }
        let recordings = try FixtureFolder(path: folder.path).summary().recordings
        #expect(recordings.map(\.date) == ["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"])
        #expect(recordings[0].models == ["stub-1"] && recordings[0].fingerprints == ["fp_1"])
        #expect(recordings[0].provenance == Provenance(tool: "test", libcurl: "8"))
        #expect(recordings[0].exchanges == 1 && recordings[0].target == "gpt")
    }
}
