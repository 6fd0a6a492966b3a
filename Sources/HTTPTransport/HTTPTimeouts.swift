/// Time limits of one request; each runs from the moment the request leaves the queue.
public struct HTTPTimeouts: Sendable, Hashable {
    /// Until the connection stands, TLS included.
    public var connect: Duration
    /// Until the first byte of the response's head; nil for no limit of its own.
    public var firstByte: Duration?
    /// Until the last byte.
    public var total: Duration
    /// How long a response may come slower than `lowSpeedBytesPerSecond` before it is given up; in whole seconds from its head on.
    public var lowSpeedTime: Duration?
    /// The speed below which `lowSpeedTime` runs, in bytes a second.
    public var lowSpeedBytesPerSecond: Int

    /// Limits that suit a language model: ten seconds to connect, ten minutes in all.
    public init(
        connect: Duration = .seconds(10), firstByte: Duration? = nil, total: Duration = .seconds(600),
        lowSpeedTime: Duration? = nil, lowSpeedBytesPerSecond: Int = 1
    ) {
        self.connect = connect
        self.firstByte = firstByte
        self.total = total
        self.lowSpeedTime = lowSpeedTime
        self.lowSpeedBytesPerSecond = lowSpeedBytesPerSecond
    }
}
