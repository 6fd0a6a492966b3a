import CurlTransport
import HTTPTransport
import LoopbackServer
import Testing

/// libcurl has one code for all timeouts; here each has its class.
@Suite(.timeLimit(.minutes(1)))
struct TimeoutTests {
    struct Limit: Sendable, CustomTestStringConvertible {
        var name: String
        var reply: Reply
        var isSecure = false
        var timeouts: HTTPTimeouts
        var code: TransportError.Code
        var milliseconds: ClosedRange<Double>
        var testDescription: String { name }
    }

    static let head = Reply.Step.text(Reply.head(200, [("Content-Length", "100")]))

    static let limits = [
        // A server without TLS never answers the handshake, which belongs to connecting.
        Limit(
            name: "connect", reply: .silence, isSecure: true,
            timeouts: HTTPTimeouts(connect: .milliseconds(300), total: .seconds(20)), code: .connectTimeout,
            milliseconds: 295...5000),
        Limit(
            name: "total while connecting", reply: .silence, isSecure: true,
            timeouts: HTTPTimeouts(connect: .seconds(10), total: .milliseconds(300)), code: .totalTimeout,
            milliseconds: 295...5000),
        Limit(
            name: "first byte", reply: .silence,
            timeouts: HTTPTimeouts(connect: .seconds(5), firstByte: .milliseconds(200), total: .seconds(20)),
            code: .firstByteTimeout, milliseconds: 199...5000),
        Limit(
            name: "first byte, before there is a connection", reply: .silence, isSecure: true,
            timeouts: HTTPTimeouts(connect: .seconds(10), firstByte: .milliseconds(300), total: .seconds(20)),
            code: .connectTimeout, milliseconds: 299...5000),
        Limit(
            name: "total before the first byte", reply: .silence,
            timeouts: HTTPTimeouts(connect: .seconds(1), firstByte: .seconds(10), total: .milliseconds(1500)),
            code: .totalTimeout, milliseconds: 1495...9000),
        Limit(
            name: "total in the body", reply: .steps(head, .text("{"), .pause(.seconds(30))),
            timeouts: HTTPTimeouts(connect: .seconds(5), firstByte: .milliseconds(1500), total: .milliseconds(2500)),
            code: .totalTimeout, milliseconds: 2495...9000),
        Limit(
            name: "low speed", reply: .steps(head, .text("{"), .pause(.seconds(30))),
            timeouts: HTTPTimeouts(
                connect: .seconds(5), total: .seconds(20), lowSpeedTime: .seconds(1), lowSpeedBytesPerSecond: 10),
            code: .lowSpeed, milliseconds: 900...9000),
    ]

    @Test(arguments: limits)
    func eachLimitHasItsClass(_ limit: Limit) async throws {
        let server = try LoopbackServer { _ in limit.reply }
        let url = limit.isSecure ? "https://127.0.0.1:\(server.port)" : server.url
        let failure = try await withTransport { try #require(await $0.failure(of: .to(url, timeouts: limit.timeouts))) }
        #expect(failure.code == limit.code, "\(failure)")
        #expect(limit.milliseconds.contains(failure.milliseconds))
        // The limit on the first byte is our own, not libcurl's.
        #expect(failure.curlCode == (limit.name.hasPrefix("first byte") ? nil : 28))
    }

    @Test func theLowSpeedLimitWaitsForTheFirstByte() async throws {
        // A model that thinks for two seconds is not a slow response.
        let server = try LoopbackServer { _ in
            Reply([.pause(.milliseconds(2500))] + Reply.reply(body: "{}").steps)
        }
        let timeouts = HTTPTimeouts(total: .seconds(20), lowSpeedTime: .seconds(1), lowSpeedBytesPerSecond: 1000)
        let response = try await withTransport { try await $0.send(.to(server.url, timeouts: timeouts)) }
        #expect(response.status == 200)
    }

    @Test func aLimitEndsWithItsRequest() async throws {
        let server = try LoopbackServer { _ in .stream(["data: a\n\n", "data: b\n\n"], every: .milliseconds(3500)) }
        let limited = HTTPTimeouts(total: .seconds(20), lowSpeedTime: .seconds(1), lowSpeedBytesPerSecond: 1000)
        try await withTransport { transport in
            #expect(await transport.failure(of: .to(server.url, timeouts: limited))?.code == .lowSpeed)
            // The same handle serves again.
            let response = try await transport.send(.to(server.url))
            #expect(response.text == "data: a\n\ndata: b\n\n")
        }
    }

    @Test func aFirstByteInTimeEndsThatLimit() async throws {
        let server = try LoopbackServer { _ in .stream(["data: a\n\n", "data: b\n\n"], every: .milliseconds(2000)) }
        let timeouts = HTTPTimeouts(firstByte: .milliseconds(1500), total: .seconds(20))
        let response = try await withTransport { try await $0.send(.to(server.url, timeouts: timeouts)) }
        #expect(response.text == "data: a\n\ndata: b\n\n")
    }

    @Test func manyDeadlinesEachFireInTurn() async throws {
        let server = try LoopbackServer { _ in .silence }
        let failures = try await withTransport { transport in
            await withTaskGroup(of: (Int, TransportError?).self) { group in
                for step in 1...20 {
                    let timeouts = HTTPTimeouts(firstByte: .milliseconds(step * 20), total: .seconds(20))
                    group.addTask { (step, await transport.failure(of: .to(server.url, timeouts: timeouts))) }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
        }
        #expect(failures.count == 20)
        for (step, failure) in failures {
            #expect(failure?.code == .firstByteTimeout)
            let late = (failure?.milliseconds ?? 0) - Double(step * 20)
            #expect(late >= 0 && late < 10_000)
        }
    }
}
