/// A condition on a figure of a run, such as `accuracy.low >= 0.7`; a run succeeds when all its gates hold.
public struct Gate: Sendable, Hashable {
    /// How the figure is compared with the bound.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        /// At least.
        case atLeast = ">="
        /// At most.
        case atMost = "<="
        /// More than.
        case above = ">"
        /// Less than.
        case below = "<"
        /// Exactly.
        case equal = "=="
    }

    /// A gate that cannot be read.
    public struct Malformed: Error, Sendable {
        /// What was found and what was expected.
        public var message: String
        /// How to mend it.
        public var hint: String?
    }

    /// As written.
    public var text: String
    /// The figure.
    public var metric: Metric
    /// How it is compared.
    public var comparison: Comparison
    /// The bound.
    public var bound: Double
    /// Where it is written; nil for one from the command line.
    public var location: SourceLocation?

    /// Reads `METRIC COMPARISON NUMBER`.
    public init(_ text: String, location: SourceLocation? = nil) throws(Malformed) {
        self.text = text.trimmingWhitespace
        self.location = location
        guard let sign = text.firstIndex(where: { "<>=".contains($0) }),
            let found = Comparison.allCases.first(where: { text[sign...].hasPrefix($0.rawValue) })
        else {
            throw Malformed(
                message: "'\(text)' is no gate", hint: "write it like 'accuracy.low >= 0.7' (>=, <=, >, <, ==)")
        }
        comparison = found
        let name = String(text[..<sign]).trimmingWhitespace
        let number = String(text[text.index(sign, offsetBy: found.rawValue.count)...]).trimmingWhitespace
        guard let metric = Metric(name) else {
            throw Malformed(
                message: "unknown metric '\(name)'",
                hint: Suggestion.nearest(name, in: Metric.names).map { "did you mean '\($0)'?" }
                    ?? "metrics: \(Metric.names.joined(separator: ", "))")
        }
        self.metric = metric
        guard let bound = Double(number), bound.isFinite else {
            throw Malformed(
                message: "found '\(number)', expected a number such as 0.7 after \(found.rawValue)", hint: nil)
        }
        self.bound = bound
    }

    /// Whether a value satisfies the gate.
    public func holds(for value: Double) -> Bool {
        switch comparison {
        case .atLeast: value >= bound
        case .atMost: value <= bound
        case .above: value > bound
        case .below: value < bound
        case .equal: value == bound
        }
    }
}
