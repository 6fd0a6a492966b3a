/// Why an exchange came to no whole response.
public struct TransportError: Error, Sendable {
    /// The class of failure, spelt as it stands in run records and fixtures.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The host's or proxy's name has no address.
        case resolve
        /// No connection: refused, unreachable.
        case connect
        /// The TLS handshake or the certificate check failed.
        case tls
        /// The connection did not stand in time.
        case connectTimeout = "connect-timeout"
        /// No byte of the response came in time.
        case firstByteTimeout = "first-byte-timeout"
        /// The response was not complete in time.
        case totalTimeout = "total-timeout"
        /// The response came slower than the low-speed limit for too long.
        case lowSpeed = "low-speed"
        /// The connection broke before the response was complete.
        case reset
        /// The body passed the limit.
        case tooLarge = "too-large"
        /// The bytes were not HTTP, or the content coding was broken.
        case malformed
        /// The task was cancelled before the request was sent.
        case cancelled
        /// The task was cancelled when the request may have been sent.
        case aborted
        /// The request cannot be made: bad URL, unsupported scheme, unreadable CA file.
        case invalidRequest = "invalid-request"
        /// Replaying: no recorded exchange answers this request.
        case missingFixture = "missing-fixture"
        /// A recording could not be written, so the exchange must not count as recorded.
        case unrecordable
        /// A target's program failed, or printed no answer.
        case command
        /// Anything else.
        case other
    }

    /// The class of failure.
    public var code: Code
    /// What happened, in the words of the library that saw it.
    public var message: String
    /// libcurl's code; nil where libcurl had no part in it.
    public var curlCode: Int?
    /// Milliseconds from the request's leaving the queue to the failure.
    public var milliseconds: Double
    /// What had arrived before the failure; nil if nothing had.
    public var partial: HTTPResponse?
    /// Whether it comes from a recording: nothing was sent for it now.
    public var isReplayed = false

    /// A failure.
    public init(
        _ code: Code, _ message: String, curlCode: Int? = nil, milliseconds: Double = 0, partial: HTTPResponse? = nil
    ) {
        self.code = code
        self.message = message
        self.curlCode = curlCode
        self.milliseconds = milliseconds
        self.partial = partial
    }
}

extension TransportError.Code {
    /// Whether the request may have reached the endpoint, which may then have worked on it and bill it.
    public var mayHaveBeenSent: Bool {
        switch self {
        case .resolve, .connect, .tls, .connectTimeout, .cancelled, .invalidRequest, .missingFixture, .unrecordable,
            .command:
            false
        case .firstByteTimeout, .totalTimeout, .lowSpeed, .reset, .tooLarge, .malformed, .aborted, .other: true
        }
    }
}
