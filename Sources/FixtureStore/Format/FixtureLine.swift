internal import HTTPTransport
internal import JSONText

/// One exchange as one line of JSON, without its newline.
enum FixtureLine {
    static func encode(_ exchange: Exchange) -> [UInt8] {
        var out: [UInt8] = []
        LineHead.write(exchange.address, to: &out)
        let rest = JSONObject(
            [.init("origin", .string(exchange.origin.rawValue)), .init("recorded", .string(exchange.recorded))]
                + OutcomeJSON.members(exchange.outcome))
        // The request is written apart, in canonical form, so that the same request gives the same bytes.
        out.append(contentsOf: JSONWriter.bytes(.object(rest)).dropFirst().dropLast())
        out.append(contentsOf: ",\"request\":".utf8)
        out.append(contentsOf: JSONWriter.bytes(exchange.request.json, style: .canonical))
        LineDigest.close(&out)
        return out
    }

    /// Reads a line whose digest has been checked; throws what is wrong with it in one sentence.
    static func decode(_ line: ArraySlice<UInt8>) throws(Fault) -> Exchange {
        guard let head = LineHead(line) else { throw Fault(Self.badHead) }
        let json = try parse([UInt8(ascii: "{")] + line[head.end...])
        guard let origin = json["origin"]?.string.flatMap(Exchange.Origin.init), let recorded = json["recorded"]?.string
        else { throw Fault("the members \"origin\" and \"recorded\" are missing or unknown") }
        guard let request = json["request"].flatMap(RecordedRequest.init(json:)) else {
            throw Fault("the member \"request\" is missing or malformed")
        }
        return Exchange(
            address: head.address, request: request, origin: origin, recorded: recorded,
            outcome: try OutcomeJSON.decode(json, origin))
    }

    /// What a line answers: without the request, which replaying has no use for and which is half of many lines.
    static func outcome(of line: ArraySlice<UInt8>) throws(Fault) -> ExchangeOutcome {
        guard let head = LineHead(line) else { throw Fault(Self.badHead) }
        // A bare quote cannot stand inside a JSON string, and no other member has one of this name inside.
        let mark = Array(",\"request\":{".utf8)
        guard let request = Bytes.firstRange(of: mark, in: line[head.end...]) else { return try decode(line).outcome }
        let json = try parse([UInt8(ascii: "{")] + line[head.end..<request.lowerBound] + [UInt8(ascii: "}")])
        guard let origin = json["origin"]?.string.flatMap(Exchange.Origin.init) else { return try decode(line).outcome }
        return try OutcomeJSON.decode(json, origin)
    }

    private static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
        do { return try JSONParser.parse(bytes) } catch { throw Fault("not JSON: \(error.message)") }
    }

    static let badHead =
        "the line does not begin with key, target, case, trial, occurrence and attempt; restore the file from version"
        + " control, or delete the line and record it again"

    struct Fault: Error {
        let message: String
        init(_ message: String) { self.message = message }
    }
}
