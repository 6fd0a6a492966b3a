/// Why a cell has no answer, or no verdict.
public struct CellError: Error, Sendable, Hashable {
    /// The class of failure, such as `http-429`, `connect`, `missing-fixture`, `scorer`.
    public var code: String
    /// What happened, for people.
    public var message: String
    /// How to mend it; nil where the message says enough.
    public var hint: String?

    /// A failure.
    public init(code: String, message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    /// The code of a cell whose exchange was never recorded.
    public static let missingFixture = "missing-fixture"
    /// The code of a cell that was not asked, or not to its end, because of what it might have cost.
    public static let budget = "budget"
    /// The code of a cell that was stopped before it was done; it is on record where something was sent for it.
    public static let cancelled = "cancelled"

    /// The failure of such a cell.
    static let stopped = CellError(code: cancelled, message: "the run was stopped")
}
