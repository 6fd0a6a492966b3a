import HTTPTransport
import JSONText
import Testing

@testable import FixtureStore

@Suite struct FixtureLineTests {
    static func exchange(_ outcome: Result<HTTPResponse, TransportError>, case caseID: String = "a") throws -> Exchange
    {
        let request = HTTPRequest.chat(
            "How many r in \"strawberry\"?", case: caseID, trial: 3, occurrence: 1, attempt: 2)
        return Exchange(
            try RecordedRequest(request), identity: request.identity, origin: .live, recorded: "2026-11-21T19:50:00Z",
            outcome: outcome)
    }

    static let bodies: [[UInt8]] = [
        [], Array("plain".utf8), Array("\u{0}\u{1}\u{7F}\u{2028}\"\\/\r\n\t\u{10FFFF}".utf8), [0xFF, 0xFE, 0x00],
        Array(",\"request\":{\"a\":1},\"digest\":\"0000000000000000\"}".utf8), Array("\u{FEFF}x".utf8),
        Array("data: {\"a\":1}\n\ndata: [DONE]\n\n".utf8), [0xC3], Array(0...255),
    ]

    @Test(arguments: bodies)
    func aBodyComesBackByteForByte(_ body: [UInt8]) throws {
        let response = HTTPResponse(
            status: 200, headers: ["content-type": "x", "Retry-After": "3", "authorization": "no"], body: body,
            cuts: [.init(end: 1, milliseconds: 0.126), .init(end: body.count, milliseconds: 1e6)],
            timings: HTTPTimings(queue: 0.5, nameLookup: 1, connect: 2, tls: 3, firstByte: 4.004, total: 5),
            version: "2")
        let line = FixtureLine.encode(try Self.exchange(.success(response)))
        #expect(!line.contains(0x0A))
        #expect(LineDigest.check(line[...]) == .good)
        for outcome in [try FixtureLine.outcome(of: line[...]), try FixtureLine.decode(line[...]).outcome] {
            let back = try outcome.get()
            #expect(back.body == body)
            #expect(back.status == 200)
            #expect(back.version == "2")
            #expect(back.origin == .replayed)
            #expect(back.headers.fields == [.init("content-type", "x"), .init("retry-after", "3")])
            #expect(back.cuts == [.init(end: 1, milliseconds: 0.13), .init(end: body.count, milliseconds: 1e6)])
            #expect(back.timings == HTTPTimings(queue: 0.5, nameLookup: 1, connect: 2, tls: 3, firstByte: 4, total: 5))
        }
    }

    @Test(
        arguments: [(3.3e17, 3.3e17), (0.001, 0), (0, 0), (nil, nil), (-1, nil), (.nan, nil), (.infinity, nil)]
            as [(Double?, Double?)])
    func timesThatAreNoneAreReadAndWrittenTheSame(_ total: Double?, _ read: Double?) throws {
        let response = HTTPResponse(
            status: 200, body: [1], cuts: [.init(end: 1, milliseconds: 1e308)],
            timings: HTTPTimings(queue: 0.001, total: total))
        let line = FixtureLine.encode(try Self.exchange(.success(response)))
        let back = try FixtureLine.decode(line[...])
        #expect(try back.outcome.get().timings == HTTPTimings(total: read))
        #expect(FixtureLine.encode(back) == line)
    }

    @Test(arguments: [#"{"firstByte":3}"#, "{}", "null", "7", #"{"total":1e999}"#, #"{"total":-3}"#, #"{"total":"3"}"#])
    func aTimeThatIsNotThereIsNotZero(_ timings: String) throws {
        let json = try JSONParser.parse(
            Array(#"{"response":{"status":200,"headers":[],"body":""},"timings":\#(timings)}"#.utf8))
        #expect(try OutcomeJSON.decode(json, .edited).get().timings.total == nil)
    }

    @Test func aFailureComesBackWithWhatHadArrived() throws {
        let partial = HTTPResponse(status: 200, body: Array("data: {".utf8), cuts: [.init(end: 7, milliseconds: 3)])
        let error = TransportError(
            .reset, "10.0.0.1 closed the connection", curlCode: 18, milliseconds: 12.5, partial: partial)
        let line = FixtureLine.encode(try Self.exchange(.failure(error)))
        #expect(!String(decoding: line, as: UTF8.self).contains("10.0.0.1"))
        guard case .failure(let back) = try FixtureLine.outcome(of: line[...]) else {
            Issue.record("a failure became a response")
            return
        }
        #expect(back.code == .reset)
        #expect(back.curlCode == 18)
        #expect(back.milliseconds == 12.5)
        #expect(back.partial?.body == partial.body)
        #expect(back.partial?.cuts == partial.cuts)
    }

    @Test(arguments: TransportError.Code.allCases)
    func aFailureThatIsNeverRecordedIsMalformed(_ code: TransportError.Code) throws {
        let line = FixtureLine.encode(try Self.exchange(.failure(TransportError(code, ""))))
        let isRecorded = ![.cancelled, .aborted, .invalidRequest, .missingFixture, .unrecordable].contains(code)
        var fault: FixtureLine.Fault?
        do throws(FixtureLine.Fault) { _ = try FixtureLine.outcome(of: line[...]) } catch { fault = error }
        let expected = "the member \"error\" has the code \"\(code.rawValue)\", which is never recorded"
        #expect(fault?.message == (isRecorded ? nil : expected))
    }

    @Test(arguments: ["a", "日本語 \"q\" \\ \n", "e\u{301}", ""])
    func theHeadIsReadWithoutParsing(_ caseID: String) throws {
        let exchange = try Self.exchange(.success(HTTPResponse(status: 200)), case: caseID)
        let line = FixtureLine.encode(exchange)
        #expect(LineHead(line[...])?.address == exchange.address)
        #expect(try FixtureLine.decode(line[...]).request == exchange.request)
        for end in 0..<(LineHead(line[...])?.end ?? 0) { #expect(LineHead(line[..<end]) == nil) }
    }

    @Test func everyChangedByteIsSeen() throws {
        let line = FixtureLine.encode(try Self.exchange(.success(HTTPResponse(status: 200, body: Array("yes".utf8)))))
        for at in line.indices {
            for bit in 0..<8 {
                var broken = line
                broken[at] ^= 1 << UInt8(bit)
                #expect(LineDigest.check(broken[...]) != .good, "byte \(at), bit \(bit)")
                // Whatever the bytes say, reading them must not crash.
                _ = try? FixtureLine.decode(broken[...])
                _ = try? FixtureLine.outcome(of: broken[...])
            }
        }
    }

    @Test func everyCutLineIsSeen() throws {
        let line = FixtureLine.encode(try Self.exchange(.success(HTTPResponse(status: 200, body: Array("yes".utf8)))))
        for end in line.indices {
            #expect(LineDigest.check(line[..<end]) != .good)
            _ = try? FixtureLine.decode(line[..<end])
        }
    }

    @Test(arguments: [(0, ""), (1, "AA=="), (2, "AAA="), (3, "AAAA"), (4, "AAAAAA==")])
    func base64FollowsTheStandard(_ count: Int, _ text: String) {
        #expect(Base64.encode([UInt8](repeating: 0, count: count)) == Array(text.utf8))
        #expect(Base64.decode(text) == [UInt8](repeating: 0, count: count))
    }

    @Test(arguments: ["A", "AA", "AA=", "A===", "====", "AA==AAAA", "AA=A", "A*AA"])
    func otherBase64IsRefused(_ text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
