/// The order in which cells are shown: as planned, not as they happened to end, so that two replays print the same.
struct CellOrder {
    private let suites: [String: Int]
    private let targets: [String: Int]

    init(_ header: RunHeader) {
        suites = Self.places(header.suites.map(\.name))
        targets = Self.places(header.targets.map(\.alias))
    }

    /// By suite and target, then by place in the suite, case, prompt, strategy and trial.
    func precedes(_ left: CellResult, _ right: CellResult) -> Bool {
        let (a, b) = (left.identity, right.identity)
        let byGroup = (place(a.suite, a.target), place(b.suite, b.target))
        if byGroup.0 != byGroup.1 { return byGroup.0 < byGroup.1 }
        if left.location.line != right.location.line { return left.location.line < right.location.line }
        return (a.caseID, a.prompt, a.strategy, a.trial) < (b.caseID, b.prompt, b.strategy, b.trial)
    }

    /// By suite, target and strategy.
    func precedes(_ left: GroupSummary, _ right: GroupSummary) -> Bool {
        let (a, b) = (place(left), place(right))
        guard a == b, left.key.names.count > 2, right.key.names.count > 2 else { return a < b }
        return GroupKey.Dimension.strategy.precedes(left.key.names[2], right.key.names[2])
    }

    private func place(_ row: GroupSummary) -> (Int, Int) {
        place(row.key.names.first ?? "", row.key.names.dropFirst().first ?? "")
    }

    private func place(_ suite: String, _ target: String) -> (Int, Int) {
        (suites[suite] ?? .max, targets[target] ?? .max)
    }

    private static func places(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }
}
