import CurlTransport
import HTTPTransport
import LoopbackServer
import Testing

/// Event streams: the pieces and when they came.
@Suite(.timeLimit(.minutes(1)))
struct StreamTests {
    @Test func cutsLieWhereAndWhenThePiecesCame() async throws {
        let pieces = ["data: one\n\n", "data: two, longer\n\n", "data: [DONE]\n\n"]
        let server = try LoopbackServer { _ in .stream(pieces, every: .milliseconds(80)) }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.text == pieces.joined())
        #expect(response.cuts.map(\.end) == [11, 30, 44])
        let times = response.cuts.map(\.milliseconds)
        #expect(zip(times, times.dropFirst()).allSatisfy { $1 - $0 >= 40 })
        #expect(times.allSatisfy { $0 >= response.timings.firstByte && $0 <= response.timings.total ?? 0 })
    }

    @Test(
        "a stream that has said that it is done is whole, whatever becomes of its connection",
        arguments: [
            [.reset], [.close], [.pause(.milliseconds(700)), .text("0\r\n\r\n")], [.pause(.seconds(40)), .close],
        ] as [[Reply.Step]])
    func isDone(_ rest: [Reply.Step]) async throws {
        let head = Reply.head(200, [("Content-Type", "text/event-stream"), ("Transfer-Encoding", "chunked")])
        let events = "data: {}\n\ndata: [DONE]\n\n"
        let server = try LoopbackServer { _ in
            Reply(
                [.text("\(head)\(String(events.utf8.count, radix: 16))\r\n\(events)\r\n"), .pause(.milliseconds(50))]
                    + rest)
        }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.text == events)
        #expect((response.timings.total ?? 1_000) < 600 && response.timings.total == response.cuts.last?.milliseconds)
    }

    @Test func piecesOfOneReadShareACut() async throws {
        let pieces = (0..<500).map { "data: \($0)\n\n" }
        let server = try LoopbackServer { _ in .steps(.bytes(Reply.stream(pieces).bytes)) }
        let response = try await withTransport { try await $0.send(.to(server.url)) }
        #expect(response.text == pieces.joined())
        #expect(response.cuts.last?.end == response.body.count)
        #expect(response.cuts.count < 100)
    }

    @Test func aTornStreamLeavesWhatCame() async throws {
        let server = try LoopbackServer { _ in
            .steps(
                .text(
                    Reply.head(
                        200, [("Content-Type", "text/event-stream; charset=utf-8"), ("Transfer-Encoding", "chunked")])),
                Reply.chunk("data: a\n\n"), .pause(.milliseconds(50)), Reply.chunk("data: b\n\n"),
                .pause(.milliseconds(50)), .reset)
        }
        let failure = try await withTransport { await $0.failure(of: .to(server.url)) }
        #expect(failure?.code == .reset)
        #expect(failure?.curlCode != nil)
        let partial = try #require(failure?.partial)
        #expect(partial.status == 200)
        #expect(partial.headers["content-type"] == "text/event-stream; charset=utf-8")
        #expect(partial.text == "data: a\n\ndata: b\n\n")
        #expect(partial.cuts.map(\.end) == [9, 18])
        #expect((failure?.milliseconds ?? 0) >= 90)
    }
}
