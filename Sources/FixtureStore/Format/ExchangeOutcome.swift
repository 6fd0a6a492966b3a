internal import HTTPTransport

/// What a request came to: a whole response, or a failure with what had arrived before it.
typealias ExchangeOutcome = Result<HTTPResponse, TransportError>

extension ExchangeOutcome {
    /// The response, also the part of one.
    var responseIfAny: HTTPResponse? {
        switch self {
        case .success(let response): response
        case .failure(let error): error.partial
        }
    }

    /// Whether the server or the connection refused: a call that ends so is kept only on request.
    func isFailure(also isFailure: (HTTPResponse) -> Bool) -> Bool {
        switch self {
        case .success(let response): response.status >= 400 || isFailure(response)
        case .failure: true
        }
    }
}
