/// What a comparison comes to; the printed verdict and the exit code are both read off this one value.
public enum ComparisonVerdict: Sendable, Hashable {
    /// No suite got worse, as far as the data tell.
    case noRegression
    /// Some suite got worse.
    case regressed
    /// No suite got worse, but a gate does not hold.
    case gateFailed
    /// No regression was seen, but cells are missing: a run was cut short, or has more errors than are tolerated.
    case incomplete
    /// A gate that was given is about none of the pairs.
    case gateUnmatched
    /// The runs have no cell in common.
    case nothingToCompare

    /// The program's exit code.
    public var exitCode: Int32 {
        switch self {
        case .noRegression: 0
        case .regressed, .gateFailed: 1
        case .gateUnmatched: 2
        case .incomplete: 3
        case .nothingToCompare: 4
        }
    }

    /// The verdict where a report could not be written: what would be success is incomplete, all else stays what it is.
    public var withoutReport: ComparisonVerdict { exitCode == 0 ? .incomplete : self }

    /// The verdict in words.
    public var text: String {
        switch self {
        case .noRegression: "NO REGRESSION FOUND"
        case .regressed: "REGRESSED"
        case .gateFailed: "GATE FAILED"
        case .gateUnmatched: "A GATE MATCHES NOTHING"
        case .incomplete: "INCOMPLETE"
        case .nothingToCompare: "NOTHING TO COMPARE"
        }
    }
}
