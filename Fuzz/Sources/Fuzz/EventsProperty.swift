import HTTPTransport
import Nines

/// Event streams: however the bytes are cut, the events are those that a plain reading of the whole gives.
enum EventsProperty {
    /// What a reader makes of a stream.
    private struct Reading: Equatable {
        var events: [ServerSentEvent] = []
        var leftover: ServerSentEvent?
        var lastEventID = ""

        init(_ pieces: [[UInt8]]) {
            var reader = ServerSentEvents()
            for piece in pieces { events += reader.feed(piece) }
            leftover = reader.leftover
            lastEventID = reader.lastEventID
        }
    }

    static func check(_ bytes: [UInt8]) {
        let whole = Reading([bytes])
        let plain = PlainEvents.all(in: bytes)
        Property.holds(whole.events == plain, "the reader gives \(whole.events), a plain reading \(plain)")
        let all = ServerSentEvents.all(in: bytes)
        Property.holds(all.events == plain && all.leftover == whole.leftover, "read at once: \(all)")

        var random = Property.random(for: bytes)
        for cutting in [bytes.map { [$0] }, pieces(of: bytes, &random), pieces(of: bytes, &random)] {
            let reading = Reading(cutting)
            Property.holds(reading == whole, "in pieces of \(cutting.map(\.count)): \(reading); whole: \(whole)")
        }
    }

    private static func pieces(of bytes: [UInt8], _ random: inout SeededRandom) -> [[UInt8]] {
        let longest = 1 + random.below(64)
        var pieces: [[UInt8]] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            // An empty piece, too, must change nothing.
            let piece = rest.prefix(random.below(longest + 1))
            pieces.append(Array(piece))
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }
}
