public import FixtureStore
public import HTTPTransport
public import JSONText

/// Everything that decides what a run does.
public struct RunConfiguration: Sendable {
    /// The suites' files.
    public var suitePaths: [String] = []
    /// The aliases of targets; empty for those that the suites have fixtures of.
    public var targets: [String] = []
    /// How fixtures are used; nil to replay where there are some and to go live without recording where there are none.
    public var fixtures: FixtureMode?
    /// Whether this is an unattended check, in which nothing but a replay happens unless `fixtures` says otherwise.
    public var isUnattended = false
    /// Which cells are run.
    public var selection = Selection()
    /// The selection as it was given, for the record.
    public var selectionText = JSONObject()
    /// Whether only the cells are run that did not pass in the newest run.
    public var selectsLastFailed = false
    /// Cells of a target under way at once, over the target's own number.
    public var concurrency: Int?
    /// Whether answers are streamed, over what the suites say; nil to leave it.
    public var streams: Bool?
    /// The most that the run may cost; nil for no limit.
    public var maxCost: CostLimit?
    /// Gates beside those of the suites.
    public var gates: [Gate] = []
    /// The run record to write; nil for one named by time in the project's reports folder.
    public var recordPath: String?
    /// A run record to go on with.
    public var resumePath: String?
    /// What the fixtures' header should say about the recording.
    public var notes = JSONObject()
    /// Whether exchanges that ended in failure are recorded too.
    public var keepsFailures = false
    /// The environment's variables.
    public var environment: [String: String] = [:]
    /// The version of this program.
    public var toolVersion = ""
    /// The version of the live transport's library, for provenance; asked only when something is recorded.
    public var transportVersion: @Sendable () -> String? = { nil }
    /// Makes the live transport; called once, and only when some cell needs it.
    public var makeTransport: @Sendable () throws(TransportError) -> any Transport = { () throws(TransportError) in
        throw TransportError(.invalidRequest, "this program was built without a live transport")
    }

    /// A run of nothing.
    public init() {}
}
