/// A confidence interval, or any other pair of bounds.
public struct Interval: Sendable, Hashable {
    /// The lower bound.
    public let low: Double
    /// The upper bound.
    public let high: Double

    /// An interval between two bounds, which are put in order.
    public init(_ one: Double, _ other: Double) {
        low = min(one, other)
        high = max(one, other)
    }

    /// The distance between the bounds.
    public var width: Double { high - low }

    /// Whether a value lies inside or on a bound.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }
}
