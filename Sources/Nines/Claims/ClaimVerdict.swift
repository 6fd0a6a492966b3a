import Statistics

/// What a measurement says of a claim, read off an interval.
enum ClaimVerdict: Sendable, Hashable {
    /// The whole interval satisfies the condition.
    case supported
    /// The whole interval violates it.
    case contradicted
    /// The interval does both.
    case notDecided(cases: Int)
    /// There is no figure.
    case notMeasured

    /// Whether a figure that lies in an interval satisfies a condition.
    init(_ interval: Interval, _ comparison: Gate.Comparison, _ bound: Double, cases: Int) {
        if comparison == .equal {
            // Every other condition holds on one side of its bound.
            self =
                !interval.contains(bound)
                ? .contradicted : interval.width == 0 ? .supported : .notDecided(cases: cases)
            return
        }
        switch (comparison.holds(interval.low, bound), comparison.holds(interval.high, bound)) {
        case (true, true): self = .supported
        case (false, false): self = .contradicted
        default: self = .notDecided(cases: cases)
        }
    }

    /// In words.
    var text: String {
        switch self {
        case .supported: "supported"
        case .contradicted: "contradicted"
        case .notDecided(let cases): "not decided by n = \(cases)"
        case .notMeasured: "not measured"
        }
    }

    /// In words that count verdicts of different n together.
    var kind: String {
        if case .notDecided = self { return "not decided" }
        return text
    }
}
