import JSONText

/// A condition on a comparison, such as `accuracy.change.low >= -0.05`: times in milliseconds, shares from 0 to 1.
public struct ComparisonGate: Sendable, Hashable {
    /// As written.
    public let text: String
    /// The figure.
    public let metric: ComparisonMetric
    private let condition: GateCondition

    /// Reads `METRIC COMPARISON NUMBER`.
    public init(_ text: String) throws(Gate.Malformed) {
        condition = try GateCondition(text)
        guard let metric = ComparisonMetric(condition.name) else {
            throw condition.unknownMetric(among: ComparisonMetric.names)
        }
        self.text = condition.text
        self.metric = metric
    }

    /// Whether a gate holds for one row; an unknown figure counts as failing.
    public struct Result: Sendable {
        /// As written.
        public let text: String
        /// What was compared, and in which suite.
        public let row: String
        /// The figure; nil where unknown.
        public let value: Double?
        /// How it stands.
        public let status: GateResult.Status

        var json: JSONValue {
            [
                "gate": .string(text), "row": .string(row), "value": value.map(JSONValue.double) ?? .null,
                "status": .string(status.rawValue),
            ]
        }
    }

    func result(_ row: SuiteComparison, of matchup: Matchup) -> Result {
        let value = metric.value(of: row)
        let status =
            value.map { condition.comparison.holds($0, condition.bound) ? .holds : .fails } ?? GateResult.Status.unknown
        return Result(
            text: text, row: "\(row.name): \(matchup.base) -> \(matchup.candidate)", value: value, status: status)
    }
}
