/// A gate as a suite has it: on its runs, or on comparisons of them.
public enum SuiteGate: Sendable, Hashable {
    /// A condition on a run.
    case run(Gate)
    /// A condition on a comparison, in which the run is the candidate.
    case comparison(ComparisonGate)

    /// Reads either, which have no metric in common.
    init(_ text: String, location: SourceLocation? = nil) throws(Gate.Malformed) {
        let condition = try GateCondition(text)
        if ComparisonMetric(condition.name) != nil {
            let gate = try ComparisonGate(text)
            try gate.checkBound()
            self = .comparison(gate)
        } else if Metric(condition.name) != nil {
            let gate = try Gate(text, location: location)
            try gate.checkBound()
            self = .run(gate)
        } else {
            throw condition.unknownMetric(among: Metric.names + ComparisonMetric.names)
        }
    }

    /// Whether a stored text can be read as either.
    static func isReadable(_ text: String) -> Bool {
        (try? Gate(text)) != nil || (try? ComparisonGate(text)) != nil
    }

    /// As written.
    public var text: String {
        switch self {
        case .run(let gate): gate.text
        case .comparison(let gate): gate.text
        }
    }

    /// Where it is written; nil for one on comparisons.
    var location: SourceLocation? { if case .run(let gate) = self { gate.location } else { nil } }

    /// The cells it is about.
    var scope: GateScope {
        switch self {
        case .run(let gate): gate.scope
        case .comparison(let gate): gate.scope
        }
    }
}
