import CurlTransport
import HTTPTransport
import Testing

/// TLS and HTTP/2 against nginx; passed over where nginx or the openssl command is missing.
@Suite(.timeLimit(.minutes(1)), .enabled(if: NginxServer.isInstalled, "needs nginx and openssl"))
struct SecureTests {
    private static let shared = Result { try NginxServer() }
    private let server: NginxServer

    init() throws {
        server = try Self.shared.get()
    }

    private var url: String { "https://localhost:\(server.secure)" }

    @Test func trustsAnAuthorityThatIsNamed() async throws {
        let options = HTTPConnectionOptions(caFile: server.authority, version: .http1)
        try await withTransport { transport in
            let first = try await transport.send(.to(url, connection: options))
            #expect(first.status == 200)
            #expect(first.version == "1.1")
            #expect(first.timings.tls > first.timings.connect)
            let second = try await transport.send(.to(url, connection: options))
            #expect(second.timings.tls == 0)
            #expect(second.text == first.text)
        }
    }

    @Test(arguments: [false, true])
    func refusesAnUnknownAuthority(otherAuthorityIsNamed: Bool) async throws {
        let options = HTTPConnectionOptions(caFile: otherAuthorityIsNamed ? server.stranger : nil)
        let failure = try await withTransport { await $0.failure(of: .to(url, connection: options)) }
        #expect(failure?.code == .tls)
        #expect(failure?.curlCode == 60)
        #expect(failure?.message.contains("certificate") == true)
    }

    @Test func refusesACertificateForAnotherHost() async throws {
        let options = HTTPConnectionOptions(caFile: server.authority)
        let url = "https://localhost:\(server.misnamed)"
        let failure = try await withTransport { await $0.failure(of: .to(url, connection: options)) }
        #expect(failure?.code == .tls)
        #expect(failure?.curlCode == 60)
    }

    @Test func checksNothingOnlyWhenToldSo() async throws {
        let lax = HTTPConnectionOptions(verifiesCertificate: false)
        let url = "https://localhost:\(server.misnamed)"
        try await withTransport { transport in
            let response = try await transport.send(.to(url, connection: lax))
            #expect(response.status == 200)
            // Neither the handle nor the connection of the lax request may serve the strict one.
            #expect(await transport.failure(of: .to(url))?.code == .tls)
        }
    }

    @Test func anAuthorityFileThatIsMissing() async throws {
        let options = HTTPConnectionOptions(caFile: "/nonexistent/ca.pem")
        let failure = try await withTransport { await $0.failure(of: .to(url, connection: options)) }
        #expect(failure?.code == .invalidRequest)
        #expect(failure?.curlCode == 77)
    }

    @Test func aServerWithoutTLS() async throws {
        let failure = try await withTransport { transport in
            await transport.failure(of: .to("https://localhost:\(server.plainHTTP2)"))
        }
        #expect(failure?.code == .tls)
    }

    @Test func requestsShareAnHTTP2Connection() async throws {
        let options = HTTPConnectionOptions(caFile: server.authority)
        let answers = try await withTransport { transport in
            try await withThrowingTaskGroup(of: HTTPResponse.self) { group in
                // Without a body: nginx answers before one comes, and libcurl 7.88 may then fail to send it.
                for _ in 0..<50 {
                    group.addTask { try await transport.send(.to(url, method: "GET", body: "", connection: options)) }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(answers.count == 50)
        #expect(answers.allSatisfy { $0.version == "2" && $0.text.hasPrefix("HTTP/2.0 ") })
        #expect(Set(answers.map(\.text)).count == 1, "each answer names its connection")
    }

    @Test func cancelledStreamsHarmNoNeighbour() async throws {
        let options = HTTPConnectionOptions(caFile: server.authority)
        try await withTransport { transport in
            // Together no more than nginx takes at once (128): it counts streams for a while after they were cancelled, and
            // refuses those beyond.
            for _ in 0..<8 {
                let failures = await withTaskGroup(of: TransportError?.self) { group in
                    for index in 0..<50 {
                        group.addTask {
                            let task = Task {
                                await transport.failure(of: .to(url, method: "GET", body: "", connection: options))
                            }
                            guard index % 2 == 0 else { return await task.value }
                            try? await Task.sleep(for: .microseconds(index * 37 % 3000))
                            task.cancel()
                            let failure = await task.value
                            return [.cancelled, .aborted].contains(failure?.code) ? nil : failure
                        }
                    }
                    return await group.reduce(into: []) { $0 += $1.map { ["\($0)"] } ?? [] }
                }
                #expect(failures == [])
            }
        }
    }

    @Test func speaksHTTP2WithoutTLSWhenTold() async throws {
        let options = HTTPConnectionOptions(version: .http2)
        try await withTransport { transport in
            for _ in 0..<5 {
                let response = try await transport.send(
                    .to("http://127.0.0.1:\(server.plainHTTP2)", connection: options))
                #expect(response.version == "2")
            }
        }
    }
}
