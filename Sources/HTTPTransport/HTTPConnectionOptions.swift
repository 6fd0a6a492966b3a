/// How the connection under a request is made.
public struct HTTPConnectionOptions: Sendable, Hashable {
    /// Which version of HTTP may be spoken.
    public enum Version: String, Sendable, Hashable, CaseIterable {
        /// HTTP/2 over TLS where the server offers it, else HTTP/1.1.
        case automatic = "auto"
        /// HTTP/1.1 only.
        case http1 = "1.1"
        /// HTTP/2, also without TLS (prior knowledge).
        case http2 = "2"
    }

    /// A proxy's URL; nil to follow `http_proxy`, `HTTPS_PROXY` and `NO_PROXY`, empty for none.
    public var proxy: String?
    /// A file of certificate authorities in PEM instead of the system's.
    public var caFile: String?
    /// Whether the server's certificate is checked.
    public var verifiesCertificate: Bool
    /// Which version of HTTP may be spoken.
    public var version: Version

    /// The safe defaults: system proxy and authorities, certificates checked.
    public init(
        proxy: String? = nil, caFile: String? = nil, verifiesCertificate: Bool = true, version: Version = .automatic
    ) {
        self.proxy = proxy
        self.caFile = caFile
        self.verifiesCertificate = verifiesCertificate
        self.version = version
    }
}
