internal import HTTPTransport
internal import JSONText

/// The members of a line that say what a request came to: `response`, `timings`, `cuts`, `error`.
enum OutcomeJSON {
    static func members(_ outcome: ExchangeOutcome) -> [JSONObject.Member] {
        var members: [JSONObject.Member] = []
        if let response = outcome.responseIfAny {
            members.append(.init("response", json(response)))
            members.append(.init("timings", json(response.timings)))
            if !response.cuts.isEmpty { members.append(.init("cuts", .array(response.cuts.map(json)))) }
        }
        if case .failure(let error) = outcome { members.append(.init("error", json(error))) }
        return members
    }

    static func decode(
        _ json: JSONValue, _ origin: Exchange.Origin
    ) throws(FixtureLine.Fault) -> ExchangeOutcome {
        var response: HTTPResponse?
        if let member = json["response"] {
            guard var read = self.response(member) else {
                throw FixtureLine.Fault("the member \"response\" is malformed")
            }
            read.timings = timings(json["timings"])
            guard let cuts = self.cuts(json["cuts"] ?? []) else {
                throw FixtureLine.Fault("the member \"cuts\" is malformed")
            }
            read.cuts = cuts
            read.origin = origin.replayed
            response = read
        }
        guard let member = json["error"] else {
            guard let response else { throw FixtureLine.Fault("there is neither a response nor an error") }
            return .success(response)
        }
        guard let code = member["code"]?.string.flatMap(TransportError.Code.init) else {
            throw FixtureLine.Fault("the member \"error\" has no known code")
        }
        guard code.isRecorded else {
            throw FixtureLine.Fault("the member \"error\" has the code \"\(code.rawValue)\", which is never recorded")
        }
        var error = TransportError(
            code, "a recorded failure", curlCode: member["curl"]?.int, milliseconds: member["ms"]?.double ?? 0,
            partial: response)
        error.isReplayed = true
        return .failure(error)
    }

    private static func json(_ response: HTTPResponse) -> JSONValue {
        var object = JSONObject([
            .init("status", .int(response.status)), .init("version", .string(response.version)),
            .init("headers", FieldList.json(FieldList.kept(response.headers).fields)),
        ])
        if let text = String(validating: response.body, as: UTF8.self) {
            object["body"] = .string(text)
        } else {
            object["base64"] = .string(String(decoding: Base64.encode(response.body), as: UTF8.self))
        }
        return .object(object)
    }

    private static func response(_ json: JSONValue) -> HTTPResponse? {
        guard let status = json["status"]?.int, let headers = json["headers"].flatMap(FieldList.fields) else {
            return nil
        }
        let body: [UInt8]
        switch (json["body"]?.string, json["base64"]?.string) {
        case (let text?, nil): body = Array(text.utf8)
        case (nil, let base64?):
            guard let bytes = Base64.decode(base64) else { return nil }
            body = bytes
        default: return nil
        }
        return HTTPResponse(
            status: status, headers: HTTPHeaders(headers), body: body, version: json["version"]?.string ?? "")
    }

    private static func json(_ error: TransportError) -> JSONValue {
        // Not the message: it names the host, which no fixture may, and differs from run to run.
        var object = JSONObject([.init("code", .string(error.code.rawValue))])
        if let curlCode = error.curlCode { object["curl"] = .int(curlCode) }
        object["ms"] = milliseconds(error.milliseconds)
        object["bytes"] = .int(error.partial?.body.count ?? 0)
        return .object(object)
    }

    /// 0 for what JSON cannot say.
    private static func milliseconds(_ value: Double) -> JSONValue { .milliseconds(value.isFinite ? value : 0) }

    private static func json(_ cut: HTTPResponse.Cut) -> JSONValue {
        .array([.int(cut.end), milliseconds(cut.milliseconds)])
    }

    private static func cuts(_ json: JSONValue) -> [HTTPResponse.Cut]? {
        guard let pairs = json.array else { return nil }
        var cuts: [HTTPResponse.Cut] = []
        for pair in pairs {
            guard let sides = pair.array, sides.count == 2, let end = sides[0].int, let time = sides[1].double
            else { return nil }
            cuts.append(HTTPResponse.Cut(end: end, milliseconds: time))
        }
        return cuts
    }

    private static func json(_ timings: HTTPTimings) -> JSONValue {
        let phases: [(String, Double)] = [
            ("queue", timings.queue), ("lookup", timings.nameLookup), ("connect", timings.connect),
            ("tls", timings.tls), ("firstByte", timings.firstByte),
        ]
        // What rounds to nothing is read as nothing, and must be written so.
        var object = JSONObject(
            phases.filter { $0.1.isFinite && $0.1.inHundredths != 0 }.map { .init($0.0, milliseconds($0.1)) })
        // Not so the total, which is unknown where it is missing.
        object["total"] = known(timings.total).map(JSONValue.milliseconds)
        return .object(object)
    }

    private static func timings(_ json: JSONValue?) -> HTTPTimings {
        func phase(_ name: String) -> Double { json?[name]?.double ?? 0 }
        return HTTPTimings(
            queue: phase("queue"), nameLookup: phase("lookup"), connect: phase("connect"), tls: phase("tls"),
            firstByte: phase("firstByte"), total: known(json?["total"]?.double))
    }

    /// Nil for what is no time.
    private static func known(_ milliseconds: Double?) -> Double? {
        milliseconds.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
}
