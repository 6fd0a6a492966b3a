internal import HTTPTransport

extension TransportError.Code {
    /// Whether failures of this class are recorded; the others say that nothing was asked, or that nobody waited for the end.
    var isRecorded: Bool {
        switch self {
        case .resolve, .connect, .tls, .connectTimeout, .firstByteTimeout, .totalTimeout, .lowSpeed, .reset, .tooLarge,
            .malformed, .command, .other:
            true
        case .cancelled, .aborted, .invalidRequest, .missingFixture, .unrecordable: false
        }
    }
}
