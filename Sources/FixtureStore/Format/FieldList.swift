internal import HTTPTransport
internal import JSONText

/// Header fields and query parameters in a line: `[["name","value"],…]`, because a name may stand more than once.
enum FieldList {
    static func json(_ fields: [HTTPHeaders.Field]) -> JSONValue {
        .array(fields.map { .array([.string($0.name), .string($0.value)]) })
    }

    static func fields(_ json: JSONValue) -> [HTTPHeaders.Field]? {
        guard let pairs = json.array else { return nil }
        var fields: [HTTPHeaders.Field] = []
        for pair in pairs {
            guard let sides = pair.array, sides.count == 2, let name = sides[0].string, let value = sides[1].string
            else { return nil }
            fields.append(HTTPHeaders.Field(name, value))
        }
        return fields
    }

    /// Response headers that the program reads or that tell about the model; the rest may identify an account.
    static func isKept(_ lowercasedName: String) -> Bool {
        switch lowercasedName {
        case "content-type", "date", "retry-after", "retry-after-ms", "openai-model", "openai-processing-ms",
            "openai-version":
            true
        default:
            lowercasedName.hasPrefix("x-ratelimit-") || lowercasedName.hasPrefix("ratelimit-")
                || lowercasedName.hasPrefix("anthropic-ratelimit-")
        }
    }

    static func kept(_ headers: HTTPHeaders) -> HTTPHeaders {
        HTTPHeaders(
            headers.fields.compactMap { field in
                let name = field.name.lowercased()
                return isKept(name) ? HTTPHeaders.Field(name, field.value) : nil
            })
    }
}
