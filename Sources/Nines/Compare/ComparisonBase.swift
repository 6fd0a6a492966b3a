/// With which part of a run the others are compared where nobody has said it: the first that shares a case with another.
enum ComparisonBase {
    /// The names in their order, but for the base, which comes first.
    static func first(
        _ names: [String], _ dimension: ComparisonDimension, in runs: ComparedRuns
    ) -> [String] {
        let sharing = sharing(dimension, in: runs)
        guard let place = names.firstIndex(where: { runs.names.known($0).map(sharing.contains) == true }) else {
            return names
        }
        var names = names
        names.insert(names.remove(at: place), at: 0)
        return names
    }

    /// How the base was chosen, for people; nil where runs are compared.
    static func choice(_ base: ComparisonSide, in runs: ComparedRuns) -> String? {
        guard let dimension = base.filter?.dimension else { return nil }
        let rank = dimension == .version ? "lowest" : "first"
        let isFirst = runs.values(of: dimension, in: base.run).first == base.label
        return "\(base.label), the \(rank) \(dimension.rawValue)"
            + "\(isFirst ? "" : " that shares a case with another"); --baseline names another"
    }

    /// The names of which some cell has a partner under another name.
    private static func sharing(_ dimension: ComparisonDimension, in runs: ComparedRuns) -> Set<Int32> {
        var owners: [ComparedCell.Key: Int32] = [:]
        var sharing: Set<Int32> = []
        for cell in runs.runs.first?.cells ?? [] {
            let name = cell.key.name(dimension, runs.names)
            guard name >= 0 else { continue }
            let key = cell.key.without(dimension, runs.names)
            guard let owner = owners[key] else {
                owners[key] = name
                continue
            }
            if owner != name { sharing.formUnion([owner, name]) }
        }
        return sharing
    }
}
