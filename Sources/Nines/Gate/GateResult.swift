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
        /// No cell of the run is what the gate is about, which was given for this run; an error.
        case unmatched = "matches nothing"
        /// A gate of a suite about a target or cases that were not run; says nothing.
        case notApplied = "not applied"
    }

    /// The gate.
    public var gate: Gate
    /// The group it was put to; without names where there is none.
    public var key: GroupKey
    /// The figure; nil where unknown.
    public var value: Double?
    /// How it stands.
    public var status: Status

    /// Puts a gate to a group.
    init(_ gate: Gate, _ key: GroupKey, _ figures: GateFigures) {
        self.gate = gate
        self.key = key
        value = gate.metric.value(of: figures, currency: gate.currency)
        status = value.map { gate.holds(for: $0) ? .holds : .fails } ?? .unknown
    }

    /// A gate that there is no group for.
    init(_ gate: Gate, without status: Status) {
        self.gate = gate
        self.status = status
        key = GroupKey([])
    }

    var json: JSONValue {
        [
            "gate": .string(gate.text), "group": .array(key.names.map(JSONValue.string)),
            "value": value.map(JSONValue.double) ?? .null, "status": .string(status.rawValue),
        ]
    }
}
