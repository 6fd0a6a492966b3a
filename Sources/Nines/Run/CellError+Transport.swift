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
                hint: Self.hint(error))
        }
    }

    /// A response without an answer.
    init(_ error: ChatError, giveUpReason: String?) {
        self.init(
            code: error.code.rawValue, message: error.message + (giveUpReason.map { "; \($0)" } ?? ""), hint: error.hint
        )
    }

    private static func hint(_ error: TransportError) -> String? {
        switch error.code {
        case .resolve, .connect, .connectTimeout:
            "check base_url in nines.yaml, whether the server runs, and any proxy (proxy: or http_proxy)"
        case .tls: certificateHint(error.message)
        case .firstByteTimeout, .totalTimeout, .lowSpeed: "allow more under timeouts in nines.yaml"
        default: nil
        }
    }

    /// By the words of libcurl and the libraries under it, which have one code for all that is wrong with a certificate.
    private static func certificateHint(_ message: String) -> String {
        if message.contains("subject name") {
            return "the certificate is another host's: check the host in base_url in nines.yaml, and any proxy"
        }
        if message.contains("expired") || message.contains("not yet valid") {
            return "the server needs a new certificate, unless the clock of this machine is wrong"
        }
        return "name the server's authority with ca_file in nines.yaml, or check base_url"
    }
}
