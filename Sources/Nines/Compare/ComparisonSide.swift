/// One of the things compared: a run, or the cells of a run that have one name.
struct ComparisonSide: Sendable {
    /// What it is called.
    var label: String
    /// Which run.
    var run: Int
    /// The name that its cells have; nil for all cells of the run.
    var filter: (dimension: ComparisonDimension, name: Int32)?

    func cells(in runs: ComparedRuns) -> [ComparedCell] {
        guard let filter else { return runs.runs[run].cells }
        return runs.runs[run].cells.filter { $0.key.name(filter.dimension, runs.names) == filter.name }
    }

    /// In which name the cells of a pair may differ.
    func difference(from other: ComparisonSide, in runs: ComparedRuns) -> ComparisonDimension? {
        if let filter { return filter.dimension }
        // Two runs of a target each are two targets on the same questions, whatever the targets are called.
        let isOneTargetEach = [run, other.run].allSatisfy { runs.values(of: .target, in: $0).count == 1 }
        return isOneTargetEach ? .target : nil
    }

    /// The runs, or the parts of a single run; the base first.
    static func all(
        in runs: ComparedRuns, by dimension: ComparisonDimension?, baseline: String?
    ) throws(InvalidInput) -> [ComparisonSide] {
        if runs.runs.count == 1 { return try parts(runs, dimension ?? .target, baseline) }
        guard dimension == nil, baseline == nil else {
            throw InvalidInput("several runs are compared run by run: --by and --baseline are for one run")
        }
        return wholes(runs)
    }

    private static func wholes(_ runs: ComparedRuns) -> [ComparisonSide] {
        let targets = runs.runs.indices.map { runs.values(of: .target, in: $0) }
        let areNamedByTarget = targets.allSatisfy { $0.count == 1 } && Set(targets).count == targets.count
        return runs.runs.enumerated().map { index, run in
            ComparisonSide(
                label: areNamedByTarget ? targets[index][0] : FileSystem.display(run.path), run: index, filter: nil)
        }
    }

    private static func parts(
        _ runs: ComparedRuns, _ dimension: ComparisonDimension, _ baseline: String?
    ) throws(InvalidInput) -> [ComparisonSide] {
        var names = runs.values(of: dimension, in: 0)
        if let baseline {
            guard let place = names.firstIndex(of: baseline) else {
                throw InvalidInput(
                    "the run has no \(dimension.rawValue) '\(baseline)'",
                    hint: Suggestion.nearest(baseline, in: names).map { "did you mean '\($0)'?" }
                        ?? "it has \(names.joined(separator: ", "))")
            }
            names.insert(names.remove(at: place), at: 0)
        } else {
            names = ComparisonBase.first(names, dimension, in: runs)
        }
        guard names.count != 1 else {
            throw InvalidInput(
                "the run has one \(dimension.rawValue) only: \(names[0])",
                hint: (["give a second run"] + ComparisonHint.otherDimensions(than: dimension, in: runs)).joined(
                    separator: ", or "))
        }
        if names.isEmpty, dimension == .version, !runs.runs[0].cells.isEmpty {
            throw InvalidInput(
                "no target and no prompt of the run has a version in its name",
                hint: "name versions of a prompt or target NAME@VERSION, such as greeting@1 and greeting@2")
        }
        if dimension == .version {
            let cells = runs.runs[0].cells
            guard
                !cells.contains(where: { runs.names.version(of: $0.key.target) != nil })
                    || !cells.contains(where: { runs.names.version(of: $0.key.prompt) != nil })
            else {
                throw InvalidInput(
                    "targets and prompts of the run both have versions: two changes at once cannot be told apart",
                    hint: "run the versions of one of them alone, or compare by target or prompt")
            }
        }
        guard !names.isEmpty else { return [ComparisonSide](repeating: ComparisonSide(label: "-", run: 0), count: 2) }
        return names.compactMap { name in
            runs.names.known(name).map { ComparisonSide(label: name, run: 0, filter: (dimension, $0)) }
        }
    }
}
