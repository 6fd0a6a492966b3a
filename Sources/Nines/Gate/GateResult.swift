import JSONText

/// Whether one gate holds for one group.
public struct GateResult: Sendable {
    /// How it stands.
    public enum Status: String, Sendable {
        /// The figure is within the bound.
        case holds
        /// It is not.
        case fails
        /// The figure is unknown, so that nothing can be said; counts as failing.
        case unknown
    }

    /// The gate.
    public var gate: Gate
    /// The group it was put to.
    public var key: GroupKey
    /// The figure; nil where unknown.
    public var value: Double?
    /// How it stands.
    public var status: Status

    /// Puts a gate to a group.
    public init(_ gate: Gate, _ group: GroupSummary) {
        self.gate = gate
        key = group.key
        value = gate.metric.value(of: group)
        status = value.map { gate.holds(for: $0) ? .holds : .fails } ?? .unknown
    }

    /// The gates of suites and of the command line, put to every row.
    ///
    /// - Parameter oracles: Suite and strategy of rows that no gate is put to, because they are no model's.
    public static func evaluate(
        _ rows: [GroupSummary], suiteGates: [String: [Gate]], further: [Gate] = [], oracles: Set<[String]> = []
    ) -> [GateResult] {
        rows.filter { row in
            row.key.names.count < 3 || !oracles.contains([row.key.names[0], row.key.names[2]])
        }.flatMap { row in
            ((row.key.names.first.flatMap { suiteGates[$0] } ?? []) + further).map { GateResult($0, row) }
        }
    }

    var json: JSONValue {
        [
            "gate": .string(gate.text), "group": .array(key.names.map(JSONValue.string)),
            "value": value.map(JSONValue.double) ?? .null, "status": .string(status.rawValue),
        ]
    }
}
