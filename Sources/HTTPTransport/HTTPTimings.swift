/// The phases of one exchange in milliseconds, each counted from the moment the request left the queue but `queue` itself.
public struct HTTPTimings: Sendable, Hashable {
    /// Waiting inside the transport before the request was started; part of no other figure.
    public var queue: Double
    /// Until the host's name was resolved.
    public var nameLookup: Double
    /// Until the TCP connection stood; 0 on a reused one.
    public var connect: Double
    /// Until the TLS handshake was done; 0 without TLS or on a reused connection.
    public var tls: Double
    /// Until the first byte of the response.
    public var firstByte: Double
    /// Until the last byte of the response; nil where it is not known, as in a fixture without times.
    public var total: Double?

    /// All phases, 0 where not given; the total is then not known.
    public init(
        queue: Double = 0, nameLookup: Double = 0, connect: Double = 0, tls: Double = 0, firstByte: Double = 0,
        total: Double? = nil
    ) {
        self.queue = queue
        self.nameLookup = nameLookup
        self.connect = connect
        self.tls = tls
        self.firstByte = firstByte
        self.total = total
    }
}
