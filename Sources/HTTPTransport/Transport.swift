/// Carries one request to its response: live, recording or replaying, and nobody above can tell which.
public protocol Transport: Sendable {
    /// Sends a request and waits for the whole response; any status is a response, only a broken exchange throws.
    func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}
