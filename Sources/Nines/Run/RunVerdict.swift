/// What a run comes to; the printed verdict and the exit code are both read off this one value.
public enum RunVerdict: Sendable, Hashable {
    /// Every cell is there and every gate holds.
    case passed
    /// Every cell is there, but a gate does not hold.
    case gateFailed
    /// Some cells have no answer, more than are tolerated.
    case incomplete
    /// No cell was selected.
    case nothingSelected
    /// The run was stopped from outside.
    case interrupted

    /// The verdict on a run.
    ///
    /// - Parameters:
    ///   - planned: Cells that should be there.
    ///   - gates: One on `error_rate` says how many errors are tolerated; without one, none is.
    ///   - hasProblems: Whether something that was paid for could not be kept.
    public init(
        planned: Int, rows: [GroupSummary], gates: [GateResult], isInterrupted: Bool = false,
        hasProblems: Bool = false
    ) {
        let recorded = rows.reduce(0) { $0 + $1.outcomes.values.reduce(0, +) }
        let hasIntolerableErrors = rows.contains { row in
            let boundsErrors = gates.contains { $0.key == row.key && $0.gate.metric == .errorRate }
            return row.errors > 0 && (!boundsErrors || row.answered == 0)
        }
        if isInterrupted {
            self = .interrupted
        } else if planned == 0 || rows.allSatisfy({ $0.attempted == 0 }) {
            self = .nothingSelected
        } else if recorded < planned || hasIntolerableErrors || hasProblems {
            self = .incomplete
        } else if gates.contains(where: { $0.status != .holds }) {
            self = gates.contains { $0.status != .holds && $0.gate.metric == .errorRate } ? .incomplete : .gateFailed
        } else {
            self = .passed
        }
    }

    /// The program's exit code.
    public var exitCode: Int32 {
        switch self {
        case .passed: 0
        case .gateFailed: 1
        case .incomplete: 3
        case .nothingSelected: 4
        case .interrupted: 130
        }
    }

    /// The verdict in words.
    public var text: String {
        switch self {
        case .passed: "PASSED"
        case .gateFailed: "GATE FAILED"
        case .incomplete: "INCOMPLETE"
        case .nothingSelected: "NOTHING SELECTED"
        case .interrupted: "INTERRUPTED"
        }
    }
}
