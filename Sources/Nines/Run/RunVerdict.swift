/// What a run comes to; the printed verdict and the exit code are both read off this one value.
public enum RunVerdict: Sendable, Hashable {
    /// Every cell is there and every gate holds.
    case passed
    /// Every cell is there, and no gate says how the figures should be.
    case done
    /// Every cell is there, but a gate does not hold.
    case gateFailed
    /// Some cells have no answer, more than are tolerated.
    case incomplete
    /// The next call might have cost more than was allowed.
    case budgetReached
    /// A gate that was given for the run is about none of its cells.
    case gateUnmatched
    /// No cell was selected.
    case nothingSelected
    /// The run was stopped from outside.
    case interrupted

    /// The verdict on a run.
    ///
    /// - Parameters:
    ///   - planned: Cells that should be there.
    ///   - gates: One on `error_rate` says how many errors are tolerated; without one, none is.
    ///   - isOverBudget: Whether cells are missing because of what they might have cost.
    ///   - hasProblems: Whether something that was paid for could not be kept.
    public init(
        planned: Int, rows: [GroupSummary], gates: [GateResult], isInterrupted: Bool = false,
        isOverBudget: Bool = false, hasProblems: Bool = false
    ) {
        let recorded = rows.reduce(0) { $0 + $1.outcomes.values.reduce(0, +) }
        let hasIntolerableErrors = rows.contains { row in
            // A gate on some of a row's cells does not say what is tolerated of the others.
            let boundsErrors = gates.contains {
                $0.key == row.key && $0.gate.metric == .errorRate && !$0.gate.looksIntoRows
                    && [.atMost, .below, .equal].contains($0.gate.comparison)
            }
            return row.errors > 0 && (!boundsErrors || row.answered == 0)
        }
        let failing = gates.filter { [.fails, .unknown].contains($0.status) }
        if isInterrupted {
            self = .interrupted
        } else if isOverBudget {
            self = .budgetReached
        } else if planned == 0 || recorded >= planned && rows.allSatisfy({ $0.attempted == 0 }) {
            self = .nothingSelected
        } else if recorded < planned || hasIntolerableErrors || hasProblems {
            self = .incomplete
        } else if gates.contains(where: { $0.status == .unmatched }) {
            self = .gateUnmatched
        } else if !failing.isEmpty {
            self = failing.contains { $0.gate.metric == .errorRate } ? .incomplete : .gateFailed
        } else {
            self = gates.contains { $0.status == .holds } ? .passed : .done
        }
    }

    /// The program's exit code.
    public var exitCode: Int32 {
        switch self {
        case .passed, .done: 0
        case .gateFailed: 1
        case .gateUnmatched: 2
        case .incomplete: 3
        case .nothingSelected: 4
        case .budgetReached: 5
        case .interrupted: 130
        }
    }

    /// The verdict in words.
    public var text: String {
        switch self {
        case .passed: "PASSED"
        case .done: "DONE"
        case .gateFailed: "GATE FAILED"
        case .gateUnmatched: "A GATE MATCHES NOTHING"
        case .incomplete: "INCOMPLETE"
        case .budgetReached: "BUDGET REACHED"
        case .nothingSelected: "NOTHING SELECTED"
        case .interrupted: "INTERRUPTED"
        }
    }
}
