import Statistics

/// What a measurement says of a claim, read off an interval.
enum ClaimVerdict: Sendable, Hashable {
    /// The whole interval satisfies the condition.
    case supported
    /// The whole interval violates it.
    case contradicted
    /// The interval does both.
    case notDecided(cases: Int)
    /// It does once the answers that could not be read are taken both ways; how many they are.
    case unread(String)
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

    /// The same, but where nothing is decided because too many answers could not be read, saying so; nil where they are few.
    func because(of unread: String?) -> ClaimVerdict {
        guard let unread, case .notDecided = self else { return self }
        return .unread(unread)
    }

    /// In words.
    var text: String {
        switch self {
        case .supported: "supported"
        case .contradicted: "contradicted"
        case .notDecided(let cases): "not decided by n = \(cases)"
        case .unread(let answers): "not decided: \(answers)"
        case .notMeasured: "not measured"
        }
    }

    /// In words that count verdicts of different n together.
    var kind: String {
        switch self {
        case .notDecided, .unread: "not decided"
        case .supported, .contradicted, .notMeasured: text
        }
    }
}
