/// A request as the server received it.
public struct ReceivedRequest: Sendable {
    /// The method.
    public var method: String
    /// The request target: a path with its query, or a whole URL when the server is used as a proxy.
    public var target: String
    /// Header fields in order.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var body: [UInt8]
    /// Which connection it came on, from 0.
    public var connection: Int
    /// Which request on its connection it is, from 0.
    public var number: Int

    /// The first value of a header, by a name in any case; nil if there is none.
    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}
