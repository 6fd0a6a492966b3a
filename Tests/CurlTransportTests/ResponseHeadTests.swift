import HTTPTransport
import Testing

@testable import CurlTransport

struct ResponseHeadTests {
    @Test(arguments: [
        ("HTTP/1.1 200 OK\r\nA: 1\r\nb:2\r\n", ["A=1", "b=2"]),
        ("HTTP/1.1 200 OK\r\nA:  x: y \t\r\nEmpty:\r\n", ["A=x: y", "Empty="]),
        ("HTTP/1.1 200 OK\r\nA: 1\r\n  and more\r\nB: 2\r\n", ["A=1 and more", "B=2"]),
        ("HTTP/1.1 200 OK\nA: 1\nno field\nB: 2", ["A=1", "B=2"]),
        ("HTTP/1.1 200 OK\r\n folded onto nothing\r\nA: grün\r\n", ["A=grün"]),
        ("HTTP/2 200 \r\n", []),
        ("", []),
    ])
    func findsTheFields(head: String, fields: [String]) {
        #expect(ResponseHead.headers(of: Array(head.utf8)).fields.map { "\($0.name)=\($0.value)" } == fields)
    }

    @Test(arguments: [
        (Duration.zero, 1), (.milliseconds(-5), 1), (.nanoseconds(1), 1), (.microseconds(1500), 2), (.seconds(2), 2000),
        (.seconds(Int64.max), Int(Int32.max)),
    ])
    func roundsDurationsUp(duration: Duration, milliseconds: Int) {
        #expect(duration.curlMilliseconds == milliseconds)
    }
}
