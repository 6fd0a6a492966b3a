public import HTTPTransport

/// What a transport has taken from fixtures so far.
public struct FixtureUsage: Sendable {
    /// How many exchanges were answered from fixtures, by where the fixture came from.
    public internal(set) var served: [HTTPResponse.Origin: Int] = [:]
    /// The requests that another case's recording of the same request answered.
    public internal(set) var fallbacks: [ExchangeIdentity] = []
    /// The requests that nothing answered, in the order in which they came.
    public internal(set) var misses: [FixtureMiss] = []
    /// The recorded exchanges that were served; only where they are kept, for pruning the others.
    public internal(set) var used: Set<ExchangeAddress> = []
}
