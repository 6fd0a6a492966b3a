/// What to do where a comparison has nothing to compare, in one line.
enum ComparisonHint {
    /// As many names as a line bears.
    private static let limit = 8

    /// - Parameter paired: How many pairs there are, none of which was compared.
    static func text(_ runs: ComparedRuns, _ sides: [ComparisonSide], paired: Int) -> String? {
        guard let base = sides.first, let candidate = sides.dropFirst().first,
            !runs.runs.contains(where: { $0.cells.isEmpty })
        else { return nil }
        if paired > 0 { return "every pair is of a case that is marked to be skipped" }
        if let dimension = base.filter?.dimension { return within(runs, dimension) }
        return between(runs, base, candidate)
    }

    /// The ways to look into a run that has several names there.
    static func otherDimensions(than dimension: ComparisonDimension, in runs: ComparedRuns) -> [String] {
        ComparisonDimension.allCases.filter { $0 != dimension && runs.values(of: $0, in: 0).count > 1 }
            .map { "compare --by \($0.rawValue)" }
    }

    /// Which names could be compared with which.
    private static func within(_ runs: ComparedRuns, _ dimension: ComparisonDimension) -> String {
        let names = runs.values(of: dimension, in: 0)
        let partners = partners(runs, dimension)
        let shared = names.compactMap { name -> String? in
            guard let found = runs.names.known(name).flatMap({ partners[$0] }) else { return nil }
            let others = names.filter { other in
                other != name && runs.names.known(other).map(found.contains) == true
            }
            return "\(name) with \(list(others))"
        }
        guard shared.isEmpty else {
            return "--baseline NAME takes another base; these share cases: \(list(shared, separator: "; "))"
        }
        let none = "no \(dimension.rawValue) shares a case with another (\(list(names)))"
        return ([none] + otherDimensions(than: dimension, in: runs)).joined(separator: ", or ")
    }

    /// The names under which the same cases were asked, by each of them.
    private static func partners(_ runs: ComparedRuns, _ dimension: ComparisonDimension) -> [Int32: Set<Int32>] {
        var holders: [ComparedCell.Key: Set<Int32>] = [:]
        for cell in runs.runs[0].cells {
            let name = cell.key.name(dimension, runs.names)
            if name >= 0 { holders[cell.key.without(dimension, runs.names), default: []].insert(name) }
        }
        var partners: [Int32: Set<Int32>] = [:]
        for group in Set(holders.values) where group.count > 1 {
            for name in group { partners[name, default: []].formUnion(group) }
        }
        return partners
    }

    /// The first name in which all cells of two runs differ.
    private static func between(_ runs: ComparedRuns, _ base: ComparisonSide, _ candidate: ComparisonSide) -> String {
        var names: [(what: String, of: (ComparedCell.Key) -> Int32)] = [
            ("suite", { $0.suite }), ("case", { $0.caseID }), ("prompt", { $0.prompt }),
            ("strategy", { $0.strategy }),
        ]
        let areTargetsCompared = base.difference(from: candidate, in: runs) == .target
        if !areTargetsCompared { names.append(("target", { $0.target })) }
        for (what, name) in names {
            let sides = [base, candidate].map { side in Set(runs.runs[side.run].cells.map { name($0.key) }) }
            guard sides[0].isDisjoint(with: sides[1]) else { continue }
            let lists = sides.map { side in list(side.map { runs.names[$0] }.sorted()) }
            let advice =
                what == "target"
                ? "each target is compared with itself: give runs of the same targets, or of one target each"
                : "give runs of the same \(what == "suite" ? "suite" : "suite as it stands")"
            return "no \(what) is in both (\(lists[0]); \(lists[1])); \(advice)"
        }
        let all = names.map(\.what).joined(separator: ", ")
        return "no two cells have the same \(all) and trial; give runs of the same suite as it stands"
    }

    private static func list(_ names: [String], separator: String = ", ") -> String {
        names.prefix(limit).joined(separator: separator) + (names.count > limit ? "\(separator)…" : "")
    }
}
