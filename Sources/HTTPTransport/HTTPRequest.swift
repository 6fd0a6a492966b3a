/// One HTTP request as a value: what goes over the wire, how long it may take, and which exchange it is.
public struct HTTPRequest: Sendable {
    /// The method, upper case.
    public var method: String
    /// The base URL of the target, without a trailing slash: scheme, host, port and leading path.
    public var baseURL: String
    /// The path below the base URL, with its leading slash; together with method and body it keys fixtures.
    public var path: String
    /// Query parameters, unescaped, in order.
    public var query: [(name: String, value: String)]
    /// Header fields.
    public var headers: HTTPHeaders
    /// The body; empty for none.
    public var body: [UInt8]
    /// Time limits.
    public var timeouts: HTTPTimeouts
    /// Proxy, certificate authority, protocol version.
    public var connection: HTTPConnectionOptions
    /// The largest body that is read, in bytes after decoding.
    public var bodyLimit: Int
    /// Which exchange of the run this is.
    public var identity: ExchangeIdentity

    /// A request with the usual limits.
    public init(
        method: String = "POST", baseURL: String, path: String, query: [(name: String, value: String)] = [],
        headers: HTTPHeaders = [:], body: [UInt8] = [], timeouts: HTTPTimeouts = HTTPTimeouts(),
        connection: HTTPConnectionOptions = HTTPConnectionOptions(), bodyLimit: Int = 64 << 20,
        identity: ExchangeIdentity
    ) {
        self.method = method
        self.baseURL = baseURL
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.timeouts = timeouts
        self.connection = connection
        self.bodyLimit = bodyLimit
        self.identity = identity
    }

    /// The whole URL, query parameters percent-encoded.
    public var url: String {
        guard !query.isEmpty else { return baseURL + path }
        let pairs = query.map { PercentEncoding.encode($0.name) + "=" + PercentEncoding.encode($0.value) }
        return baseURL + path + (path.contains("?") ? "&" : "?") + pairs.joined(separator: "&")
    }
}
