import CurlTransport
import HTTPTransport
import LoopbackServer
import Testing

/// Cancelling, shutting down, and many requests at once.
@Suite(.timeLimit(.minutes(1)))
struct CancellationTests {
    @Test func aCancelledRequestEndsAtOnce() async throws {
        let server = try LoopbackServer { _ in
            .steps(.text(Reply.head(200, [("Content-Length", "9")]) + "{"), .pause(.seconds(30)))
        }
        try await withTransport { transport in
            let task = Task { await transport.failure(of: .to(server.url)) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            try await Task.sleep(for: .milliseconds(50))
            let start = ContinuousClock.now
            task.cancel()
            let failure = await task.value
            #expect(ContinuousClock.now - start < .seconds(10), "far less than the server's pause")
            #expect(failure?.code == .aborted)
            #expect(failure?.partial?.text == "{")
        }
    }

    /// A server without TLS never answers the handshake; the other request goes before, over the same handle or none.
    @Test(
        "whether a cancelled request may have been sent is known",
        arguments: [(false, false), (false, true), (true, false), (true, true)])
    func mayHaveBeenSent(_ isSecure: Bool, _ isFirst: Bool) async throws {
        let server = try LoopbackServer { request in request.text == "before" ? .reply(body: "{}") : .silence }
        try await withTransport { transport in
            if !isFirst { _ = try await transport.send(.to(server.url, body: "before")) }
            let before = (requests: server.requests.count, connections: server.connectionCount)
            let url = isSecure ? "https://127.0.0.1:\(server.port)" : server.url
            let task = Task { await transport.failure(of: .to(url)) }
            try await expectEventually {
                isSecure ? server.connectionCount > before.connections : server.requests.count > before.requests
            }
            try await Task.sleep(for: .milliseconds(50))
            task.cancel()
            let failure = try #require(await task.value)
            #expect(failure.code == (isSecure ? .cancelled : .aborted), "\(failure)")
            #expect(failure.code.mayHaveBeenSent == !isSecure && failure.milliseconds > 0)
        }
    }

    @Test func aTaskThatIsAlreadyCancelledSendsNothing() async throws {
        let server = try LoopbackServer { _ in .silence }
        try await withTransport { transport in
            let task = Task {
                withUnsafeCurrentTask { $0?.cancel() }
                return await transport.failure(of: .to(server.url))
            }
            #expect(await task.value?.code == .cancelled)
        }
        #expect(server.connectionCount == 0)
    }

    /// Guards against a continuation that is resumed twice or never, and a handle that is removed while it is in use.
    @Test func aStormOfCancellationsHarmsNoOtherRequest() async throws {
        let server = try LoopbackServer { request in
            request.text == "slow" ? .silence : .reply(body: request.body)
        }
        try await withTransport { transport in
            let outcomes = await withTaskGroup(of: String.self) { group in
                for index in 0..<700 {
                    let isDoomed = index % 7 < 4
                    group.addTask {
                        guard isDoomed else {
                            let response = try? await transport.send(.to(server.url, body: "\(index)"))
                            return response?.text == "\(index)" ? "answered" : "lost"
                        }
                        let task = Task { await transport.failure(of: .to(server.url, body: "slow")) }
                        try? await Task.sleep(for: .microseconds(index * 37 % 5000))
                        task.cancel()
                        guard let failure = await task.value else { return "answered although cancelled" }
                        // Some are given up before there is a connection.
                        return failure.code == .aborted ? "cancelled" : failure.code.rawValue
                    }
                }
                return await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            }
            #expect(outcomes == ["answered": 300, "cancelled": 400])
            let response = try await transport.send(.to(server.url, body: "still there"))
            #expect(response.text == "still there")
        }
        try await expectEventually { server.openConnectionCount == 0 }
    }

    @Test func sixtyFourAtATimeShareSixtyFourConnections() async throws {
        let server = try LoopbackServer { .reply(body: $0.body) }
        try await withTransport { transport in
            await withTaskGroup(of: Void.self) { group in
                for worker in 0..<64 {
                    group.addTask {
                        for index in stride(from: worker, to: 2000, by: 64) {
                            let response = try? await transport.send(.to(server.url, body: "\(index)"))
                            #expect(response?.text == "\(index)")
                        }
                    }
                }
            }
        }
        #expect(server.requests.count == 2000)
        #expect(server.connectionCount <= 64)
    }

    @Test func aThousandStreamsAtOnce() async throws {
        let pieces = (0..<5).map { "data: \($0)\n\n" }
        let server = try LoopbackServer { _ in .stream(pieces, every: .milliseconds(100)) }
        let whole = try await withTransport { transport in
            await withTaskGroup(of: Bool.self) { group in
                for _ in 0..<1000 {
                    group.addTask { (try? await transport.send(.to(server.url)))?.text == pieces.joined() }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
        }
        #expect(whole == 1000)
    }

    @Test func shuttingDownEndsWhatIsUnderWay() async throws {
        let server = try LoopbackServer { _ in .silence }
        let transport = try CurlTransport()
        let task = Task { await transport.failure(of: .to(server.url)) }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        transport.shutdown()
        transport.shutdown()
        #expect(await task.value?.code == .aborted)
        #expect(await transport.failure(of: .to(server.url))?.code == .cancelled)
        try await expectEventually { server.openConnectionCount == 0 }
    }

    /// Waits until something holds that another thread brings about.
    func expectEventually(_ condition: () -> Bool) async throws {
        for _ in 0..<400 where !condition() { try await Task.sleep(for: .milliseconds(5)) }
        #expect(condition())
    }
}
