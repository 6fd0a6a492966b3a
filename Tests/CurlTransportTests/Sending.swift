import CurlTransport
import Glibc
import HTTPTransport
import LoopbackServer

/// The proxy that the environment names during all tests of this target; loopback addresses are exempt from it.
///
/// Set once, before the first transfer: changing the environment while libcurl reads it would be a race.
enum EnvironmentProxy {
    static let server: LoopbackServer? = {
        let server = try? LoopbackServer { .reply(body: "by proxy: \($0.target)") }
        if let server { setenv("http_proxy", server.url, 1) }
        setenv("no_proxy", "127.0.0.1,localhost", 1)
        return server
    }()
}

/// Runs a test with a transport of its own, and shuts it down.
func withTransport<Value>(_ body: (CurlTransport) async throws -> Value) async throws -> Value {
    _ = EnvironmentProxy.server
    let transport = try CurlTransport()
    defer { transport.shutdown() }
    return try await body(transport)
}

extension HTTPRequest {
    /// A request as the tests send it: POST with a small JSON body.
    static func to(
        _ url: String, method: String = "POST", path: String = "/v1/chat/completions",
        headers: HTTPHeaders = ["Content-Type": "application/json"], body: String = #"{"n":1}"#,
        timeouts: HTTPTimeouts = HTTPTimeouts(connect: .seconds(5), total: .seconds(20)),
        connection: HTTPConnectionOptions = HTTPConnectionOptions(), bodyLimit: Int = 64 << 20
    ) -> HTTPRequest {
        HTTPRequest(
            method: method, baseURL: url, path: path, headers: headers, body: Array(body.utf8), timeouts: timeouts,
            connection: connection, bodyLimit: bodyLimit,
            identity: ExchangeIdentity(suite: "suite", target: "target", caseID: "case"))
    }
}

extension CurlTransport {
    /// The failure of a request that must fail; nil if it succeeded.
    func failure(of request: HTTPRequest) async -> TransportError? {
        do throws(TransportError) {
            _ = try await send(request)
            return nil
        } catch {
            return error
        }
    }
}

extension HTTPResponse {
    /// The body as text.
    var text: String { String(decoding: body, as: UTF8.self) }
}
