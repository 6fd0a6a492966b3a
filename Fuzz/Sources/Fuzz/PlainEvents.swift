import HTTPTransport

/// An event stream read in the plainest way, from a whole array: what the reader that takes pieces is held against.
///
/// It is right to be slow here, and wrong to share anything with the reader.
enum PlainEvents {
    static func all(in bytes: [UInt8]) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        var (type, id, data) = ("", "", [ArraySlice<UInt8>]())
        for line in lines(of: bytes) {
            guard !line.bytes.isEmpty else {
                if !data.isEmpty {
                    let joined = Array(data.joined(separator: [UInt8(ascii: "\n")]))
                    events.append(
                        ServerSentEvent(type: type.isEmpty ? "message" : type, data: joined, id: id, end: line.end))
                }
                (type, data) = ("", [])
                continue
            }
            let parts = line.bytes.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
            var value = parts.count > 1 ? parts[1] : []
            if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
            if parts[0].elementsEqual("data".utf8) { data.append(value) }
            if parts[0].elementsEqual("event".utf8) { type = String(decoding: value, as: UTF8.self) }
            if parts[0].elementsEqual("id".utf8), !value.contains(0) { id = String(decoding: value, as: UTF8.self) }
        }
        return events
    }

    /// The lines that end, by CR LF, CR or LF, each with the offset behind its (first) end; a byte order mark is no part.
    private static func lines(of bytes: [UInt8]) -> [(bytes: ArraySlice<UInt8>, end: Int)] {
        var lines: [(bytes: ArraySlice<UInt8>, end: Int)] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for index in start..<bytes.count {
            let isReturn = bytes[index] == UInt8(ascii: "\r")
            guard isReturn || bytes[index] == UInt8(ascii: "\n") else { continue }
            let isSecondHalf = !isReturn && index == start && index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
            if !isSecondHalf { lines.append((bytes[start..<index], index + 1)) }
            start = index + 1
        }
        return lines
    }
}
