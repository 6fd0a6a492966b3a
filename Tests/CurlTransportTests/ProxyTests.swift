import CurlTransport
import HTTPTransport
import LoopbackServer
import Testing

/// Proxies, named by the request or by the environment.
@Suite(.timeLimit(.minutes(1)))
struct ProxyTests {
    @Test func theEnvironmentNamesAProxy() async throws {
        let response = try await withTransport { try await $0.send(.to("http://somewhere.invalid", path: "/x")) }
        #expect(response.text == "by proxy: http://somewhere.invalid/x")
    }

    @Test func theEnvironmentExemptsLoopback() async throws {
        let server = try LoopbackServer { _ in .reply(body: "direct") }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.text == "direct")
    }

    @Test func theRequestNamesAProxy() async throws {
        let proxy = try LoopbackServer { .reply(body: $0.target) }
        let options = HTTPConnectionOptions(proxy: proxy.url)
        let response = try await withTransport {
            try await $0.send(.to("http://somewhere.invalid", path: "/y", connection: options))
        }
        #expect(response.text == "http://somewhere.invalid/y")
    }

    @Test func aProxyThatRefusesATunnel() async throws {
        let proxy = try LoopbackServer { _ in .reply(403, body: "no") }
        let options = HTTPConnectionOptions(proxy: proxy.url)
        let request = HTTPRequest.to(
            "https://somewhere.invalid", headers: ["Authorization": "Bearer secret"], connection: options)
        let failure = try await withTransport { await $0.failure(of: request) }
        #expect(failure?.code == .connect)
        #expect(failure?.partial == nil)
        #expect(failure?.message.contains("403") == true)
        #expect(proxy.requests.first?.method == "CONNECT")
        #expect(proxy.requests.first?.header("authorization") == nil)
    }

    @Test func aProxyThatCannotBeFound() async throws {
        let options = HTTPConnectionOptions(proxy: "http://no-such-proxy.invalid:3128")
        let failure = try await withTransport { await $0.failure(of: .to("http://127.0.0.1:9", connection: options)) }
        // libcurl exempts loopback addresses from a named proxy as well, because the environment says so.
        #expect(failure?.code == .connect || failure?.code == .resolve)
    }
}
