/// What an endpoint can do; a request is adapted to what it cannot.
public struct TargetCapabilities: Sendable, Hashable {
    /// Whether it takes system messages; otherwise their text is put before the first user message.
    public var system = true
    /// Whether it can stream.
    public var stream = true
    /// Whether it takes tools.
    public var tools = true

    /// An endpoint that can do everything.
    public init() {}
}
