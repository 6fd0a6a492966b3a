/// Reads an event stream (WHATWG HTML, section 9.2) from bytes as they come, however they are cut.
public struct ServerSentEvents: Sendable {
    /// The last id that the stream set; empty for none.
    public private(set) var lastEventID = ""

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The beginning of a line whose end has not come; `scanned` bytes precede whatever is fed next.
    private var line: [UInt8] = []
    private var scanned = 0
    /// Nil once it is known whether the stream begins with a byte order mark.
    private var markBytesSeen: Int? = 0
    private var followsCarriageReturn = false

    private var data: [UInt8] = []
    /// A `data` line may be empty, so an empty buffer alone does not say that none came.
    private var hasData = false
    private var type = ""

    /// A reader at the beginning of a stream.
    public init() {}

    /// All whole events of a stream that has ended, and what was left over.
    public static func all(in bytes: [UInt8]) -> (events: [ServerSentEvent], leftover: ServerSentEvent?) {
        var reader = ServerSentEvents()
        let events = reader.feed(bytes)
        return (events, reader.leftover)
    }

    /// Takes the next bytes and returns the events that are complete with them.
    public mutating func feed(_ bytes: [UInt8]) -> [ServerSentEvent] {
        var events: [ServerSentEvent] = []
        bytes.withUnsafeBufferPointer { buffer in
            var lineStart = skipByteOrderMark(buffer)
            while let end = Self.lineEnd(in: buffer, from: lineStart) {
                if buffer[end] == UInt8(ascii: "\n"), followsCarriageReturn, end == lineStart, line.isEmpty {
                    // The second half of CR LF; the line ended at the first, so that a cut between them changes nothing.
                    followsCarriageReturn = false
                } else {
                    followsCarriageReturn = buffer[end] == UInt8(ascii: "\r")
                    endLine(UnsafeBufferPointer(rebasing: buffer[lineStart..<end]), at: scanned + end + 1, &events)
                }
                lineStart = end + 1
            }
            line.append(contentsOf: buffer[lineStart...])
        }
        scanned += bytes.count
        return events
    }

    /// What would be dispatched if a blank line followed: the specification drops it, a reader may want to know of it.
    public var leftover: ServerSentEvent? {
        var copy = self
        var events: [ServerSentEvent] = []
        if !line.isEmpty { _ = copy.feed([UInt8(ascii: "\n")]) }
        copy.dispatch(at: scanned, &events)
        return events.first
    }

    private static func lineEnd(in buffer: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start
        while index < buffer.count {
            if buffer[index] == UInt8(ascii: "\n") || buffer[index] == UInt8(ascii: "\r") { return index }
            index += 1
        }
        return nil
    }

    /// Returns how many of the first bytes of a feed belong to the mark.
    private mutating func skipByteOrderMark(_ buffer: UnsafeBufferPointer<UInt8>) -> Int {
        guard let seenBefore = markBytesSeen else { return 0 }
        let expected = Self.byteOrderMark[seenBefore...]
        let matching = zip(expected, buffer).prefix { $0 == $1 }.count
        if matching == expected.count {
            markBytesSeen = nil
            return matching
        }
        if matching == buffer.count {
            markBytesSeen = seenBefore + matching
            return matching
        }
        // Not a mark after all: what earlier feeds held back begins the first line.
        line.append(contentsOf: Self.byteOrderMark[..<seenBefore])
        markBytesSeen = nil
        return 0
    }

    private mutating func endLine(_ rest: UnsafeBufferPointer<UInt8>, at end: Int, _ events: inout [ServerSentEvent]) {
        if line.isEmpty { return take(rest, at: end, &events) }
        line.append(contentsOf: rest)
        let whole = line
        line.removeAll(keepingCapacity: whole.count < 4096)
        whole.withUnsafeBufferPointer { take($0, at: end, &events) }
    }

    private mutating func take(_ line: UnsafeBufferPointer<UInt8>, at end: Int, _ events: inout [ServerSentEvent]) {
        guard let first = line.first else { return dispatch(at: end, &events) }
        guard first != UInt8(ascii: ":") else { return }
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.count
        var valueStart = min(colon + 1, line.count)
        if valueStart < line.count, line[valueStart] == UInt8(ascii: " ") { valueStart += 1 }
        set(line[..<colon], to: line[valueStart...])
    }

    private mutating func set(_ field: Slice<UnsafeBufferPointer<UInt8>>, to value: Slice<UnsafeBufferPointer<UInt8>>) {
        if Self.spells(field, "data") {
            if hasData { data.append(UInt8(ascii: "\n")) }
            data.append(contentsOf: value)
            hasData = true
        } else if Self.spells(field, "event") {
            type = String(decoding: value, as: UTF8.self)
        } else if Self.spells(field, "id") {
            if !value.contains(0) { lastEventID = String(decoding: value, as: UTF8.self) }
        }
    }

    private static func spells(_ field: Slice<UnsafeBufferPointer<UInt8>>, _ name: StaticString) -> Bool {
        field.count == name.utf8CodeUnitCount && name.withUTF8Buffer { $0.elementsEqual(field) }
    }

    private mutating func dispatch(at end: Int, _ events: inout [ServerSentEvent]) {
        if hasData {
            events.append(
                ServerSentEvent(type: type.isEmpty ? "message" : type, data: data, id: lastEventID, end: end))
        }
        data = []
        hasData = false
        type = ""
    }
}
