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
    /// Nil where the figures are shown without a verdict.
    var expectation: Expectation?

    /// `by strategy: chain-of-thought better than direct`
    var text: String {
        let relation =
            switch expectation {
            case nil: "beside"
            case .better: "better than"
            case .worse: "worse than"
            case .different: "different from"
            case .notBetter: "not better than"
            }
        return "by \(dimension.rawValue): \(candidate ?? "every other") \(relation) \(base ?? "the first")"
    }

    /// The columns of its table; the last only where something is expected.
    var columns: [FigureTable.Column] {
        var columns: [FigureTable.Column] = [
            .init(key: "target", title: "target", isOptional: true), .init(key: "base", title: "base"),
            .init(key: "candidate", title: "candidate"), .init(key: "cases", title: "cases"),
            .init(key: "base_accuracy", title: "base correct"), .init(key: "accuracy", title: "candidate correct"),
            .init(key: "difference", title: "diff pp"), .init(key: "difference_interval", title: "95 % paired"),
            .init(key: "base_truncated", title: "base truncated"), .init(key: "base_unparsed", title: "base unparsed"),
            .init(key: "truncated", title: "candidate truncated"), .init(key: "unparsed", title: "candidate unparsed"),
            .init(key: "either_way", title: "unread either way", isOptional: true),
        ]
        if let expectation { columns.append(.init(key: "verdict", title: "candidate is \(expectation.rawValue)")) }
        return columns
    }
}
