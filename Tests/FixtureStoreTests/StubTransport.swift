import HTTPTransport
import JSONText

@testable import FixtureStore

/// A server that answers by a rule and counts what it is asked.
final class StubTransport: Transport {
    typealias Rule = @Sendable (HTTPRequest) -> Result<HTTPResponse, TransportError>

    private let rule: Rule
    private let asked = Locked(0)

    init(_ rule: @escaping Rule = { .success(StubTransport.answer(to: $0)) }) {
        self.rule = rule
    }

    var count: Int { asked.withLock { $0 } }

    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        asked.withLock { $0 += 1 }
        // Lets requests overtake each other.
        for _ in 0..<Int.random(in: 0...3) { await Task.yield() }
        return try rule(request).get()
    }

    /// An answer that tells for which request and identity it was made.
    static func answer(to request: HTTPRequest, status: Int = 200) -> HTTPResponse {
        let text =
            "\(request.identity.caseID)/\(request.identity.trial)/\(request.identity.occurrence)/\(request.identity.attempt)"
        let body = #"{"model":"stub-1","system_fingerprint":"fp_1","choices":[{"message":{"content":"\#(text) ünï"}}]}"#
        return HTTPResponse(
            status: status, headers: ["Content-Type": "application/json", "Set-Cookie": "id=1"], body: Array(body.utf8),
            timings: HTTPTimings(queue: 1, firstByte: 12.346, total: 20.5), version: "2")
    }
}

extension HTTPRequest {
    static func chat(
        _ prompt: String, case caseID: String = "a", target: String = "gpt", trial: Int = 0, occurrence: Int = 0,
        attempt: Int = 0
    ) -> HTTPRequest {
        let body: JSONValue = [
            "model": "m", "messages": [["role": "user", "content": .string(prompt)]], "temperature": 0,
        ]
        return HTTPRequest(
            baseURL: "https://host.example/v1", path: "/chat/completions", body: JSONWriter.bytes(body),
            identity: ExchangeIdentity(
                suite: "s", target: target, caseID: caseID, trial: trial, occurrence: occurrence, attempt: attempt))
    }
}

extension RecordingTransport {
    /// A recorder with a clock that stands still.
    static func make(
        _ folder: TemporaryFolder, over base: any Transport = StubTransport(), replaces: Bool = false,
        keepsFailures: Bool = false, secrets: SecretGuard = SecretGuard(), now: String = "2026-11-21T19:50:00Z",
        shardLimit: Int = ShardWriter.usualLimit
    ) throws -> RecordingTransport {
        var options = Options(shardLimit: shardLimit)
        options.replaces = replaces
        options.keepsFailures = keepsFailures
        options.secrets = secrets
        options.now = { now }
        return try RecordingTransport(
            folder: folder.path, over: base, provenance: Provenance(tool: "test", libcurl: "8"), options: options)
    }
}

extension Transport {
    /// The body as text, or the failure.
    func text(_ request: HTTPRequest) async throws -> String {
        String(decoding: try await send(request).body, as: UTF8.self)
    }
}
