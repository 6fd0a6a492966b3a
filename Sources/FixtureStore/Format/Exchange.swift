public import HTTPTransport

/// One recorded exchange: the request, and the response or the failure it came to.
public struct Exchange: Sendable {
    /// How a recording came about, spelt as in the file.
    public enum Origin: String, Sendable, Hashable, CaseIterable {
        /// Recorded from the network.
        case live
        /// Recorded, then changed by somebody.
        case edited
        /// Taken from another tool's file.
        case imported
        /// Written by hand.
        case synthetic

        /// What a response of this origin says of itself when it is replayed.
        var replayed: HTTPResponse.Origin {
            switch self {
            case .live: .replayed
            case .edited: .edited
            case .imported: .imported
            case .synthetic: .synthetic
            }
        }
    }

    /// Which line of the folder this is.
    public var address: ExchangeAddress
    /// How the recording came about.
    public var origin: Origin
    /// When it was recorded, as RFC 3339 in UTC.
    public var recorded: String
    /// The request as it is kept.
    public var request: RecordedRequest
    /// What it came to.
    public var outcome: Result<HTTPResponse, TransportError>

    /// An exchange; what may not be kept (headers that are not allow-listed) is dropped when it is written.
    public init(
        _ request: RecordedRequest, identity: ExchangeIdentity, origin: Origin, recorded: String,
        outcome: Result<HTTPResponse, TransportError>
    ) {
        address = ExchangeAddress(key: request.key(target: identity.target), identity)
        self.origin = origin
        self.recorded = recorded
        self.request = request
        self.outcome = outcome
    }

    init(
        address: ExchangeAddress, request: RecordedRequest, origin: Origin, recorded: String,
        outcome: Result<HTTPResponse, TransportError>
    ) {
        self.address = address
        self.request = request
        self.origin = origin
        self.recorded = recorded
        self.outcome = outcome
    }
}
