/// Which cells a gate is about, written `{tag=zh,target=gpt-4o}` behind its metric; all, where nothing is written.
public struct GateScope: Sendable, Hashable {
    /// What cells can be told apart by.
    enum Label: String, Sendable, Hashable, CaseIterable {
        case suite
        case target
        case strategy
        case prompt
        case tag
    }

    /// The name that cells must have; several tags must all be there.
    private(set) var names: [Label: [String]] = [:]

    /// Every cell.
    init() {}

    /// Reads `LABEL=NAME,LABEL=NAME`, what stands between the braces.
    init(_ text: Substring) throws(Gate.Malformed) {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingWhitespace }
            guard sides.count == 2, !sides[1].isEmpty else {
                throw Gate.Malformed(
                    message: "found '\(String(part).trimmingWhitespace)', expected a label and a name",
                    hint: "write it like 'accuracy{tag=zh,target=NAME} >= 0.7'")
            }
            let known = Label.allCases.map(\.rawValue)
            guard let label = Label(rawValue: sides[0]) else {
                throw Gate.Malformed(
                    message: "unknown label '\(sides[0])'",
                    hint: Suggestion.nearest(sides[0], in: known).map { "did you mean '\($0)'?" }
                        ?? "labels: \(known.joined(separator: ", "))")
            }
            guard label == .tag || names[label] == nil else {
                throw Gate.Malformed(message: "'\(label.rawValue)' stands twice", hint: "no cell has two of them")
            }
            names[label, default: []].append(sides[1])
        }
    }

    /// The same, about one suite only.
    func within(suite: String) -> GateScope {
        var scope = self
        scope.names[.suite] = scope.names[.suite] ?? [suite]
        return scope
    }

    /// Whether it tells cells apart by more than these labels.
    func isFiner(than labels: Set<Label>) -> Bool { names.keys.contains { !labels.contains($0) } }

    /// The names that cells must have; empty for any.
    subscript(label: Label) -> [String] { names[label] ?? [] }

    /// Why it can match nothing, as an error: the first name that is not among those there are.
    ///
    /// - Parameter known: The names by label; a label that is missing is not looked at.
    func mismatch(_ known: [Label: Set<String>]) -> Gate.Malformed? {
        missing(known).map { Gate.Malformed(message: "the gate matches nothing: \($0.clause)", hint: $0.hint) }
    }

    /// The same for a gate of which is said already that it matches nothing: such as `there is no tag 'zz'`.
    func missing(_ known: [Label: Set<String>]) -> (clause: String, hint: String?)? {
        for label in Label.allCases {
            guard let known = known[label] else { continue }
            for name in self[label] where !known.contains(name) {
                let hint = Suggestion.nearest(name, in: known).map { "did you mean '\($0)'?" }
                let all = known.isEmpty ? nil : "there are \(known.sorted().prefix(20).joined(separator: ", "))"
                return ("there is no \(label.rawValue) '\(name)'", hint ?? all)
            }
        }
        return nil
    }

    /// What to write where a suite lacks the figure and another has it; nil where that is not so, or written already.
    ///
    /// - Parameter figures: The suite of every row that the gate was put to, and whether the row has the figure.
    func narrowing(_ suite: String, _ figures: [(suite: String, isKnown: Bool)]) -> String? {
        guard self[.suite].isEmpty, !figures.contains(where: { $0.suite == suite && $0.isKnown }),
            let other = figures.first(where: { $0.isKnown })?.suite
        else { return nil }
        return "with {suite=\(other)} the gate is about \(other) alone"
    }

    /// The names that cells have, by which gates tell them apart.
    static func names(of cells: [CellResult]) -> [Label: Set<String>] {
        [
            .suite: Set(cells.map(\.identity.suite)), .target: Set(cells.map(\.identity.target)),
            .strategy: Set(cells.map(\.identity.strategy)), .prompt: Set(cells.map(\.identity.prompt)),
            .tag: Set(cells.flatMap(\.tags)),
        ]
    }

    /// Whether a cell is among those the gate is about.
    func holds(_ cell: CellResult) -> Bool {
        let identity = cell.identity
        return holds(suite: identity.suite, target: identity.target, strategy: identity.strategy)
            && self[.prompt].allSatisfy { $0 == identity.prompt } && self[.tag].allSatisfy(cell.tags.contains)
    }

    /// Whether a cell that is to be run is among them.
    func holds(_ cell: Cell) -> Bool {
        let identity = cell.identity
        return holds(suite: identity.suite, target: identity.target, strategy: identity.strategy)
            && self[.prompt].allSatisfy { $0 == identity.prompt } && self[.tag].allSatisfy(cell.testCase.tags.contains)
    }

    /// Whether cells of these names can be among them; a nil name is not looked at.
    func holds(suite: String?, target: String?, strategy: String?) -> Bool {
        for (label, name) in [(Label.suite, suite), (.target, target), (.strategy, strategy)] {
            if let name, !self[label].allSatisfy({ $0 == name }) { return false }
        }
        return true
    }
}
