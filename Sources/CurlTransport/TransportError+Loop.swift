internal import HTTPTransport

extension TransportError {
    /// For a request that came after `CurlTransport.shutdown()`.
    static let transportClosed = TransportError(.cancelled, "the transport was shut down")
}
