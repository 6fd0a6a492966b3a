import CCurl
import HTTPTransport
import Testing

@testable import CurlTransport

struct FailureCircumstancesTests {
    /// Limits in milliseconds, and what the one code for all timeouts means at a time.
    @Test(arguments: [
        (
            connected: false, elapsed: 101.0, connect: 100, total: 1000, low: false,
            code: TransportError.Code.connectTimeout
        ),
        (false, 101, 1000, 100, false, .totalTimeout),
        (false, 101, 100, 100, false, .totalTimeout),
        (false, 2000, 100, 1000, false, .connectTimeout),
        (true, 1000, 100, 1000, false, .totalTimeout),
        (true, 1000, 100, 1000, true, .totalTimeout),
        (true, 500, 100, 1000, true, .lowSpeed),
        (true, 500, 100, 1000, false, .totalTimeout),
    ])
    func tellsTheTimeoutsApart(
        connected: Bool, elapsed: Double, connect: Int, total: Int, low: Bool, code: TransportError.Code
    ) {
        let circumstances = FailureCircumstances(
            isConnected: connected, elapsed: elapsed,
            timeouts: HTTPTimeouts(
                connect: .milliseconds(connect), total: .milliseconds(total), lowSpeedTime: low ? .seconds(1) : nil),
            message: "")
        #expect(circumstances.classify(CURLE_OPERATION_TIMEDOUT) == code)
    }

    @Test(arguments: [
        (CURLE_UNSUPPORTED_PROTOCOL, false, "", TransportError.Code.invalidRequest),
        (CURLE_UNSUPPORTED_PROTOCOL, true, "Received HTTP/0.9 when not allowed", .malformed),
        (CURLE_RECV_ERROR, true, "Recv failure: Connection reset by peer", .reset),
        (CURLE_RECV_ERROR, true, "Malformed encoding found in chunked-encoding", .malformed),
        (CURLE_RECV_ERROR, false, "Received HTTP code 403 from proxy after CONNECT", .connect),
        (CURLE_HTTP2_STREAM, true, "", .reset),
        (
            CURLE_SSL_CONNECT_ERROR, false, "OpenSSL SSL_connect: SSL_ERROR_SYSCALL in connection to localhost:1",
            .connect
        ),
        (CURLE_SSL_CONNECT_ERROR, false, "Recv failure: Connection reset by peer", .connect),
        (CURLE_SSL_CONNECT_ERROR, false, "error:0A00010B:SSL routines::wrong version number", .tls),
        (CURLE_BAD_FUNCTION_ARGUMENT, true, "", .malformed), (CURLE_BAD_FUNCTION_ARGUMENT, false, "", .invalidRequest),
        (CURLE_WRITE_ERROR, true, "Failed writing received data to disk/application", .malformed),
        (CURLE_OUT_OF_MEMORY, true, "", .malformed), (CURLE_OUT_OF_MEMORY, false, "", .other),
    ])
    func namesTheClass(code: CURLcode, isConnected: Bool, message: String, expected: TransportError.Code) {
        let circumstances = FailureCircumstances(
            isConnected: isConnected, elapsed: 1, timeouts: HTTPTimeouts(), message: message)
        #expect(circumstances.classify(code) == expected)
    }
}
