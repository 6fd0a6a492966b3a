import HTTPTransport

extension CellError {
    /// A broken exchange; why no further attempt was made stands behind the message.
    init(_ error: TransportError, giveUpReason: String?) {
        switch error.code {
        case .missingFixture:
            self.init(
                code: Self.missingFixture, message: error.message,
                hint: "record it: nines run … --fixtures fill")
        case .cancelled, .aborted: self = .stopped
        default:
            self.init(
                code: error.code.rawValue, message: error.message + (giveUpReason.map { "; \($0)" } ?? ""),
                hint: Self.hint(error.code))
        }
    }

    /// A response without an answer.
    init(_ error: ChatError, giveUpReason: String?) {
        self.init(
            code: error.code.rawValue, message: error.message + (giveUpReason.map { "; \($0)" } ?? ""), hint: error.hint
        )
    }

    private static func hint(_ code: TransportError.Code) -> String? {
        switch code {
        case .resolve, .connect, .connectTimeout: "check base_url in nines.yaml, and whether the server runs"
        case .tls: "name the server's authority with ca_file in nines.yaml"
        case .firstByteTimeout, .totalTimeout, .lowSpeed: "allow more under timeouts in nines.yaml"
        default: nil
        }
    }
}
