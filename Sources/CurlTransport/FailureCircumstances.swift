internal import CCurl
internal import HTTPTransport

/// What is known about a failed transfer beyond libcurl's code, which alone does not tell the timeouts apart.
struct FailureCircumstances {
    /// Whether the connection stood, TLS included.
    var isConnected: Bool
    /// Milliseconds since the transfer was started.
    var elapsed: Double
    var timeouts: HTTPTimeouts
    /// libcurl's text.
    var message: String

    /// The class of a failure.
    func classify(_ code: CURLcode) -> TransportError.Code {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .resolve
        case CURLE_COULDNT_CONNECT, CURLE_PROXY: .connect
        case CURLE_SSL_CONNECT_ERROR where isHandshakeBroken: .connect
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ENGINE_NOTFOUND,
            CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
            CURLE_SSL_CLIENTCERT, CURLE_SSL_SHUTDOWN_FAILED, CURLE_USE_SSL_FAILED:
            .tls
        case CURLE_OPERATION_TIMEDOUT: timeout
        case CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_SEND_FAIL_REWIND, CURLE_HTTP2,
            CURLE_HTTP2_STREAM:
            .reset
        case CURLE_RECV_ERROR: receiveFailure
        // Nobody but a decoder refuses bytes without a reason of ours, as where more comes behind a gzip's end.
        case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_WRITE_ERROR: .malformed
        // libcurl has no other word for a line of the head beyond its limit, which is lower than ours.
        case CURLE_OUT_OF_MEMORY: isConnected ? .malformed : .other
        // An unknown scheme, but also an answer that does not begin like HTTP.
        case CURLE_UNSUPPORTED_PROTOCOL: isConnected ? .malformed : .invalidRequest
        // A head whose first field is a continued line is a bad argument to a function inside libcurl.
        case CURLE_BAD_FUNCTION_ARGUMENT: isConnected ? .malformed : .invalidRequest
        case CURLE_URL_MALFORMAT, CURLE_NOT_BUILT_IN, CURLE_UNKNOWN_OPTION,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE:
            .invalidRequest
        default: .other
        }
    }

    /// Whether a handshake came to nothing because the connection broke, and not because the two disagreed.
    private var isHandshakeBroken: Bool {
        ["SSL_ERROR_SYSCALL", "Connection reset", "Recv failure", "Send failure", "unexpected eof"]
            .contains { message.contains($0) }
    }

    /// Which limit it was: the one that had run out, and the lower one where both had.
    private var timeout: TransportError.Code {
        let connect = timeouts.connect.curlMilliseconds
        let total = timeouts.total.curlMilliseconds
        if !isConnected, elapsed < Double(total) || connect < total { return .connectTimeout }
        return elapsed < Double(total) && timeouts.lowSpeedTime != nil ? .lowSpeed : .totalTimeout
    }

    /// libcurl has one code for a broken connection, for chunks that cannot be read, and for a proxy that refused.
    private var receiveFailure: TransportError.Code {
        if !isConnected { return .connect }
        return message.contains("chunk") ? .malformed : .reset
    }
}
