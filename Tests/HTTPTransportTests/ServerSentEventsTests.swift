import HTTPTransport
import Testing

@Suite("Event streams")
struct ServerSentEventsTests {
    /// Streams and the events (type, data, id, end) in them, from the specification's examples and from servers seen.
    static let streams: [(name: String, text: String, events: [String])] = [
        ("line feeds", "data: a\n\ndata: b\n\n", ["message|a||9", "message|b||18"]),
        ("carriage returns", "data: a\r\rdata: b\r\r", ["message|a||9", "message|b||18"]),
        ("CR LF; an event ends at the CR", "data: a\r\n\r\ndata: b\r\n\r\n", ["message|a||10", "message|b||21"]),
        ("mixed line ends", "data: a\r\ndata: b\n\rdata: c\r\r\n", ["message|a\nb||18", "message|c||27"]),
        ("many lines", "data: YHOO\ndata: +2\ndata: 10\n\n", ["message|YHOO\n+2\n10||30"]),
        ("comments", ": keep-alive\n\n:\n\ndata:x\n: y\ndata:z\n\n", ["message|x\nz||36"]),
        ("only one space is cut", "data:a\n\ndata:  b\n\n", ["message|a||8", "message| b||18"]),
        (
            "a field without colon", "data\n\ndata\ndata\n\ndata:\n\n",
            ["message|||6", "message|\n||17", "message|||24"]
        ),
        ("types last for one event", "event: error\ndata: x\n\ndata: y\n\n", ["error|x||22", "message|y||31"]),
        ("a type without data is dropped", "event: ping\n\ndata: x\n\n", ["message|x||22"]),
        (
            "ids stay until changed", "id: 1\ndata: a\n\ndata: b\n\nid\ndata: c\n\n",
            ["message|a|1|15", "message|b|1|24", "message|c||36"]
        ),
        ("an id with NUL is ignored", "id: 1\u{0}2\ndata: a\n\n", ["message|a||17"]),
        ("unknown fields", "foo: bar\n data: no\ndata: a\n\n", ["message|a||28"]),
        ("a byte order mark at the beginning only", "\u{FEFF}data: a\n\n\u{FEFF}data: b\n\n", ["message|a||12"]),
        ("text beyond ASCII", "data: 中文 é 👍🏽\n\n", ["message|中文 é 👍🏽||26"]),
        ("colons in the value", "data: {\"a\": 1}\n\n", ["message|{\"a\": 1}||16"]),
        ("nothing dispatched without a blank line", "data: a\n\ndata: b\n", ["message|a||9"]),
        ("empty", "", []),
    ]

    private func spell(_ events: [ServerSentEvent]) -> [String] {
        events.map { "\($0.type)|\($0.text)|\($0.id)|\($0.end)" }
    }

    @Test(arguments: streams)
    func reads(_ stream: (name: String, text: String, events: [String])) {
        #expect(spell(ServerSentEvents.all(in: Array(stream.text.utf8)).events) == stream.events)
    }

    @Test("every cut in two, every cut in three, and single bytes give the same events", arguments: streams)
    func cuts(_ stream: (name: String, text: String, events: [String])) {
        let bytes = Array(stream.text.utf8)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                var reader = ServerSentEvents()
                let events =
                    reader.feed(Array(bytes[..<first])) + reader.feed(Array(bytes[first..<second]))
                    + reader.feed(Array(bytes[second...]))
                #expect(spell(events) == stream.events, "cut at \(first) and \(second)")
            }
        }
        var reader = ServerSentEvents()
        #expect(spell(bytes.flatMap { reader.feed([$0]) }) == stream.events)
    }

    @Test(arguments: [
        ("data: a\n\ndata: b\n", "b"), ("data: a\n\ndata: b", "b"), ("data: a\ndata: b", "a\nb"), ("data: a\n\n", nil),
        ("data: a\n\n: comment", nil), ("data: a\n\ndat", nil), ("", nil), ("\u{FEFF}", nil),
    ])
    func leftover(_ text: String, _ expected: String?) {
        #expect(ServerSentEvents.all(in: Array(text.utf8)).leftover?.text == expected)
    }

    @Test("invalid UTF-8 is replaced, not fatal")
    func invalidText() {
        let events = ServerSentEvents.all(in: Array("data: ".utf8) + [0xFF, 0xE4, 0xB8] + Array("\n\n".utf8)).events
        #expect(events.map(\.text) == ["\u{FFFD}\u{FFFD}"])
    }

    @Test("300,000 bytes without a line end, byte by byte, take linear time", .timeLimit(.minutes(1)))
    func longLine() {
        var reader = ServerSentEvents()
        var events = 0
        for _ in 0..<300_000 { events += reader.feed([UInt8(ascii: "x")]).count }
        #expect(events == 0)
        #expect(reader.leftover == nil)
    }
}
