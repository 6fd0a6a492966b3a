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
    /// Why the figure is unknown, or the gate about no cell, as a clause; nil where there is no more to say.
    public var reason: String?
    /// The figure with its unit, such as `33.3 %`; why there is none, or `-`, where there is none.
    public var shown: String

    /// Puts a gate to a group.
    init(_ gate: Gate, _ key: GroupKey, _ figures: GateFigures) {
        self.gate = gate
        self.key = key
        guard let value = gate.metric.value(of: figures, currency: gate.currency) else {
            let reason = gate.metric.whyUnknown(of: figures, currency: gate.currency)
            self.reason = reason
            shown = reason
            status = .unknown
            return
        }
        self.value = value
        status = gate.holds(for: value) ? .holds : .fails
        let tally = gate.metric == .costJudges ? figures.summary.judgeCosts : figures.summary.costs
        shown = gate.metric.unit(currency: tally.amounts.keys.first).deciding(value, against: gate.bound)
    }

    /// A gate that there is no group for.
    ///
    /// - Parameter oracle: The strategy that there would be one for if it were under gates.
    init(_ gate: Gate, without status: Status, oracle: String?) {
        self.gate = gate
        self.status = status
        reason = oracle.map(Self.ofOracle)
        shown = reason ?? Figure.unknown
        key = GroupKey([])
    }

    /// Adds to why there is no figure what to do about it.
    mutating func advise(_ advice: String?) {
        guard let advice else { return }
        shown += "; \(advice)"
        reason = shown
    }

    /// Puts down which name of the scope there is not; nothing where something was put down already, or all names are there.
    mutating func explain(_ known: [GateScope.Label: Set<String>]) {
        guard status == .unmatched, reason == nil, let missing = gate.scope.missing(known) else { return }
        shown = missing.clause + (missing.hint.map { " (\($0))" } ?? "")
        reason = shown
    }

    /// Why a gate that is about such a strategy is about nothing.
    static func ofOracle(_ strategy: String) -> String {
        "\(strategy) chooses by the case's own assertions, and is under no gate"
    }

    var json: JSONValue {
        [
            "gate": .string(gate.text), "group": .array(key.names.map(JSONValue.string)),
            "value": value.map(JSONValue.double) ?? .null, "status": .string(status.rawValue),
            "reason": reason.map(JSONValue.string) ?? .null,
        ]
    }
}
