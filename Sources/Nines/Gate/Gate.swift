/// A condition on a figure of a run, such as `accuracy.low >= 0.7` or `cost.total{target=gpt-4o} <= 2 USD`; a run succeeds
/// when all its gates hold.
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
    /// The currency of a bound on cost; nil for whatever the prices are in.
    public var currency: String?
    /// The cells it is about.
    public var scope: GateScope
    /// Where it is written; nil for one from the command line.
    public var location: SourceLocation?

    /// Throws where a share is held against what no share can be, such as percents; for gates that somebody has just written.
    public func checkBound() throws(Malformed) {
        if metric.isShare { try GateCondition(text).checkBound(in: 0...1) }
    }

    /// Reads `METRIC COMPARISON NUMBER`, with a scope behind the metric and a currency behind the number where there are any.
    public init(_ text: String, location: SourceLocation? = nil) throws(Malformed) {
        let condition = try GateCondition(text)
        guard let metric = Metric(condition.name) else {
            if ComparisonMetric(condition.name) != nil {
                throw Malformed(
                    message: "'\(condition.name)' is a metric of comparisons",
                    hint: "put it among the suite's gates, or to nines compare")
            }
            throw condition.unknownMetric(among: Metric.names)
        }
        try condition.checkCurrency(isCost: metric.isCost)
        self.text = condition.text
        self.location = location
        currency = condition.currency
        scope = condition.scope
        self.metric = metric
        comparison = condition.comparison
        bound = condition.bound
    }

    /// Whether a value satisfies the gate.
    public func holds(for value: Double) -> Bool { comparison.holds(value, bound) }
}

extension Gate.Comparison {
    func holds(_ value: Double, _ bound: Double) -> Bool {
        switch self {
        case .atLeast: value >= bound
        case .atMost: value <= bound
        case .above: value > bound
        case .below: value < bound
        case .equal: value == bound
        }
    }
}
