public import JSONText

/// How an answer is obtained: in one call or several.
///
/// A new strategy is one file with a type that conforms, one line in `StrategyRegistry.all` and a form in the JSON Schema
/// of suites.
public protocol Strategy: Sendable {
    /// The name as written under `strategies:`.
    static var name: String { get }
    /// Reads the parameter behind the name; throws at one it cannot work with.
    init(_ parameter: JSONValue?) throws(StrategyError)
    /// The name with its parameter, such as `reflect-2`; cells are told apart by it.
    var label: String { get }
    /// The aliases of further targets that it asks, such as a judge; none unless it says so.
    var targets: [String] { get }
    /// Whether it chooses among answers by the case's own assertions, which a model in use does not know: its figures are a
    /// bound, no result of the model, and stand apart from gates and totals.
    var isOracle: Bool { get }
    /// Obtains an answer; every call goes through `caller`, which records and bills it.
    func answer(_ question: Question, caller: CellCaller) async throws(CellError) -> StrategyAnswer
}

extension Strategy {
    /// None.
    public var targets: [String] { [] }
    /// False.
    public var isOracle: Bool { false }
}
