import CurlTransport
import Foundation
import HTTPTransport
import LoopbackServer
import Testing

/// Content codings, and the limit that counts decoded bytes.
@Suite(.timeLimit(.minutes(1)))
struct DecodingTests {
    private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
        let directory = try TemporaryDirectory()
        try Data(bytes).write(to: directory.url.appending(path: "plain"))
        try run("gzip", "-9", directory.file("plain"))
        return [UInt8](try Data(contentsOf: directory.url.appending(path: "plain.gz")))
    }

    @Test func gzipIsDecoded() async throws {
        let text = String(repeating: "grüße ", count: 500)
        let packed = try gzip(Array(text.utf8))
        let server = try LoopbackServer { _ in .reply(headers: [("Content-Encoding", "gzip")], body: packed) }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.text == text)
        #expect(packed.count < text.utf8.count)
    }

    @Test(.enabled(if: CurlTransport.libraryVersion.contains("brotli"), "this libcurl has no brotli"))
    func brotliIsDecoded() async throws {
        let packed: [UInt8] = [0x0B, 0x02, 0x80] + Array("hello".utf8) + [0x03]
        let server = try LoopbackServer { _ in .reply(headers: [("Content-Encoding", "br")], body: packed) }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.text == "hello")
        #expect(server.requests.first?.header("accept-encoding")?.contains("br") == true)
    }

    @Test func aBombIsStoppedAtTheLimit() async throws {
        let packed = try gzip([UInt8](repeating: 0, count: 20 << 20))
        #expect(packed.count < 100_000)
        let server = try LoopbackServer { _ in .reply(headers: [("Content-Encoding", "gzip")], body: packed) }
        let failure = try await withTransport { await $0.failure(of: .to(server.url, bodyLimit: 100_000)) }
        #expect(failure?.code == .tooLarge)
        #expect(failure?.partial?.body.count == 100_000)
    }
}
