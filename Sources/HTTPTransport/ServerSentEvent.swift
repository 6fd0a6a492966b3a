/// One event of an event stream (WHATWG HTML, section 9.2).
public struct ServerSentEvent: Sendable, Hashable {
    /// The type; `message` where the stream names none.
    public var type: String
    /// The data as bytes, its lines joined by line feeds: what reads it next is a JSON parser over bytes.
    public var data: [UInt8]
    /// The last id that the stream had set when the event was dispatched; empty for none.
    public var id: String
    /// The offset in the stream, in bytes, at which the event was complete.
    public var end: Int

    /// An event.
    public init(type: String = "message", data: [UInt8], id: String = "", end: Int) {
        self.type = type
        self.data = data
        self.id = id
        self.end = end
    }

    /// The data as text, invalid UTF-8 replaced by U+FFFD.
    public var text: String { String(decoding: data, as: UTF8.self) }
}
