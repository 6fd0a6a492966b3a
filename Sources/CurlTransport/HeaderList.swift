internal import CCurl
internal import HTTPTransport

/// The header fields of a request as libcurl's linked list.
final class HeaderList {
    /// The fields it was built from, to see whether it still serves.
    let headers: HTTPHeaders
    private(set) var first: UnsafeMutablePointer<curl_slist>?

    /// Builds the list; throws `invalidRequest` for a field that would break the request's framing.
    init(_ headers: HTTPHeaders) throws(TransportError) {
        self.headers = headers
        for field in headers.fields {
            guard !field.name.isEmpty, field.name.utf8.allSatisfy(Self.isTokenByte) else {
                throw TransportError(
                    .invalidRequest, "a header's name is empty or holds a character that no name may hold")
            }
            guard field.value.utf8.allSatisfy({ $0 != 0 && $0 != 0x0A && $0 != 0x0D }) else {
                throw TransportError(.invalidRequest, "the header \(field.name) holds a line break or a null character")
            }
            // libcurl takes "Name:" as the order to send no such field, and "Name;" as one with an empty value.
            try append(field.value.isEmpty ? field.name + ";" : field.name + ": " + field.value)
        }
        // Left alone, libcurl would call any body a form, and wait a second for leave to send a large one.
        for name in ["Content-Type", "Expect"] where headers[name] == nil { try append(name + ":") }
    }

    deinit {
        curl_slist_free_all(first)
    }

    /// Whether the list says the same as these fields, byte for byte.
    func serves(_ other: HTTPHeaders) -> Bool {
        headers.fields.count == other.fields.count
            && zip(headers.fields, other.fields).allSatisfy {
                $0.name.utf8.elementsEqual($1.name.utf8) && $0.value.utf8.elementsEqual($1.value.utf8)
            }
    }

    private func append(_ line: String) throws(TransportError) {
        guard let longer = curl_slist_append(first, line) else { throw TransportError(.other, "out of memory") }
        first = longer
    }

    /// Token characters of RFC 9110, section 5.6.2.
    static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}
