internal import HTTPTransport

/// The head of a response as bytes.
enum ResponseHead {
    /// The fields below the status line; what is not a field is passed over, as libcurl passed it over.
    static func headers(of head: [UInt8]) -> HTTPHeaders {
        head.withUnsafeBufferPointer { bytes in
            var fields: [HTTPHeaders.Field] = []
            fields.reserveCapacity(16)
            var rest = bytes[...]
            _ = nextLine(&rest)
            while let line = nextLine(&rest) {
                if let first = line.first, isBlank(first) {
                    // A folded line (RFC 9112, section 5.2) goes on with the value above it.
                    guard let last = fields.popLast() else { continue }
                    fields.append(HTTPHeaders.Field(last.name, last.value + " " + text(line)))
                } else if let colon = line.firstIndex(of: UInt8(ascii: ":")) {
                    fields.append(HTTPHeaders.Field(text(line[..<colon]), text(line[(colon + 1)...])))
                }
            }
            return HTTPHeaders(fields)
        }
    }

    /// Takes one line off the front, without its line end.
    private static func nextLine(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Slice<UnsafeBufferPointer<UInt8>>?
    {
        guard !rest.isEmpty else { return nil }
        let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
        defer { rest = rest[min(end + 1, rest.endIndex)...] }
        return rest[..<end]
    }

    private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        var bytes = bytes
        while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
        while let last = bytes.last, isBlank(last) { bytes.removeLast() }
        return String(decoding: UnsafeBufferPointer(rebasing: bytes), as: UTF8.self)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
