/// One HTTP response as a value, with the time each part of it took.
public struct HTTPResponse: Sendable {
    /// Where the body's pieces lie in time: `end` bytes had arrived `milliseconds` after the request was sent.
    public struct Cut: Sendable, Hashable {
        /// Bytes of the body that had arrived.
        public var end: Int
        /// Milliseconds since the request left the queue.
        public var milliseconds: Double

        /// A piece that ends at a byte and a time.
        public init(end: Int, milliseconds: Double) {
            self.end = end
            self.milliseconds = milliseconds
        }
    }

    /// The status code.
    public var status: Int
    /// Header fields.
    public var headers: HTTPHeaders
    /// The body, decoded from gzip or the like.
    public var body: [UInt8]
    /// The pieces in which the body came; kept for event streams, empty otherwise.
    public var cuts: [Cut]
    /// The phases of the exchange.
    public var timings: HTTPTimings
    /// "1.0", "1.1" or "2"; empty where unknown.
    public var version: String
    /// Where the response came from.
    public var origin: Origin

    /// Where a response came from.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// From the network, now.
        case live
        /// From a fixture that was recorded from the network.
        case replayed
        /// From a fixture that somebody edited.
        case edited
        /// From a fixture that came out of another tool's file.
        case imported
        /// From a fixture that was written by hand.
        case synthetic
    }

    /// A response as it came.
    public init(
        status: Int, headers: HTTPHeaders = [:], body: [UInt8] = [], cuts: [Cut] = [],
        timings: HTTPTimings = HTTPTimings(), version: String = "", origin: Origin = .live
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.cuts = cuts
        self.timings = timings
        self.version = version
        self.origin = origin
    }
}
