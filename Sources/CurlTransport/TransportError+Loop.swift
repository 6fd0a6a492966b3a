internal import HTTPTransport

extension TransportError {
    /// For a request that came after, or ran during, `CurlTransport.shutdown()`.
    static let transportClosed = TransportError(.cancelled, "the transport was shut down")
}
