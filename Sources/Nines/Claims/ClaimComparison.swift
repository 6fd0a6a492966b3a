import Statistics

/// That one part of the runs is right more often, or less often, than another.
struct ClaimComparison: Sendable, Hashable {
    /// What the difference, candidate less base, should be.
    enum Expectation: String, Sendable, Hashable, CaseIterable {
        case better
        case worse
        case different
        /// That what is done beside the base is of no use.
        case notBetter = "not-better"

        /// Supported only if the whole interval is on the side expected, contradicted only if none of it is.
        func verdict(_ interval: Interval?, cases: Int) -> ClaimVerdict {
            guard let interval else { return .notDecided(cases: cases) }
            switch self {
            case .better: return ClaimVerdict(interval, .above, 0, cases: cases)
            case .worse: return ClaimVerdict(interval, .below, 0, cases: cases)
            case .notBetter: return ClaimVerdict(interval, .atMost, 0, cases: cases)
            // No interval shows that two parts do not differ at all.
            case .different: return interval.contains(0) ? .notDecided(cases: cases) : .supported
            }
        }
    }

    var dimension: ComparisonDimension
    /// Nil for the first: `direct`, or the first target of the runs.
    var base: String?
    /// Nil for all others.
    var candidate: String?
    var expectation: Expectation

    /// `by strategy: chain-of-thought better than direct`
    var text: String {
        let relation =
            switch expectation {
            case .better: "better than"
            case .worse: "worse than"
            case .different: "different from"
            case .notBetter: "not better than"
            }
        return "by \(dimension.rawValue): \(candidate ?? "every other") \(relation) \(base ?? "the first")"
    }
}
