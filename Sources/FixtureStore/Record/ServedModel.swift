internal import HTTPTransport
internal import JSONText

/// What a response says of the model that made it.
struct ServedModel {
    let name: String?
    let fingerprint: String?

    /// Reads the members `model` and `system_fingerprint` of a JSON body, or of a stream's first event.
    init(_ response: HTTPResponse?) {
        var document = response?.body ?? []
        if document.first != UInt8(ascii: "{") {
            var reader = ServerSentEvents()
            // The first event is within the first kilobytes, or the response is not what we look for.
            document = reader.feed(Array(document.prefix(1 << 16))).first?.data ?? []
        }
        let json = try? JSONParser.parse(document, options: .lenient)
        name = json?["model"]?.string
        fingerprint = json?["system_fingerprint"]?.string
    }
}
