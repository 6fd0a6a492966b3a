import HTTPTransport
import JSONText
import Statistics

/// The figures of a run by group, added up cell by cell: what is kept grows with cases, not with cells.
public struct Summary: Sendable {
    /// Along which names cells are put together.
    public let dimensions: [GroupKey.Dimension]
    /// What a run is summed up by: different ways to an answer have no mean that says anything.
    public static let usual: [GroupKey.Dimension] = [.suite, .target, .strategy]
    /// In the order in which their first cells came.
    private var groups: [(key: GroupKey, group: Group)] = []
    private var places: [GroupKey: Int] = [:]
    /// Where the cell before went, and most likely the next one goes.
    private var lastPlace = 0

    fileprivate struct Group: Sendable {
        var outcomes: [Outcome: Int] = [:]
        /// 1 for right and 0 for other answered cells by case; hashes serve as names, which cost eight bytes.
        var right = CaseMeans<Int>()
        var scores = CaseMeans<Int>()
        var latencies = ValueCounts()
        var timesToFirstToken = ValueCounts()
        var costs = CostTally()
        var judgeCosts = CostTally()
        var repeatedAttempts = 0
        var waits: FixedPointSum?
        var chargedCalls = 0
        var tokens: (prompt: Int, completion: Int)?
        var cellsWithTokens = 0
        var reasoning = (tokens: 0, cells: 0)
        var origins: [HTTPResponse.Origin: Int] = [:]
    }

    /// A summary of nothing yet.
    public init(by dimensions: [GroupKey.Dimension] = Summary.usual) {
        self.dimensions = dimensions
    }

    /// The summary of cells.
    public init(of cells: some Sequence<CellResult>, by dimensions: [GroupKey.Dimension] = Summary.usual) {
        self.init(by: dimensions)
        for cell in cells { add(cell) }
    }

    /// Adds a cell.
    public mutating func add(_ cell: CellResult) {
        for key in GroupKey.keys(of: cell, by: dimensions) {
            lastPlace = place(of: key)
            groups[lastPlace].group.add(cell)
        }
    }

    /// Adds a result that another of the same cell stands for: its attempts were made and waited, though no figure is of it.
    public mutating func addReplaced(_ cell: CellResult) {
        for key in GroupKey.keys(of: cell, by: dimensions) {
            lastPlace = place(of: key)
            groups[lastPlace].group.addReplaced(cell)
        }
    }

    private mutating func place(of key: GroupKey) -> Int {
        if groups.indices.contains(lastPlace), groups[lastPlace].key == key { return lastPlace }
        if let place = places[key] { return place }
        places[key] = groups.count
        groups.append((key, Group()))
        return groups.count - 1
    }

    /// The groups, in the order in which their first cells came.
    public var rows: [GroupSummary] {
        groups.map { key, group in group.summary(key) }
    }
}

extension Summary.Group {
    fileprivate mutating func add(_ cell: CellResult) {
        outcomes[cell.outcome, default: 0] += 1
        if let origin = cell.origin { origins[origin, default: 0] += 1 }
        let name = Self.hash(cell.identity.suite, cell.identity.caseID)
        let cluster = cell.namedCluster.map { Self.hash(cell.identity.suite, $0) } ?? name
        if let score = cell.score { scores.add(score, of: name, in: cluster) }
        if cell.outcome.isAnswered { right.add(cell.outcome == .pass ? 1 : 0, of: name, in: cluster) }
        if let latency = cell.latency { latencies.add(latency) }
        if let time = cell.timeToFirstToken { timesToFirstToken.add(time) }
        costs.add(cell.cost, cell.currency, wasAsked: cell.calls.contains { !$0.isScoring })
        judgeCosts.add(cell.judgeCost, cell.judgeCurrency, wasAsked: cell.calls.contains(where: \.isScoring))
        repeatedAttempts += cell.calls.reduce(0) { $0 + max(0, $1.attempts.count - 1) }
        addWaits(of: cell)
        chargedCalls += cell.calls.count { $0.charged != nil }
        guard let usage = cell.usage else { return }
        if let prompt = usage.prompt, let completion = usage.completion {
            tokens = ((tokens?.prompt ?? 0) + prompt, (tokens?.completion ?? 0) + completion)
            cellsWithTokens += 1
        }
        if let count = usage.reasoning { reasoning = (reasoning.tokens + count, reasoning.cells + 1) }
    }

    fileprivate mutating func addReplaced(_ cell: CellResult) {
        // One that was refused for want of a recording was none.
        let unsent = TransportError.Code.unrecordable.rawValue
        repeatedAttempts += cell.calls.reduce(0) { $0 + $1.attempts.count { $0.error != unsent } }
        addWaits(of: cell)
        chargedCalls += cell.calls.count { $0.charged != nil }
    }

    private mutating func addWaits(of cell: CellResult) {
        // By index, as iterating would copy every call.
        for index in cell.calls.indices where cell.calls[index].isLive {
            var sum = waits ?? FixedPointSum()
            // What no attempt can have waited is not known, and no part of the sum.
            for attempt in cell.calls[index].attempts where attempt.waited > 0 {
                _ = sum.add(attempt.waited.inHundredths, upTo: CallRecord.longestTime)
            }
            waits = sum
        }
    }

    private static func hash(_ suite: String, _ name: String) -> Int {
        var hasher = Hasher()
        hasher.combine(suite)
        hasher.combine(name)
        return hasher.finalize()
    }

    fileprivate func summary(_ key: GroupKey) -> GroupSummary {
        GroupSummary(
            key: key, outcomes: outcomes, accuracy: Rate(right),
            score: scores.mean, latencies: latencies.distribution,
            timesToFirstToken: timesToFirstToken.distribution, costs: costs, judgeCosts: judgeCosts,
            repeatedAttempts: repeatedAttempts, waited: waits?.value, chargedCalls: chargedCalls, tokens: tokens,
            cellsWithTokens: cellsWithTokens, reasoning: reasoning, origins: origins)
    }
}
