import HTTPTransport
import Testing

@testable import Nines

@Suite("Hints for broken exchanges")
struct TransportHintTests {
    /// Messages as libcurl with OpenSSL and with GnuTLS has them.
    @Test(
        "say what may be at fault, a proxy among it, and not what cannot mend it",
        arguments: [
            (.connect, "Failed to connect to 127.0.0.1 port 1", "any proxy (proxy: or http_proxy)"),
            (.resolve, "Could not resolve host: x.invalid", "check base_url"),
            (.tls, "SSL certificate problem: unable to get local issuer certificate", "ca_file"),
            (.tls, "SSL: no alternative certificate subject name matches target host name 'x'", "another host's"),
            (.tls, "SSL: certificate subject name (y) does not match target host name 'x'", "another host's"),
            (.tls, "SSL certificate problem: certificate has expired", "new certificate"),
            (.totalTimeout, "Operation timed out", "timeouts"), (.reset, "Recv failure", nil),
        ] as [(TransportError.Code, String, String?)])
    func hints(_ code: TransportError.Code, _ message: String, _ part: String?) {
        let hint = CellError(TransportError(code, message), giveUpReason: nil).hint
        #expect(part.map { hint?.contains($0) == true } ?? (hint == nil), "\(hint ?? "none")")
        #expect(hint?.contains("ca_file") != true || part == "ca_file")
    }
}
