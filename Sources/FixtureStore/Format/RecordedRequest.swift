public import HTTPTransport
public import JSONText

/// A request as a fixture keeps it: no host, no header, no user info, only query parameters known to be harmless.
public struct RecordedRequest: Sendable, Hashable {
    /// The content of a request.
    public enum Body: Sendable, Hashable {
        /// No bytes at all.
        case none
        /// JSON, its excluded top-level fields dropped.
        case json(JSONValue)
        /// UTF-8 that is not JSON.
        case text(String)
        /// Anything else.
        case data([UInt8])
    }

    /// The method, upper case.
    public let method: String
    /// The path below the target's base URL, without a query.
    public let path: String
    /// The allow-listed query parameters in order; not part of the key.
    public let query: [HTTPHeaders.Field]
    /// The content.
    public let body: Body

    /// Query parameters that choose a version of an interface and never carry a credential.
    static let keptParameters: Set<String> = ["api-version", "beta", "version"]

    /// What is kept of a request; throws when its JSON has duplicate keys or broken text, which have no one key.
    public init(_ request: HTTPRequest) throws(TransportError) {
        method = request.method
        let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = parts.first.map(String.init) ?? ""
        var fields = request.query.map { HTTPHeaders.Field($0.name, $0.value) }
        if parts.count > 1 {
            for pair in parts[1].split(separator: "&") {
                let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                fields.append(HTTPHeaders.Field(String(sides[0]), sides.count > 1 ? String(sides[1]) : ""))
            }
        }
        query = fields.filter { Self.keptParameters.contains($0.name) }
        body = try Self.body(request.body)
    }

    private static func body(_ bytes: [UInt8]) throws(TransportError) -> Body {
        guard !bytes.isEmpty else { return .none }
        do {
            return .json(withoutExcludedFields(try JSONParser.parse(bytes)))
        } catch {
            // What a forgiving reader takes for an object or array is JSON with a fault, not text: it is refused, not guessed at.
            let forgiven = try? JSONParser.parse(bytes, options: .lenient)
            if forgiven?.object != nil || forgiven?.array != nil {
                throw TransportError(.invalidRequest, "the body cannot be recorded: it is not strict JSON: \(error)")
            }
        }
        return String(validating: bytes, as: UTF8.self).map(Body.text) ?? .data(bytes)
    }

    private static func withoutExcludedFields(_ value: JSONValue) -> JSONValue {
        guard var object = value.object else { return value }
        for field in FixtureKey.excludedFields { object[field] = nil }
        return .object(object)
    }
}

extension RecordedRequest {
    /// The key of this request when it is sent to a target.
    public func key(target: String) -> FixtureKey { FixtureKey(self, target: target) }

    /// What the key is taken over, but for its version and the target.
    var keyedMembers: JSONObject {
        var members = JSONObject([.init("method", .string(method)), .init("path", .string(path))])
        switch body {
        case .none: break
        case .json(let value): members["body"] = value
        case .text(let text): members["text"] = .string(text)
        case .data(let bytes): members["base64"] = .string(String(decoding: Base64.encode(bytes), as: UTF8.self))
        }
        return members
    }

    /// The member `request` of a line.
    var json: JSONValue {
        var members = keyedMembers
        if !query.isEmpty { members["query"] = FieldList.json(query) }
        return .object(members)
    }

    /// Nil when the value is not what `json` gives.
    init?(json: JSONValue) {
        guard let object = json.object, let method = object["method"]?.string, let path = object["path"]?.string
        else { return nil }
        self.method = method
        self.path = path
        guard let query = FieldList.fields(object["query"] ?? []) else { return nil }
        self.query = query
        switch (object["body"], object["text"]?.string, object["base64"]?.string) {
        case (nil, nil, nil): body = .none
        case (let value?, nil, nil): body = .json(value)
        case (nil, let text?, nil): body = .text(text)
        case (nil, nil, let base64?):
            guard let bytes = Base64.decode(base64) else { return nil }
            body = .data(bytes)
        default: return nil
        }
    }
}
