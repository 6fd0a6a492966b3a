public import HTTPTransport
public import JSONText

/// An endpoint and model under test, as configured in `nines.yaml` under an alias.
public struct Target: Sendable {
    /// The name it goes by in commands, fixtures and reports.
    public var alias: String
    /// The URL below which `/chat/completions` lies.
    public var baseURL: ConfiguredText
    /// The model's name in requests.
    public var model: ConfiguredText
    /// The key; nil for none.
    public var apiKey: ConfiguredText?
    /// The header that carries the key; `Authorization` gets `Bearer ` before it, any other header the key alone.
    public var apiKeyHeader: String
    /// Further headers.
    public var headers: [(name: String, value: ConfiguredText)]
    /// Query parameters.
    public var query: [(name: String, value: ConfiguredText)]
    /// Fields laid over every request's body.
    public var body: JSONObject
    /// Fields of the body that the endpoint refuses or names otherwise; null drops a field, a text renames it.
    public var renames: JSONObject
    /// Concurrency and rate limits.
    public var limits: TargetLimits
    /// What the endpoint can do.
    public var capabilities: TargetCapabilities
    /// What it costs; nil where unknown.
    public var price: PriceTable?
    /// Time limits of one attempt.
    public var timeouts: HTTPTimeouts
    /// Proxy, certificate authority, protocol version.
    public var connection: HTTPConnectionOptions
    /// How many times a call is tried in all.
    public var maxAttempts: Int
    /// The program that answers in place of an endpoint; nil for an endpoint.
    public var command: TargetCommand? = nil
    /// Where it is configured.
    public var location: SourceLocation
}
